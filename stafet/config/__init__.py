"""Assembles the rooms into one program; nobody imports it."""
