"""What a person can do with a lead, one verb a file."""
