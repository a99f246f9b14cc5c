"""Installations to run commands in: migrated once, copied for each test."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stafet import embedded
from tests.cli.running import Running, serve, stafet
from tests.cluster import passable_folder


@pytest.fixture(scope="session")
def pattern() -> Iterator[Path]:
    """An installation whose database is up to date and stopped; only to be copied."""
    folder = passable_folder()
    done = stafet(folder, "migrate")
    assert done.returncode == 0, done.stderr
    yield folder
    embedded.discard(folder)


@pytest.fixture
def installation(pattern: Path) -> Iterator[Path]:
    """A copy of the pattern, with no server and no claim on it; whatever runs in it afterwards is ended."""
    folder = passable_folder()
    for name in ("postgres", "secret.key"):
        subprocess.run(["cp", "-a", str(pattern / name), str(folder / name)], check=True)
    yield folder
    embedded.discard(folder)


@pytest.fixture
def serving() -> Iterator[Callable[[Path], Running]]:
    """Starts `stafet serve` in a folder; what a failed test left running is killed."""
    started: list[Running] = []

    def start(data_dir: Path) -> Running:
        started.append(serve(data_dir))
        return started[-1]

    yield start
    for running in started:
        running.process.kill()
        running.process.wait()
