"""Ground: values and rules that need no table and import nothing of ours."""
