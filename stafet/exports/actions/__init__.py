"""The verb of this room."""
