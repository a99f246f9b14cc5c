"""`python -m stafet.embedded.keeper DATA_DIR`: wait for the end of standard input, then stop an unused server."""

import argparse
import contextlib
import fcntl
import signal
import sys
import time
from pathlib import Path
from typing import IO

from stafet.embedded.holding import users_file
from stafet.embedded.server import discard, stop

# A process that dies lets go of its files one after the other: of our input perhaps before its lock.
PATIENCE = 5.0  # seconds


def main() -> None:
    """Outlive the user that started us; the last keeper whose server nobody uses stops it."""
    options = argparse.ArgumentParser()
    options.add_argument("data_dir", type=Path)
    options.add_argument("--discard", action="store_true")
    chosen = options.parse_args()
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    sys.stdin.buffer.read()
    with contextlib.suppress(FileNotFoundError), users_file(chosen.data_dir).open("ab") as lock:
        if not _is_alone(lock):
            return
        if chosen.discard:
            discard(chosen.data_dir)
        else:
            stop(chosen.data_dir)


def _is_alone(lock: IO[bytes]) -> bool:
    """Take the lock for itself, if nobody uses the server when the user that ended is wholly gone."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
        else:
            return True


if __name__ == "__main__":
    main()
