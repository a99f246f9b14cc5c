"""Taking the baton: contact, account and case, decided and written in one go."""
