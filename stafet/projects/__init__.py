"""Contacts collected as leads, for a product or a campaign."""
