"""The conversation: messages to and from customers, their files, templates, and the way out by SMTP."""
