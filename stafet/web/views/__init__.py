"""One module a noun: fetch what is visible, call one verb, show."""
