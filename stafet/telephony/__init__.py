"""Telephone systems: which number belongs to which source, and calls that were answered, on the caller's lead."""
