"""Start our commands as real processes, and look for what only shows after a while."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.patience import eventually

ROOT = Path(__file__).parents[2]
KEY = "a-secret-key-for-tests-only-0123456789"


def environment(data_dir: Path, **variables: str) -> dict[str, str]:
    """The environment of a command that works in this data folder, free of the test run's own settings."""
    usual = {name: value for name, value in os.environ.items() if not name.startswith("STAFET_")}
    return {**usual, "PYTHONPATH": str(ROOT), "STAFET_DATA_DIR": str(data_dir), **variables}


def stafet(data_dir: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "stafet", *command],
        env=environment(data_dir, **variables),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


@dataclass
class Running:
    """A command that goes on: its process, its port, and what it says."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def get(self, path: str) -> tuple[int, Any]:
        """Status and JSON of one page; (0, None) if nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read() or b"null")
        except (OSError, http.client.HTTPException):
            return 0, None
        finally:
            connection.close()

    def is_alive(self) -> bool:
        """Whether the web server answers."""
        return self.get("/healthz")[0] == 200

    def is_ready(self) -> bool:
        """Whether all parts work together."""
        return self.get("/readyz")[0] == 200

    def parts(self, command: str) -> list[int]:
        """The process ids of its direct children that run this command."""
        return [pid for pid in children_of(self.process.pid) if command in words_of(pid)]

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Send the signal and wait; returns the exit code."""
        self.process.send_signal(how)
        return self.process.wait(timeout=60)


def serve(data_dir: Path, **variables: str) -> Running:
    """`stafet serve`, from the moment that it answers."""
    port = free_port()
    log = data_dir / "serve.log"
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "stafet", "serve", "--port", str(port)],
            env=environment(data_dir, **variables),
            stdout=output,
            stderr=output,
        )
    running = Running(process, port, log)
    assert eventually(running.is_alive), log.read_text()
    return running


def demonstrate(data_dir: Path) -> tuple[Running, dict[str, Any]]:
    """`stafet demo`, as `bin/demo` starts it, from the moment that it tells; and what it told."""
    port, log = free_port(), data_dir / "demo.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "stafet", "demo", "--port", str(port)],
            env=environment(data_dir),
            stdout=output,
            stderr=output,
        )
    told = data_dir / "demo.json"
    assert eventually(lambda: told.exists() or process.poll() is not None, within=600)
    assert told.exists(), log.read_text()
    assert told.stat().st_mode & 0o777 == 0o600
    return Running(process, port, log), json.loads(told.read_text())


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def processes_of(data_dir: Path) -> list[int]:
    """All living processes that were started for this data folder: by their arguments or their environment."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            known = (place / "cmdline").read_bytes() + b"\0" + (place / "environ").read_bytes()
        except OSError:
            continue
        if os.fsencode(data_dir) in known and int(place.name) != os.getpid():
            found.append(int(place.name))
    return found


def children_of(pid: int) -> list[int]:
    """The process ids of the direct children."""
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(word) for word in text.split()]


def words_of(pid: int) -> list[str]:
    """The command line of a process; empty if it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return []
