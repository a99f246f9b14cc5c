"""Who learns what, and how it reaches them: notices in the desk, e-mail, Web Push."""
