"""PostgreSQL's own client programs on whichever database the environment names."""

import os
import subprocess
from collections.abc import Sequence
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from stafet import embedded
from stafet.embedded import DatabaseTrouble

CONNECT_WITHIN = 10  # seconds


def connected(database: dict[str, Any]) -> psycopg.Connection[tuple[Any, ...]]:
    """A connection to the database of these Django settings, each statement its own transaction."""
    try:
        return psycopg.connect(
            _conninfo(database),
            password=database["PASSWORD"] or None,
            autocommit=True,
            connect_timeout=CONNECT_WITHIN,
        )
    except psycopg.OperationalError as trouble:
        raise DatabaseTrouble(f"The database does not answer: {str(trouble).strip()}") from trouble


def tool(name: str, database: dict[str, Any], arguments: Sequence[str]) -> list[str]:
    """The command line of one program for this database; of the server's own major version if it is here, because
    a newer psql may send what an older server does not know."""
    with connected(database) as connection:
        major = connection.info.server_version // 10_000
    choices = embedded.available()
    if not choices or max(choice.major for choice in choices) < major:
        raise DatabaseTrouble(
            f"The server is PostgreSQL {major}; its programs are needed here too"
            f" (on Debian: apt-get install postgresql-client-{major} postgresql-{major})."
        )
    fitting = next((choice for choice in choices if choice.major == major), choices[0])
    return [fitting.program(name), f"--dbname={_conninfo(database)}", "--no-password", *arguments]


def tool_environment(database: dict[str, Any]) -> dict[str, str]:
    """The environment for such a program: the password stays out of the list of processes."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return environment | ({"PGPASSWORD": database["PASSWORD"]} if database["PASSWORD"] else {})


def run_tool(name: str, database: dict[str, Any], arguments: Sequence[str]) -> None:
    """Run one program to its end. Raises DatabaseTrouble with its own words if it fails."""
    done = subprocess.run(
        tool(name, database, arguments),
        env=tool_environment(database),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise DatabaseTrouble(f"{name} failed: {done.stderr.strip()}")


def _conninfo(database: dict[str, Any]) -> str:
    named = {"dbname": "NAME", "user": "USER", "host": "HOST", "port": "PORT"}
    given = {word: database[name] for word, name in named.items() if database[name]}
    return make_conninfo(**given, **database["OPTIONS"])
