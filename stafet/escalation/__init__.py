"""Response clocks that run out, and who is told of it."""
