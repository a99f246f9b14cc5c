"""What Stafet costs: measured through HTTP, beside what the same work costs at least."""
