"""Tells a worker that somebody is to come into a project."""

from typing import Final

from stafet.staff.bell import ring

PROJECTS: Final = "stafet.projects"


def wake() -> None:
    """Let a worker take in who waits as soon as this transaction stands."""
    ring(PROJECTS)
