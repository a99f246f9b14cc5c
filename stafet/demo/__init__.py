"""Demo data: Bælt & Förde, a dealer group of three branches, made through the verbs; see `load.py`."""
