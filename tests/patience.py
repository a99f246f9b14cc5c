"""Waiting for what other processes do in their own time."""

import threading
import time
from collections.abc import Callable

PAUSE = 0.05  # seconds


def eventually(is_so: Callable[[], bool], *, within: float = 90.0) -> bool:
    """Ask again until it is so; False when it was not within so many seconds."""
    deadline = time.monotonic() + within
    turn = threading.Event()
    while not is_so():
        if time.monotonic() > deadline:
            return False
        turn.wait(PAUSE)
    return True
