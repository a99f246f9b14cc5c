"""Tells a worker that a run waits."""

from typing import Final

from stafet.staff.bell import ring

BULK: Final = "stafet.bulk"


def wake() -> None:
    """Let a worker go on with runs as soon as this transaction stands."""
    ring(BULK)
