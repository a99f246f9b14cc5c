"""Killed amid it, restored after it: who was erased is erased, with a real dump and real processes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stafet import embedded
from tests.cli.conftest import installation, pattern
from tests.cli.running import stafet

__all__ = ("installation", "pattern")
pytestmark = pytest.mark.crash


def outsider(data_dir: Path, what: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.privacy.outsider", what],
        env={
            **os.environ,
            "STAFET_DATA_DIR": str(data_dir),
            "STAFET_DATABASE_URL": embedded.address(data_dir).url,
        },
        stdout=subprocess.PIPE,
        text=True,
    )


def ran(data_dir: Path, what: str) -> str:
    process = outsider(data_dir, what)
    said, _ = process.communicate()
    assert process.returncode == 0
    return said


def left(data_dir: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ran(data_dir, "left"))
    return found


def test_killed_amid_it_and_restored_after_it_she_stays_erased(installation: Path) -> None:
    file = installation / "all.tar"
    with embedded.hold(installation):
        ran(installation, "cast")
        assert left(installation)["traces"]
        assert stafet(installation, "backup", str(file)).returncode == 0
        ran(installation, "begin")
        worker = outsider(installation, "slowly")
        assert worker.stdout is not None
        for _ in range(4):
            worker.stdout.readline()
        worker.kill()
        worker.wait()
        assert left(installation)["traces"]
        ran(installation, "rest")
        assert left(installation) == {"traces": [], "others": ["Brenneisen"]}
    restored = stafet(installation, "restore", "--force", str(file))
    assert restored.returncode == 0, restored.stderr
    assert json.loads(restored.stdout.splitlines()[-1]) == {"listed": 1, "erased_again": 1}
    listed = (installation / "erasures.jsonl").read_text().lower()
    assert "quistorp" not in listed
    with embedded.hold(installation):
        assert left(installation) == {"traces": [], "others": ["Brenneisen"]}
