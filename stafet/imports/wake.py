"""Tells a worker that an import waits."""

from typing import Final

from stafet.staff.bell import ring

GO_ON: Final = "stafet.imports"


def wake() -> None:
    """Let a worker go on with imports as soon as this transaction stands."""
    ring(GO_ON)
