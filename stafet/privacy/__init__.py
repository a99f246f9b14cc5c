"""One person's data: where it lies, all of it as one file, erased everywhere, and how long it is kept."""
