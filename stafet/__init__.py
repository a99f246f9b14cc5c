"""Stafet: a self-hosted lead desk. Nothing is dropped in silence."""

__version__ = "0.1.0"
