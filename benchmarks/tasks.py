"""Tasks at a size: `python -m benchmarks.tasks 20000 1000000` fills a database of its own and shows plans and times.

As many tasks as the size says, a tenth of them open, on a quarter as many leads and contacts. Each question is asked by an
agent, a branch manager and an administrator; told are the best and the median of the rounds, in milliseconds, and the
nodes of the plan that read tasks.
"""

import argparse
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from stafet import embedded


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tasks", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[20_000], help="how many tasks")
    parser.add_argument("--data", type=Path, default=Path(".stafet/benchmarks"), help="data folder")
    asked = parser.parse_args()
    data_dir = asked.data.resolve()
    embedded.make_data_folder(data_dir)
    with embedded.hold(data_dir) as where:
        for count in asked.sizes:
            name = f"tasks_{count}"
            variables = {
                **os.environ,
                "BENCHMARK_SERVER_URL": where.url,
                "STAFET_DATABASE_URL": urlsplit(where.url)._replace(path=f"/{name}").geturl(),
                "STAFET_DATA_DIR": str(data_dir),
                "DJANGO_SETTINGS_MODULE": "stafet.config.settings",
            }
            command = [sys.executable, "-m", "benchmarks.tasks_run", str(count)]
            if os.spawnve(os.P_WAIT, sys.executable, command, variables):
                sys.exit(1)


if __name__ == "__main__":
    main()
