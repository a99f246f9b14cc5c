"""How long it takes to find which leads are due, and to escalate ten thousand of them in one round.

    python -m benchmarks.due 1000000               fill so many open leads, measure, print

The database lies in `.stafet/due` (`--data`), one for each size, and is filled once.
"""

import argparse
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from stafet import embedded


def main() -> None:
    asked = _arguments()
    data = asked.data.resolve()
    embedded.make_data_folder(data)
    with embedded.hold(data) as where:
        variables = {
            **os.environ,
            "BENCHMARK_SERVER_URL": where.url,
            "STAFET_DATABASE_URL": urlsplit(where.url)._replace(path=f"/due_{asked.open_leads}").geturl(),
            "STAFET_DATA_DIR": str(data),
            "DJANGO_SETTINGS_MODULE": "stafet.config.settings",
        }
        command = [sys.executable, "-m", "benchmarks.escalating", str(asked.open_leads)]
        sys.exit(os.spawnve(os.P_WAIT, sys.executable, command, variables))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.due", description=__doc__.splitlines()[0])
    parser.add_argument("open_leads", nargs="?", type=int, default=20_000, help="how many open leads")
    parser.add_argument("--data", type=Path, default=Path(".stafet/due"), help="data folder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
