"""What can be done about calls that a telephone system tells of, one verb a file."""
