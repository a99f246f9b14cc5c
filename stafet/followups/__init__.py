"""Tasks: work planned for somebody on a contact, with or without a lead; repeated, made by rules, told when due."""
