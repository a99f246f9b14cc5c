"""Stafet's matching for the bench that judges matchers from outside: an adapter for its harness, and a command.

    python -m benchmarks.matching --bench FOLDER --data lead --n 100000 --leads 20000
    python -m benchmarks.matching --bench FOLDER --python VENV/bin/python --beside adapters/splink5.py:Splink

`FOLDER` holds the bench (harness.py, generator.py, adapters/). With `--beside` the harness runs both
systems, one after the other on the same data, and prints one table; `--python` is an interpreter with that
system's packages (the bench's requirements.txt) in which rapidfuzz, phonenumbers and email-validator are too.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stafet.matching.stock import Stock
from stafet.particulars.cleaned import Company, Given, GivenAddress, Particulars, Person
from stafet.particulars.cleaning import clean_company, clean_person


def particulars(row: Mapping[str, str]) -> Particulars:
    """A flat row of the bench, cleaned: `kind` says whether a person or a company is meant."""
    given = Given(
        first_name=row.get("first_name", ""),
        last_name=row.get("last_name", ""),
        company=row.get("company", ""),
        vat_id=row.get("vat_id", ""),
        birthday=row.get("date_of_birth", ""),
        emails=tuple(filter(None, (row.get("email", ""),))),
        phones=tuple(filter(None, (row.get("phone", ""),))),
        addresses=(GivenAddress(*(row.get(name, "") for name in ("street", "postcode", "city", "country"))),),
    )
    return clean_person(given) if row["kind"] == "contact" else clean_company(given)


class Stafet:
    """What the harness asks of a system: load, match; nothing is learned from its data."""

    name = "Stafet"
    scored = True
    online_max = 10**9

    def __init__(self) -> None:
        self.stocks: dict[str, Stock] = {}

    def fit(self, records: Any, queries: Any) -> None:
        """Nothing: the weights are those that Stafet brings along."""

    def load(self, records: list[dict[str, str]]) -> None:
        self.stocks = {"contact": Stock(), "account": Stock()}
        for row in records:
            self.stocks[row["kind"]].add(row["id"], particulars(row))

    def match(self, query: dict[str, str]) -> list[tuple[str, float, str]]:
        found = self.stocks[query["kind"]].match(particulars(query), self._employers(query))
        return [(each.id, each.points, each.verdict) for each in found.candidates]

    def _employers(self, query: dict[str, str]) -> list[str]:
        """The accounts of an exactly matched person. The bench has no link from contact to account, which a
        customer base has, so a contact's own employer is looked for by what the contact's record says."""
        if query["kind"] == "contact" or not (query["first_name"] or query["last_name"]):
            return []
        person = self.stocks["contact"].match(particulars({**query, "kind": "contact"}))
        if person.verdict != "exact":
            return []
        known = self.stocks["contact"].record(person.candidates[0].id)
        assert isinstance(known, Person)
        employer = Company(firm=known.firm, emails=known.emails, phones=known.phones, places=known.places)
        found = self.stocks["account"].match(employer)
        return [found.candidates[0].id] if known.firm and found.verdict == "exact" else []

    def close(self) -> None:
        self.stocks = {}

    def pids(self) -> list[int]:
        return []


def main() -> None:
    asked = _arguments()
    harness = asked.bench / "harness.py"
    results = asked.results.resolve()
    systems = {"stafet": f"{Path(__file__).resolve()}:Stafet"}
    if asked.beside:
        systems["beside"] = str((asked.bench / asked.beside).resolve())
    written = set()
    for adapter in systems.values():
        before = {path: path.stat().st_mtime for path in results.glob("*.json")}
        command = [
            asked.python,
            str(harness),
            "--data",
            asked.data,
            "--n",
            str(asked.n),
            "--adapter",
            adapter,
        ]
        command += ["--leads", str(asked.leads), "--seed", str(asked.seed)]
        subprocess.run([*command, "--out", str(results)], check=True)
        written |= {path for path in results.glob("*.json") if before.get(path) != path.stat().st_mtime}
    subprocess.run(
        [asked.python, str(harness), "--table", *sorted(map(str, written)), "--detail"], check=True
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.matching", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--bench", type=Path, required=True, help="folder of the bench")
    parser.add_argument("--data", default="lead", help="lead, febrl4, febrl4full, fz or pp")
    parser.add_argument("--n", type=int, default=100_000, help="records in the stock")
    parser.add_argument("--leads", type=int, default=10_000, help="leads asked for")
    parser.add_argument("--seed", type=int, default=20250611, help="another world")
    parser.add_argument("--beside", help="another adapter of the bench, file.py:Class")
    parser.add_argument("--python", default=sys.executable, help="interpreter that runs the harness")
    parser.add_argument("--results", type=Path, default=Path(".stafet/matching"), help="folder for results")
    return parser.parse_args()


if __name__ == "__main__":
    main()
