"""Counts what an ordinary stock is like, for `stafet.matching.estimate`: `python -m tests.matching.usual` writes usual.json."""

import json
from collections.abc import Iterable
from pathlib import Path

import stafet.matching
from stafet.matching.estimate import ratios
from stafet.matching.evidence import default_weights
from stafet.matching.learn import Observation, observe
from stafet.matching.stock import Stock
from stafet.matching.verdict import judge
from stafet.particulars.cleaned import Kind
from tests.matching.crowd import Crowd
from tests.matching.scoring import stocks_of

_FILE = Path(stafet.matching.__file__).with_name("usual.json")
_SEEDS = (301, 302, 303)
_RECORDS = 8_000
_SURE = 0.3  # variance: beyond it there were too few pairs to know what is usual


def pairs_of(kind: Kind, stock: Stock, *, every: int = 1) -> list[Observation]:
    """Every so many-th record of a stock with each that may be the same."""
    found = []
    for id in list(stock)[::every]:
        asked = stock.record(id)
        candidates, common = stock.candidates(asked)
        candidates.pop(id, None)
        for one in judge(asked, candidates, common).candidates:
            seen = observe(kind, one.evidence, common, is_same=False)
            found.append(Observation(kind, seen.found, False, bool(one.vetoes), common.total))
    return found


def usual() -> dict[str, dict[str, float]]:
    """log(m/u) by kind and code, over some crowds."""
    pairs: dict[Kind, list[Observation]] = {"contact": [], "account": []}
    for seed in _SEEDS:
        for kind, stock in stocks_of(Crowd(seed, _RECORDS)).items():
            pairs[kind] += pairs_of(kind, stock)
    return {kind: _rounded(ratios(some, default_weights()).items()) for kind, some in pairs.items()}


def _rounded(found: Iterable[tuple[str, tuple[float, float]]]) -> dict[str, float]:
    return {code: round(ratio, 2) for code, (ratio, variance) in sorted(found) if variance < _SURE}


if __name__ == "__main__":
    _FILE.write_text(json.dumps(usual(), indent=2) + "\n", encoding="utf-8")
