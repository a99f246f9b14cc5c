"""How definitions are set, one thing a file."""
