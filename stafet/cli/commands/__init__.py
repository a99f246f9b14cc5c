"""One file a command; `stafet.cli` finds them by their names."""
