"""A pytest plugin: one throwaway PostgreSQL cluster for the whole run, made when the first test asks for a database.

It is loaded with `-p tests.cluster`, before Django reads its settings, because it decides the environment they see.
The run's first process claims the cluster; its keeper stops the server and removes the folder when that process ends,
however it ends. Workers of pytest-xdist inherit the folder by the environment; each has a database of its own.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stafet import embedded

MAJOR = "TEST_POSTGRES_MAJOR"  # run everything on this major version of the distribution instead of the bundled one
IS_WORKER = "PYTEST_XDIST_WORKER" in os.environ


def passable_folder() -> Path:
    """A new folder that the server's user may pass through even if the tests run as root; pytest's own are closed."""
    folder = Path(tempfile.mkdtemp(prefix="stafet-test-", dir="/tmp"))
    folder.chmod(0o711)
    return folder


if not IS_WORKER:
    for name in [name for name in os.environ if name.startswith("STAFET_")]:
        del os.environ[name]
    os.environ["STAFET_DATA_DIR"] = str(passable_folder())
    RUN = embedded.claim(Path(os.environ["STAFET_DATA_DIR"]), discard=True)


def pytest_configure(config: pytest.Config) -> None:
    """When the run ends, wait until its server is gone."""
    if not IS_WORKER:
        config.add_cleanup(RUN.release)


@pytest.fixture(scope="session")
def cluster() -> embedded.Address:
    """The run's server, started by the first that asks."""
    return embedded.start(Path(os.environ["STAFET_DATA_DIR"]), fast=True, binaries=chosen_binaries())


@pytest.fixture
def make_data_dir() -> Iterator[Callable[[], Path]]:
    """Makes data folders for tests that start, kill and stop servers of their own; all are gone afterwards."""
    holds: list[embedded.Hold] = []

    def make() -> Path:
        data_dir = passable_folder()
        holds.append(embedded.claim(data_dir, discard=True))
        return data_dir

    yield make
    for hold in holds:
        hold.release()


@pytest.fixture
def data_dir(make_data_dir: Callable[[], Path]) -> Path:
    """One such data folder."""
    return make_data_dir()


def chosen_binaries() -> embedded.Binaries | None:
    """The distribution's programs of the major version asked for by TEST_POSTGRES_MAJOR; None for the usual ones."""
    wanted = os.environ.get(MAJOR)
    if not wanted:
        return None
    for binaries in embedded.distribution():
        if binaries.major == int(wanted):
            return binaries
    raise pytest.UsageError(f"{MAJOR}={wanted}, but the distribution's PostgreSQL {wanted} is not installed.")
