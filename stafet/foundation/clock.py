"""The one door through which time enters, so that a test can move it in every process."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta

# A whole process is moved by STAFET_CLOCK_SHIFT (seconds); a block of code by `moved_to`.
_shift: ContextVar[timedelta] = ContextVar(
    "shift", default=timedelta(seconds=float(os.environ.get("STAFET_CLOCK_SHIFT") or 0))
)


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC) + _shift.get()


@contextmanager
def moved_to(instant: datetime) -> Iterator[None]:
    """Within the block the clock starts at `instant` (aware) and goes on from there."""
    token = _shift.set(instant - datetime.now(UTC))
    try:
        yield
    finally:
        _shift.reset(token)
