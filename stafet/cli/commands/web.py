"""Run the web server alone."""

import argparse
import os
from pathlib import Path

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

import stafet
from stafet.cli.database import running_database
from stafet.config.environment import Environment

APPLICATION = "stafet.config.wsgi:application"
THREADS = 4  # a process; each has a database connection of its own
STOPPING = 10  # seconds for requests under way


def arguments(_: argparse.ArgumentParser) -> None:
    """None: STAFET_BIND, STAFET_PORT and STAFET_WEB_PROCESSES say it all."""


def run(_: argparse.Namespace) -> int:
    """Serve until told to end; a crashed process is replaced."""
    environment = Environment.read(os.environ)
    with running_database(environment):
        Server(
            APPLICATION,
            address=environment.bind,
            port=environment.port,
            interface=Interfaces.WSGI,
            workers=environment.web_processes,
            blocking_threads=THREADS,
            websockets=False,
            log_level=LogLevels.warning,
            respawn_failed_workers=True,
            workers_kill_timeout=STOPPING,
            working_dir=Path(stafet.__file__).parents[1],
        ).serve()
    return 0
