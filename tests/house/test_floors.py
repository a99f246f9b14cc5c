"""Guard 1: imports point down, neighbours are strangers, every room has a floor."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT, floors


def lint(root: Path) -> tuple[bool, str]:
    """Whether the import contracts hold for the tree at `root`, and what the tool said."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        cwd=root,
        env={"PYTHONPATH": str(root), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The real package and its contracts, to be broken."""
    shutil.copytree(
        ROOT / "stafet", tmp_path / "stafet", ignore=shutil.ignore_patterns("__pycache__", "static")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_project_imports_only_downwards() -> None:
    holds, said = lint(ROOT)
    assert holds, said


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("leads/peek.py", "import stafet.distribution"),
        ("web/peek.py", "import stafet.api"),
        ("foundation/peek.py", "import stafet.staff"),
        ("staff/peek.py", "import stafet.config"),
        ("attic/__init__.py", "LOFT = True"),
    ],
    ids=["upwards", "to a neighbour", "out of the ground", "to the assembly", "a room without a floor"],
)
def test_a_wrong_import_breaks_the_contract(copy: Path, path: str, line: str) -> None:
    target = copy / "stafet" / path
    target.parent.mkdir(exist_ok=True)
    target.write_text(line + "\n", encoding="utf-8")
    holds, said = lint(copy)
    assert not holds, said


def test_every_room_stands_on_one_floor() -> None:
    rooms = {path.name for path in (ROOT / "stafet").iterdir() if (path / "__init__.py").exists()}
    assert rooms == set(floors())
