"""How long one question takes in the database, at several sizes of the stock, and how long an import takes.

    python -m benchmarks.asking 10000 100000 1000000           import so many contacts, ask 1,000 times, print
    python -m benchmarks.asking 10000 100000 1000000 --write   also renew the figures and the plot in docs/algorithms
    python -m benchmarks.asking 100000 --explain               show the plan of the look-up

The databases lie in `.stafet/asking` (`--data`), one for each size, and are filled once, by `stafet import`.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from benchmarks.plot import plotted
from stafet import embedded

PAGES = Path(__file__).resolve().parent.parent / "docs" / "algorithms"
FIGURES, PLOT = PAGES / "asking.json", PAGES / "asking.svg"


def main() -> None:
    asked = _arguments()
    data = asked.data.resolve()
    embedded.make_data_folder(data)
    results: dict[str, Any] = {}
    with embedded.hold(data) as where:
        for size in asked.sizes:
            url = urlsplit(where.url)._replace(path=f"/asking_{size}").geturl()
            variables = {**os.environ, "STAFET_DATABASE_URL": url, "STAFET_DATA_DIR": str(data)}
            variables["DJANGO_SETTINGS_MODULE"] = "stafet.config.settings"
            imported = _filled(size, where.url, url, data, variables)
            command = [sys.executable, "-m", "benchmarks.questions", str(size), str(asked.times)]
            done = subprocess.run(
                [*command, *(["--explain"] * asked.explain)],
                env=variables,
                check=True,
                capture_output=True,
                text=True,
            )
            if asked.explain:
                print(done.stdout)
            else:
                results[str(size)] = json.loads(done.stdout) | {"import_seconds": imported}
    if results:
        print(json.dumps(results, indent=2))
    if asked.write and results:
        known = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
        known = dict(sorted((known | results).items(), key=lambda each: int(each[0])))
        FIGURES.write_text(json.dumps(known, indent=2) + "\n")
        PLOT.write_text(plotted(known))


def _filled(size: int, server: str, url: str, data: Path, variables: dict[str, str]) -> float:
    """Make the database of this size if it is not there; how many seconds its import took."""
    kept = data / f"import-{size}.json"
    if kept.exists():
        return float(json.loads(kept.read_text())["seconds"])
    with psycopg.connect(server, autocommit=True) as administration:
        administration.execute(f'DROP DATABASE IF EXISTS "asking_{size}"')
        administration.execute(f'CREATE DATABASE "asking_{size}"')
    rows = data / f"customers-{size}.csv"
    stafet = [sys.executable, "-m", "stafet"]
    subprocess.run([sys.executable, "-m", "benchmarks.customers", str(size), str(rows)], check=True)
    subprocess.run([*stafet, "migrate"], env=variables, check=True, stdout=sys.stderr)
    set_up = [
        "setup",
        "--email",
        "a@stafet.example",
        "--name",
        "A",
        "--branch",
        "Flensburg",
        "--password-stdin",
    ]
    subprocess.run([*stafet, *set_up], env=variables, check=True, input="a long walk to the sea\n", text=True)
    done = subprocess.run(
        [*stafet, "import", "contacts", str(rows)],
        env=variables,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    kept.write_text(done.stdout.splitlines()[-1])
    rows.unlink()
    with psycopg.connect(url, autocommit=True) as tidy:
        tidy.execute("VACUUM ANALYZE")
    return float(json.loads(kept.read_text())["seconds"])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.asking", description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000], help="how many contacts")
    parser.add_argument("--data", type=Path, default=Path(".stafet/asking"), help="data folder")
    parser.add_argument("--times", type=int, default=1_000, help="questions")
    parser.add_argument("--write", action="store_true", help="renew the figures and the plot")
    parser.add_argument("--explain", action="store_true", help="show the plan of the look-ups")
    return parser.parse_args()


if __name__ == "__main__":
    main()
