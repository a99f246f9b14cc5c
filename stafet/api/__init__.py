"""The door for programs: version 1, under /api/v1."""
