"""Guards: rules of the house that a machine holds, each shown to catch a breach."""
