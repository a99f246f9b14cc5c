"""The whole set-up of an installation: every kind of definition on one list, and as one file."""
