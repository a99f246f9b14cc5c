"""The whole set-up as one file."""
