"""Many contacts or accounts at once, from a file: read, cleaned in parallel, copied in, counted."""
