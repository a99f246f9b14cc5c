"""The last one out stops the server, however it ends."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stafet import embedded
from tests.patience import eventually

pytestmark = pytest.mark.crash

# A test run in the background ignores SIGINT, and so would all that it starts.
USER = """
import pathlib, signal, sys
from stafet import embedded
signal.signal(signal.SIGINT, signal.default_int_handler)
with embedded.hold(pathlib.Path(sys.argv[1]), fast=True):
    print("up", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def held_dir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("held")
    yield folder
    embedded.discard(folder)


def user_of(data_dir: Path) -> subprocess.Popen[str]:
    user = subprocess.Popen(
        [sys.executable, "-c", USER, str(data_dir)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert user.stdout is not None
    assert user.stdout.readline() == "up\n"
    return user


def test_the_server_lives_while_somebody_uses_it_and_no_longer(held_dir: Path) -> None:
    with embedded.hold(held_dir, fast=True):
        with embedded.hold(held_dir, fast=True):
            assert embedded.is_running(held_dir)
        assert embedded.is_running(held_dir)
    assert not embedded.is_running(held_dir)


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_user_that_ends_in_any_way_takes_the_unused_server_along(
    held_dir: Path, end: signal.Signals
) -> None:
    user = user_of(held_dir)
    user.send_signal(end)
    user.wait(timeout=60)
    assert eventually(lambda: embedded.server_pid(held_dir) is None)


def test_a_killed_user_does_not_take_the_server_from_another(held_dir: Path) -> None:
    with embedded.hold(held_dir, fast=True):
        user = user_of(held_dir)
        pid = embedded.server_pid(held_dir)
        user.kill()
        user.wait(timeout=60)
        with embedded.hold(held_dir, fast=True):
            assert embedded.server_pid(held_dir) == pid


def test_a_user_that_comes_while_the_last_one_leaves_finds_a_server(held_dir: Path) -> None:
    for _ in range(3):
        leaving = user_of(held_dir)
        leaving.terminate()
        coming = user_of(held_dir)
        assert embedded.is_running(held_dir)
        coming.communicate()
        leaving.wait(timeout=60)
