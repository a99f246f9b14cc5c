"""The worked examples of docs/algorithms/matching.md: `python -m tests.matching.worked` prints them anew."""

import sys

from stafet.matching.evidence import Commonness, default_weights
from stafet.matching.sentences import SENTENCES
from stafet.matching.verdict import Candidate, probability
from stafet.particulars.cleaned import Given, GivenAddress, Kind
from stafet.particulars.cleaning import clean_company, clean_person
from tests.matching.crowd import Crowd
from tests.matching.scoring import stocks_of

_HOME = GivenAddress("Lindenweg 7", "89073", "Ulm", "DE")
_KNOWN: dict[str, tuple[Kind, Given]] = {
    "Karl Breitner": ("contact", Given("Karl", "Breitner", emails=("karl.breitner@web.de",), phones=("0731 4567890",), addresses=(_HOME,))),
    "Breitner Solar GmbH": ("account", Given(company="Breitner Solar GmbH", vat_id="DE136695976", emails=("info@breitner-solar.de",),
                                             phones=("0731 99887700",), addresses=(_HOME,))),
}  # fmt: skip
_ASKED: tuple[tuple[str, Kind, Given], ...] = (
    ("A known customer, mistyped, with a tag in the address",
     "contact", Given("Karl", "Breitnre", emails=("Karl.Breitner+solar@WEB.de",), phones=("+49 (0)731 456 78 90",))),
    ("His wife, from the same telephone and house",
     "contact", Given("Gerda", "Breitner", phones=("0731 4567890",), addresses=(_HOME,))),
    ("A namesake elsewhere",
     "contact", Given("Karl", "Breitner", emails=("karl.breitner1@gmx.de",), addresses=(GivenAddress("Hafenstraße 3", "25813", "Husum", "DE"),))),
    ("A sister company in the same house, at the same switchboard and domain",
     "account", Given(company="Breitner Solar Holding GmbH", emails=("k.breitner@breitner-solar.de",), phones=("0731 99887700",), addresses=(_HOME,))),
    ("The company, typed short, with an employee's address",
     "account", Given(company="breitner solar", emails=("k.breitner@breitner-solar.de",), phones=("0731 99887712",))),
)  # fmt: skip


def examples() -> str:
    """Every example as a table of its evidence, in Markdown."""
    stocks = stocks_of(Crowd(9, 20_000))
    for name, (kind, given) in _KNOWN.items():
        stocks[kind].add(
            name,
            clean_person(given, country="DE") if kind == "contact" else clean_company(given, country="DE"),
        )
    parts = []
    for title, kind, given in _ASKED:
        asked = clean_person(given, country="DE") if kind == "contact" else clean_company(given, country="DE")
        _, common = stocks[kind].candidates(asked)
        found = next(each for each in stocks[kind].match(asked).candidates if each.id in _KNOWN)
        parts.append(f"**{title}** ({common.total:,} {kind}s in the stock)\n\n{_table(kind, found, common)}")
    return "\n\n".join(parts)


def _table(kind: Kind, found: Candidate, common: Commonness) -> str:
    weights = default_weights()
    rows = [
        "| evidence | held by | points |",
        "|---|--:|--:|",
        f"| to begin with | | {weights.beginning(kind, common):.1f} |",
    ]
    for each in found.evidence:
        if each.level != "missing":
            held = str(each.holders) if each.code in _RARE and each.holders else ""
            rows.append(
                f"| {SENTENCES.get(each.code, each.code)} | {held} | {weights.of(kind, each, common):+.1f} |"
            )
    rows.append(f"| **sum** (chance {probability(found.points):.4f}) | | **{found.points:.1f}** |")
    rows += [f"| {SENTENCES['veto.' + veto]} | | |" for veto in found.vetoes]
    return "\n".join([*rows, f"| verdict: **{found.verdict}** | | |"])


_RARE = {code for rows in default_weights().points.values() for code, (_, slope) in rows.items() if slope}


if __name__ == "__main__":
    sys.stdout.write(examples() + "\n")
