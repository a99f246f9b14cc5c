"""Say in sentences what is missing or misconfigured."""

import argparse
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import psycopg

from stafet.cli.child_commands import run_child
from stafet.cli.database import running_database
from stafet.cli.postgres_tools import connected
from stafet.config.environment import Environment, key_file
from stafet.embedded import DatabaseTrouble

OLDEST_SERVER, NEWEST_SERVER = 15, 18
EXTENSIONS = ("btree_gin", "pg_trgm", "unaccent")
LEAST_SPACE = 1_000_000_000  # bytes; below it a database's log of changes soon fills the disk
LONGEST_WAIT = 5.0  # seconds for the mail server
SILENT_AFTER = 40  # seconds; a worker tells that it lives every ten


@dataclass(frozen=True)
class Finding:
    """One sentence, and whether it is good news."""

    is_well: bool
    sentence: str


def arguments(_: argparse.ArgumentParser) -> None:
    """None."""


def run(_: argparse.Namespace) -> int:
    """Look at everything; 1 if something needs a hand. Wrong variables are told before it comes to this."""
    environment = Environment.read(os.environ)
    findings = [*_surroundings(environment)]
    try:
        with running_database(environment) as variables:
            findings += _database(environment, variables)
    except DatabaseTrouble as trouble:
        findings.append(Finding(is_well=False, sentence=str(trouble)))
    for finding in findings:
        sys.stdout.write(f"{'ok   ' if finding.is_well else 'WRONG'} {finding.sentence}\n")
    return 0 if all(finding.is_well for finding in findings) else 1


def _surroundings(environment: Environment) -> Iterator[Finding]:
    """What is true without a database."""
    yield Finding(True, f"Python is {sys.version.split()[0]}; Stafet needs 3.11 or newer.")
    place = environment.data_dir
    if not os.access(place, os.W_OK | os.X_OK):
        yield Finding(
            False, f"The data folder {place} cannot be written to: give it to the user that runs Stafet."
        )
        return
    yield Finding(True, f"The data folder is {place}.")
    free = shutil.disk_usage(place).free
    yield Finding(free > LEAST_SPACE, f"On its disk {free / 1e9:.1f} GB are free; at least 1 GB is needed.")
    yield _mail(environment)
    path = key_file(place)
    if not path.exists():
        yield Finding(True, "The secret key comes from STAFET_SECRET_KEY.")
    elif path.stat().st_mode & 0o077:
        yield Finding(False, f"Others can read the secret key {path}: run `chmod 600 {path}`.")
    else:
        yield Finding(True, f"The secret key is in {path}.")


def _mail(environment: Environment) -> Finding:
    """Whether a mail server is set, and answers; nothing is sent."""
    host, port = environment.mail["EMAIL_HOST"], environment.mail["EMAIL_PORT"]
    if not host:
        return Finding(True, "No mail server is set, so no notice goes out by e-mail: set STAFET_SMTP_URL.")
    try:
        with socket.create_connection((host, port), LONGEST_WAIT):
            return Finding(True, f"The mail server {host} answers on port {port}.")
    except OSError as trouble:
        return Finding(
            False, f"The mail server {host} does not answer on port {port} ({trouble}): see STAFET_SMTP_URL."
        )


def _database(environment: Environment, variables: dict[str, str]) -> Iterator[Finding]:
    """What is true of the database that answers."""
    with connected(environment.database) as connection:
        major = connection.info.server_version // 10_000
        where = (
            "embedded" if environment.is_embedded else f"at {environment.database['HOST'] or 'this machine'}"
        )
        yield Finding(
            OLDEST_SERVER <= major <= NEWEST_SERVER,
            f"The database ({where}) is PostgreSQL {major}; {OLDEST_SERVER} to {NEWEST_SERVER} are supported.",
        )
        checks: tuple[Check, ...] = (_encoding, _extensions, _worker)
        for check in checks:
            yield check(connection)
    if run_child(["migrate", "--check"], variables) == 0:
        yield Finding(True, "The database is up to date.")
    else:
        yield Finding(False, "The database is not up to date: run `stafet migrate`, or start `stafet serve`.")


def _encoding(connection: psycopg.Connection[tuple[object, ...]]) -> Finding:
    row = connection.execute("SHOW server_encoding").fetchone()
    return Finding(row == ("UTF8",), f"Its encoding is {row[0] if row else 'unknown'}; it must be UTF8.")


def _extensions(connection: psycopg.Connection[tuple[object, ...]]) -> Finding:
    here = {row[0] for row in connection.execute("SELECT extname FROM pg_extension")}
    missing = [name for name in EXTENSIONS if name not in here]
    if not missing:
        return Finding(True, "It has the extensions it needs.")
    statements = " ".join(f"CREATE EXTENSION {name};" for name in missing)
    return Finding(False, f"Extensions are missing. As a user who may: {statements}")


def _worker(connection: psycopg.Connection[tuple[object, ...]]) -> Finding:
    """By the database's clock, which wrote the sign of life."""
    try:
        row = connection.execute(
            "SELECT extract(epoch FROM now() - max(last_heartbeat))::int FROM procrastinate_workers"
        ).fetchone()
    except psycopg.errors.UndefinedTable:
        row = None
    silence = row[0] if row else None
    if isinstance(silence, int) and silence < SILENT_AFTER:
        return Finding(True, f"A worker gave a sign of life {silence} seconds ago.")
    return Finding(
        False, "No worker runs, so nothing happens by itself: start `stafet serve` or `stafet worker`."
    )


Check = Callable[[psycopg.Connection[tuple[object, ...]]], Finding]
