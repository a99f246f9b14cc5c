"""Tells a worker that somebody is to be erased, or a file to be made."""

from typing import Final

from stafet.staff.bell import ring

PRIVACY: Final = "stafet.privacy"


def wake() -> None:
    """Let a worker go on as soon as this transaction stands."""
    ring(PRIVACY)
