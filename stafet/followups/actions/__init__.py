"""What one does with tasks, a verb a file."""
