"""Who somebody is: a person's or a company's particulars, cleaned for comparison, and the keys that find them again.

Pure, and below all rooms with tables: `contacts` keeps the keys, `matching` compares.
"""
