"""How long it takes to distribute many leads at once, and in how many queries.

    python -m benchmarks.distributing                    600 leads to a team of twelve, in turn and within capacity
    python -m benchmarks.distributing --leads 6000

A database of its own, gone afterwards; prints JSON. Issue 6 asks for fewer than 2,000 queries and 5 seconds for 600.
"""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from stafet import embedded


def main() -> None:
    asked = _arguments()
    data = Path(tempfile.mkdtemp(prefix="stafet-distributing-", dir="/tmp"))
    data.chmod(0o711)
    try:
        with embedded.hold(data) as where:
            with psycopg.connect(where.url, autocommit=True) as server:
                server.execute("CREATE DATABASE distributing")
            variables = {
                **os.environ,
                "STAFET_DATABASE_URL": urlsplit(where.url)._replace(path="/distributing").geturl(),
                "STAFET_DATA_DIR": str(data),
                "DJANGO_SETTINGS_MODULE": "stafet.config.settings",
            }
            command = [sys.executable, "-m", "benchmarks.distributing_run", str(asked.leads)]
            sys.exit(os.spawnve(os.P_WAIT, sys.executable, command, variables))
    finally:
        shutil.rmtree(data, ignore_errors=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.distributing", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--leads", type=int, default=600, help="how many leads")
    return parser.parse_args()


if __name__ == "__main__":
    main()
