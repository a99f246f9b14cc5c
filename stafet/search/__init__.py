"""Finding across rooms: one box for everything, and searches with criteria that are kept, saved and shared."""
