"""Use the embedded server for a while: the first user starts it, the last one out stops it, however they end."""

import contextlib
import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import stafet
from stafet.embedded.address import Address
from stafet.embedded.making import make_data_folder
from stafet.embedded.server import start

KEEPER_PATIENCE = 90.0  # seconds; a clean stop writes what is in memory to the disk


@dataclass
class Hold:
    """One process's claim on the server. `release` gives it back; the process's death, even by kill -9, does too."""

    _lock: BinaryIO
    _keeper: subprocess.Popen[bytes]

    def release(self) -> None:
        """Give the claim back, and wait until the server is stopped if this was the last one. Repeats are harmless."""
        self._lock.close()
        if self._keeper.stdin:
            self._keeper.stdin.close()
        self._keeper.wait(timeout=KEEPER_PATIENCE)


@contextlib.contextmanager
def hold(data_dir: Path, *, fast: bool = False) -> Iterator[Address]:
    """The server of this data folder answers inside the `with` block; it is stopped after it if nobody else uses it."""
    mine = claim(data_dir)
    try:
        yield start(data_dir, fast=fast)
    finally:
        mine.release()


def claim(data_dir: Path, *, discard: bool = False) -> Hold:
    """Keep the server of this data folder from being stopped until the claim is released or this process ends.

    Starts nothing. Each user has a shared lock on one file; a small watching process sees the user's end as the end
    of a pipe, and stops the server if it then gets the lock alone. With `discard` it removes the data folder as well.
    """
    data_dir = data_dir.resolve()
    make_data_folder(data_dir)
    lock = users_file(data_dir).open("ab")
    fcntl.flock(lock, fcntl.LOCK_SH)
    return Hold(lock, _watch(data_dir, discard=discard))


def users_file(data_dir: Path) -> Path:
    """The file that each user of the server holds a shared lock on."""
    return data_dir / "postgres.users"


def _watch(data_dir: Path, *, discard: bool) -> subprocess.Popen[bytes]:
    """The watching process, in a session of its own: what ends us from the terminal must not end it."""
    source = os.pathsep.join(
        filter(None, [str(Path(stafet.__file__).parents[1]), os.environ.get("PYTHONPATH")])
    )
    return subprocess.Popen(
        [sys.executable, "-m", "stafet.embedded.keeper", str(data_dir), *(["--discard"] if discard else [])],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        cwd="/",
        env={**os.environ, "PYTHONPATH": source},
        start_new_session=True,
    )
