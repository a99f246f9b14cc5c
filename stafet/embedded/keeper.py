"""`python -m stafet.embedded.keeper DATA_DIR`: wait for the end of standard input, then stop an unused server."""

import argparse
import contextlib
import fcntl
import signal
import sys
from pathlib import Path

from stafet.embedded.holding import users_file
from stafet.embedded.server import discard, stop


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
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        if chosen.discard:
            discard(chosen.data_dir)
        else:
            stop(chosen.data_dir)


if __name__ == "__main__":
    main()
