"""One verb over many leads or contacts: in the background, row by row, stopped and undone where that can be."""
