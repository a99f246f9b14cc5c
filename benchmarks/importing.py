"""Leads taken in with matching: `python -m benchmarks.importing 100000 --known 100000`, into a database of its own.

So many customers are taken in first. Of the leads, six of ten are of people who are known, every third has an owner (and so
a contact, an account and a case), a tenth is closed. Told are the seconds of keeping the file, of looking it through, of
taking it in, and of undoing it; the aim is two minutes for taking in 100,000.
"""

import argparse
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from stafet import embedded


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.importing", description=__doc__)
    parser.add_argument("leads", nargs="?", type=int, default=100_000)
    parser.add_argument("--known", type=int, default=100_000, help="customers who are known before")
    parser.add_argument("--data", type=Path, default=Path(".stafet/benchmarks"), help="data folder")
    asked = parser.parse_args()
    data_dir = asked.data.resolve()
    embedded.make_data_folder(data_dir)
    with embedded.hold(data_dir) as where:
        variables = {
            **os.environ,
            "BENCHMARK_SERVER_URL": where.url,
            "STAFET_DATABASE_URL": urlsplit(where.url)._replace(path=f"/importing_{asked.leads}").geturl(),
            "STAFET_DATA_DIR": str(data_dir),
            "DJANGO_SETTINGS_MODULE": "stafet.config.settings",
        }
        command = [
            sys.executable,
            "-m",
            "benchmarks.importing_run",
            str(asked.leads),
            str(asked.known),
            str(data_dir),
        ]
        sys.exit(os.spawnve(os.P_WAIT, sys.executable, command, variables))


if __name__ == "__main__":
    main()
