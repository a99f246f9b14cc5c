"""Whom we know: accounts, the people in them, and the words by which they are found."""
