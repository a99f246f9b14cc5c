"""Embedded PostgreSQL: a database server of Stafet's own, started from a folder and stopped when nobody uses it."""

from stafet.embedded.address import DATABASE, ROLE, Address, address
from stafet.embedded.binaries import Binaries, available, bundled, distribution
from stafet.embedded.holding import Hold, claim, hold
from stafet.embedded.making import make_data_folder
from stafet.embedded.server import discard, is_running, server_pid, start, stop
from stafet.embedded.trouble import DatabaseTrouble

__all__ = [
    "DATABASE",
    "ROLE",
    "Address",
    "Binaries",
    "DatabaseTrouble",
    "Hold",
    "address",
    "available",
    "bundled",
    "claim",
    "discard",
    "distribution",
    "hold",
    "is_running",
    "make_data_folder",
    "server_pid",
    "start",
    "stop",
]
