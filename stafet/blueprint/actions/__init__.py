"""What is done to the whole set-up."""
