"""What somebody has to do and when, as a calendar that other programs read."""
