"""What can be done to channels, one verb a file."""
