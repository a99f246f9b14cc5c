"""The shapes of the API, written out: what is given apart from what is shown."""
