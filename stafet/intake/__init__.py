"""What comes in: kept raw, read, and made into leads."""
