"""What can be done with the ways in of advertisements, one verb a file."""
