"""Where the baton goes: offers, answers, hand-overs."""
