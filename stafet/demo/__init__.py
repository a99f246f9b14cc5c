"""Demo data: a dealer group of three branches, made through the verbs."""
