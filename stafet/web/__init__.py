"""The door for people: pages, server-rendered."""
