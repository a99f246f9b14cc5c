"""What a page shows, made from what the rooms know: names, words and links, no queries left for the template."""
