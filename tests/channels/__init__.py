"""Tests of channels; those of IMAP against a real Dovecot that they start themselves."""
