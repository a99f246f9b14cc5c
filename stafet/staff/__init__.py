"""Who works here: users, branches, teams, rights, and the record of what they did."""
