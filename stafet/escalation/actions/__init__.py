"""What the rounds do, one verb a file."""
