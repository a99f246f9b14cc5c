"""From rows to the plain values that the API shows; nothing is asked of the database here."""
