"""The fuzzer runs for a minute: nothing breaks a reader, nothing takes long, memory stays bounded."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow
SECONDS = 60


def test_a_minute_of_fuzzing_breaks_nothing() -> None:
    pytest.importorskip("atheris", reason="atheris is not installed")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.intake.readers.fuzz", str(SECONDS)],
        capture_output=True, text=True, timeout=SECONDS * 5, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-4000:]
    assert "Done" in ran.stderr
