"""What the embedded database says when it cannot do what it was asked."""


class DatabaseTrouble(Exception):
    """One or more plain sentences for the person at the terminal: what happened and what to do."""
