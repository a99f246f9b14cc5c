"""What needs several rooms at once: two records become one, and are given back."""
