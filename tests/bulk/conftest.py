"""A way out for messages to many, as the tests of mail have it."""

from tests.mail.conftest import account, box

__all__ = ("account", "box")
