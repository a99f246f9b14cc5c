"""Show Stafet with demo data: everything from nothing to a running desk, with its address and log-ins."""

import argparse
import importlib
import json
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import connections

from stafet import embedded
from stafet.cli.child_commands import run_child
from stafet.cli.commands.serve import make_supervisor, say
from stafet.config.environment import Environment

LOADER = "stafet.demo.load"  # by name: doors are strangers to each other
FURTHER_PORTS = 50


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument(
        "--port", type=int, help="the port to listen on (else STAFET_PORT, or the next free one)"
    )


def run(options: argparse.Namespace) -> int:
    """Load the demo data if they are not there, serve, and tell people and programs where once it answers."""
    environment = Environment.read(os.environ)
    port = options.port or free_port(environment.bind, environment.port)
    if port is None or not is_free(environment.bind, port):
        sys.stderr.write(f"Port {port or environment.port} is taken: choose another one with --port.\n")
        return 1
    url = os.environ.get("STAFET_PUBLIC_URL", "").rstrip("/") or f"http://localhost:{port}"
    variables = {"STAFET_PUBLIC_URL": url}
    if environment.is_embedded:
        variables["STAFET_DATABASE_URL"] = embedded.address(environment.data_dir).url
    say("Bringing the database up to date …")
    if run_child(["migrate"], variables) != 0:
        return 1
    say("Loading the demo data, if they are not there yet …")
    told = environment.data_dir / "demo.json"
    told.unlink(missing_ok=True)
    content = {"url": url, "pid": os.getpid(), **importlib.import_module(LOADER).load()}
    connections.close_all()
    supervisor = make_supervisor(environment, variables, port=port)
    try:
        return supervisor.run(ready=lambda: _tell(told, content))
    finally:
        told.unlink(missing_ok=True)


def _tell(told: Path, content: Mapping[str, Any]) -> None:
    """To programs by a file, to people on the terminal; both only once the desk answers."""
    write_whole(told, content)
    sys.stdout.write(welcome(content))
    sys.stdout.flush()


def write_whole(path: Path, content: Mapping[str, Any]) -> None:
    """Write the file for its owner alone (it has passwords); a program that waits for it never sees half of it."""
    draft = path.with_name(f"{path.name}.draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(content, file, indent=2, ensure_ascii=False)
        file.write("\n")
    draft.replace(path)


def welcome(content: Mapping[str, Any]) -> str:
    """The address and the log-ins, for the person at the terminal."""
    users = content["users"]
    rows = [
        (user["name"], user["role"], user.get("team") or "", user["email"], user["password"])
        for user in users
    ]
    head = ("who", "role", "team", "log-in", "password")
    widths = [max(len(str(row[column])) for row in [head, *rows]) for column in range(len(head))]
    lines = [
        "  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [head, *rows]
    ]
    table = "\n".join(lines)
    return f"\nStafet runs at {content['url']}\n\n{table}\n\nCtrl-C ends it; what you did is there again next time.\n"


def free_port(bind: str, first: int) -> int | None:
    """The first free port from this one on, among the next fifty."""
    return next((port for port in range(first, first + FURTHER_PORTS) if is_free(bind, port)), None)


def is_free(bind: str, port: int) -> bool:
    """Whether one can listen there now; connections of an ended server that only fade away do not count."""
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError:
            return False
    return True
