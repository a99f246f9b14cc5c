"""Run one of our commands to its end in a process of its own, which does not outlive us."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import stafet

SOURCE = Path(stafet.__file__).parents[1]


def child_command(command: Sequence[str]) -> list[str]:
    """The words that start this command of ours as a child."""
    return [sys.executable, "-m", "stafet.cli.child", *command]


def child_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Our own environment with these variables changed; the child finds the same source as we did."""
    path = os.pathsep.join(filter(None, [str(SOURCE), os.environ.get("PYTHONPATH")]))
    return {**os.environ, **variables, "PYTHONPATH": path}


def run_child(command: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run it to its end with our own input and output; returns its exit code."""
    return subprocess.run(child_command(command), env=child_environment(variables), check=False).returncode
