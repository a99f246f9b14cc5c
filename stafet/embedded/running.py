"""Run one of PostgreSQL's programs as the server's user, with nothing of our environment leaking in."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from stafet.embedded.account import Account

# PGDATA, PGHOST and the like in the caller's environment would redirect the programs.
ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def run(command: Sequence[str], account: Account, *, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run to the end, with `given` as standard input; the caller looks at the return code."""
    return subprocess.run(
        list(command),
        input=given,
        text=True,
        capture_output=True,
        cwd="/",
        env=ENVIRONMENT,
        check=False,
        user=None if account.is_me else account.uid,
        group=None if account.is_me else account.gid,
        extra_groups=None if account.is_me else [],
    )


def run_leaving_a_daemon(command: Sequence[str], account: Account, *, log: Path) -> int:
    """Run a program that leaves a daemon behind; returns its exit code. The daemon keeps the log file as its
    standard output (a pipe would hang whoever waits for its end), and a session of its own (Ctrl-C is not for it)."""
    with log.open("ab") as output:
        return subprocess.run(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            env=ENVIRONMENT,
            start_new_session=True,
            check=False,
            user=None if account.is_me else account.uid,
            group=None if account.is_me else account.gid,
            extra_groups=None if account.is_me else [],
        ).returncode
