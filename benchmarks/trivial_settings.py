"""Stafet's settings without middleware, and with two addresses only."""

from stafet.config.settings import *  # noqa: F403

MIDDLEWARE = []
ROOT_URLCONF = "benchmarks.trivial_urls"
