"""The verbs of the letterbox."""
