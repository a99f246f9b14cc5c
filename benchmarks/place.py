"""Where the measuring happens: a data folder with a database of its own, and web servers on free ports."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROCESSES = 2  # of the web server: one a core
THREADS = 4
READY = 60  # seconds


@dataclass(frozen=True)
class Server:
    """A running web server: its port, and its process for counting CPU time."""

    port: int
    pid: int


@contextlib.contextmanager
def stafet_server(url: str, data_dir: Path) -> Iterator[Server]:
    """The product as it is served: `stafet web`."""
    port = free_port()
    variables = {
        "STAFET_DATABASE_URL": url,
        "STAFET_DATA_DIR": str(data_dir),
        "STAFET_PORT": str(port),
        "STAFET_WEB_PROCESSES": str(PROCESSES),
    }
    with _running([sys.executable, "-m", "stafet", "web"], variables, port, "/healthz") as server:
        yield server


@contextlib.contextmanager
def trivial_server(url: str, data_dir: Path) -> Iterator[Server]:
    """The trivial views under the same server with the same settings."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--no-ws"),
        *("--workers", str(PROCESSES), "--blocking-threads", str(THREADS), "--log-level", "warning"),
        "benchmarks.trivial:application",
    ]
    variables = {
        "STAFET_DATABASE_URL": url,
        "STAFET_DATA_DIR": str(data_dir),
        "DJANGO_SETTINGS_MODULE": "benchmarks.trivial_settings",
    }
    with _running(command, variables, port, "/leads") as server:
        yield server


@contextlib.contextmanager
def _running(command: list[str], variables: dict[str, str], port: int, path: str) -> Iterator[Server]:
    process = subprocess.Popen(command, env={**os.environ, **variables})
    try:
        _wait_for(f"http://127.0.0.1:{port}{path}", process)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + READY
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5):
            return
        time.sleep(0.1)
    raise RuntimeError(f"{url} does not answer")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and all its living descendants."""
    ticks = os.sysconf("SC_CLK_TCK")
    family, total = {pid}, 0.0
    stats = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            with contextlib.suppress(OSError):
                stats[int(entry.name)] = (entry / "stat").read_text().rpartition(")")[2].split()
    while more := {one for one, stat in stats.items() if int(stat[1]) in family} - family:
        family |= more
    for one in family & set(stats):
        total += (int(stats[one][11]) + int(stats[one][12])) / ticks
    return total


def keys_file(data_dir: Path, count: int) -> Path:
    """Where the API keys of a filled database are kept, so that it can be measured again."""
    return data_dir / f"keys-{count}.json"


def kept_keys(data_dir: Path, count: int) -> dict[str, str] | None:
    """The keys of a database that is filled already."""
    path = keys_file(data_dir, count)
    keys: dict[str, str] | None = json.loads(path.read_text()) if path.exists() else None
    return keys
