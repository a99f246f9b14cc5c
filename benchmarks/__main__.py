"""`python -m benchmarks`: fill a database, measure, compare with the baseline.

    python -m benchmarks 100000 1000000            measure at these sizes and print
    python -m benchmarks 100000 --write            also put the figures into benchmarks/baseline.json
    python -m benchmarks 100000 --explain          show the plans of the queries instead

The database lies in `.stafet/benchmarks` (`--data`), one for each size, and is filled once.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from stafet import embedded

BASELINE = Path(__file__).with_name("baseline.json")


def main() -> None:
    asked = _arguments()
    data_dir = asked.data.resolve()
    embedded.make_data_folder(data_dir)
    results: dict[str, dict[str, object]] = {}
    with embedded.hold(data_dir) as where:
        for count in asked.sizes:
            # A process a size: Django knows one database only.
            answer = data_dir / f"answer-{count}.json"
            variables = {
                **os.environ,
                "BENCHMARK_SERVER_URL": where.url,
                "STAFET_DATABASE_URL": urlsplit(where.url)._replace(path=f"/leads_{count}").geturl(),
                "STAFET_DATA_DIR": str(data_dir),
                "DJANGO_SETTINGS_MODULE": "stafet.config.settings",
            }
            command = [sys.executable, "-m", "benchmarks.run", str(count), str(answer), str(asked.rounds)]
            status = os.spawnve(
                os.P_WAIT, sys.executable, [*command, *(["--explain"] * asked.explain)], variables
            )
            if status:
                sys.exit(status)
            if not asked.explain:
                results[str(count)] = json.loads(answer.read_text())
    if results:
        print(json.dumps(results, indent=2))
    if asked.write:
        known = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
        BASELINE.write_text(json.dumps(known | results, indent=2, sort_keys=True) + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[100_000], help="how many leads")
    parser.add_argument("--data", type=Path, default=Path(".stafet/benchmarks"), help="data folder")
    parser.add_argument("--rounds", type=int, default=200, help="requests of each kind")
    parser.add_argument("--write", action="store_true", help="write benchmarks/baseline.json")
    parser.add_argument("--explain", action="store_true", help="show the queries' plans")
    return parser.parse_args()


if __name__ == "__main__":
    main()
