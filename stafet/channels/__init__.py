"""Ways in: mailboxes that are read, how each source is doing, what is passed on, probes."""
