"""Lint, format, types and templates: the tools pass on the project, and their rules find a breach."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

FOLDERS = ("stafet", "tests")


def run(*command: str) -> tuple[bool, str]:
    """Whether a tool, started in the checkout, found nothing; and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0, done.stdout + done.stderr


def templates() -> list[str]:
    """Every template of ours."""
    return [str(path) for path in sorted((ROOT / "stafet").rglob("*.html"))]


def test_ruff_finds_nothing() -> None:
    clean, said = run("ruff", "check", *FOLDERS)
    assert clean, said


def test_the_formatter_would_change_nothing() -> None:
    clean, said = run("ruff", "format", "--check", *FOLDERS)
    assert clean, said


def test_mypy_finds_nothing() -> None:
    clean, said = run("mypy")
    assert clean, said


def test_djlint_finds_nothing() -> None:
    clean, said = run("djlint", "--lint", *templates())
    assert clean, said
    # A template that the configuration leaves out would not be clean, but unread.
    assert f"{len(templates())} files" in said


@pytest.mark.parametrize(
    ("name", "text", "tool"),
    [
        ("unused.py", '"""Unused."""\nimport os\n', ("ruff", "check")),
        ("naive.py", '"""Naive."""\nimport datetime\n\nNOW = datetime.datetime.now()\n', ("ruff", "check")),
        ("silent.py", '"""Silent."""\n\n\ndef promise() -> None:\n    print(1)\n', ("ruff", "check")),
        ("ragged.py", "x = {  'a':1 }\n", ("ruff", "format", "--check")),
        ("untyped.py", "def promise(x):\n    return x\n", ("mypy",)),
        ("unclosed.html", "<div><p>left open</div>\n", ("djlint", "--lint")),
    ],
    ids=["an unused import", "a naive time", "a print", "a ragged line", "a missing type", "an open tag"],
)
def test_a_breach_is_found(tmp_path: Path, name: str, text: str, tool: tuple[str, ...]) -> None:
    target = tmp_path / name
    target.write_text(text, encoding="utf-8")
    configured = ("--config", str(ROOT / "pyproject.toml")) if tool[0] == "ruff" else ()
    clean, said = run(*tool, *configured, str(target))
    assert not clean, said
    assert name in said
