"""Writes a CSV file of made-up customers, as `stafet import contacts` takes it: the same ones for the same seed.

    python -m benchmarks.customers 100000 customers.csv

Names are as unevenly spread as real ones: a few are borne by one in two hundred, most by a handful.
"""

import argparse
import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from benchmarks.crowd import FIRMS, FIRST, KINDS, LAST, SEED
from stafet.foundation.fold import fold
from stafet.imports.reading import COLUMNS

STREETS = "Linden Garten Schul Bahnhof Kirch Wald Berg Feld Hafen Mühlen Rosen Birken Ahorn Eichen Wiesen Deich".split()
ROADS = "straße weg allee ring platz gang".split()
SYLLABLES = "ba ber den dor fel gar ha hol in jan kel la lin mar mei nor ol pet ra ros sa schu tei ul vos wen zim".split()
ENDS = "mann sen ke er ert ing ow ski rup gaard holm bach stein feld".split()
TOWNS = "Flensburg Kiel Husum Schleswig Odense Kolding Aabenraa Hamburg Rendsburg Heide Tondern Sonderburg".split()
MAILS = "post.example web.example mail.example inbox.example gmx.example".split()


def customers(count: int, *, seed: int = SEED) -> Iterator[dict[str, str]]:
    """`count` rows: every person has a name, nine of ten an e-mail, eight a number; one of five works somewhere."""
    chance = random.Random(seed)
    # The long tail: a population has about one family name for every twenty people.
    tails = sorted({_tail(chance) for _ in range(max(200, count // 15))})
    lasts = [*LAST, *tails]
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(lasts))))
    for number in range(count):
        first, last = chance.choice(FIRST), chance.choices(lasts, cum_weights=weights)[0]
        plain = f"{fold(first)}.{fold(last)}".replace(" ", "")
        yield {
            "external_id": f"C-{number}",
            "first_name": first,
            "last_name": last,
            "company": _firm(chance, count) if chance.random() < 0.2 else "",
            "email": f"{plain}{number % 997}@{chance.choice(MAILS)}" if chance.random() < 0.9 else "",
            "phone": f"0{chance.choice((151, 160, 170, 171, 431, 461))} {chance.randrange(10**6, 10**7)}"
            if chance.random() < 0.8
            else "",
            "birthday": str(date(1940, 1, 1) + timedelta(days=chance.randrange(23_000)))
            if chance.random() < 0.4
            else "",
            "street": f"{chance.choice(STREETS)}{chance.choice(ROADS)} {chance.randrange(1, 180)}",
            "postcode": str(20_000 + chance.randrange(0, 7_000)),
            "city": chance.choice(TOWNS),
            "country": "DE",
            "language": chance.choice(("de", "de", "da")),
        }


def _tail(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.choice((1, 2, 2)))).capitalize() + chance.choice(ENDS)


def _firm(chance: random.Random, count: int) -> str:
    return f"{chance.choice(FIRMS)} {_tail(chance)} {chance.randrange(max(2, count // 2000))} {chance.choice(KINDS)}"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.customers", description=__doc__.splitlines()[0]
    )
    parser.add_argument("count", type=int)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args()
    with asked.file.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(dict.fromkeys(COLUMNS, "") | row for row in customers(asked.count))


if __name__ == "__main__":
    main()
