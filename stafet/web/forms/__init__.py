"""What forms look like; they know shapes, verbs know rules."""
