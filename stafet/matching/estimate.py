"""Weights estimated from the stock alone, where nobody has decided anything yet: who is probably one is not known, but
how each field behaves among those who are one by all the other fields can be counted."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from math import log
from typing import Final

from stafet.matching.evidence import Weights
from stafet.matching.learn import PRIOR_STRENGTH, Observation, points_of
from stafet.matching.verdict import probability

# Fields of which every pair that has both values says one level or another. The others speak up only now and then.
_FIELDS: Final = frozenset(
    {"first", "last", "email", "phone", "address", "firm", "birthday", "vat", "domain", "form"}
)
_ROUNDS: Final = 3
_FARTHEST: Final = 1.0  # points that one estimate may move a weight: what nobody confirmed moves slowly
_PRECISION: Final = (
    PRIOR_STRENGTH  # of the weights brought along: ten times that of `learn`, for nobody has confirmed it
)


@dataclass(slots=True)
class _Count:
    """Of one code: how many pairs that are the same have it, and how many others."""

    same: float = 0.0
    other: float = 0.0


def estimate(pairs: Sequence[Observation], weights: Weights) -> Weights:
    """Expectation and maximisation after Fellegi and Sunter: how the m and u of each level differ here from elsewhere.

    Fields depend on each other, so log(m/u) by itself overrates what goes together anyway. Therefore only what parts
    it from the same figure of an ordinary stock (`usual.json`, counted in the same way) is added to the weights that
    Stafet brings along. A pair counts for the same as far as all fields *but the one being counted* say so (`is_same`
    is not read), a vetoed one for others. Few pairs move little, and nothing moves by more than a point.
    """
    found = weights
    for _ in range(_ROUNDS):
        points = {kind: dict(rows) for kind, rows in weights.points.items()}
        for kind, rows in points.items():
            for code, (ratio, variance) in ratios(
                [each for each in pairs if each.kind == kind], found
            ).items():
                usual = usual_ratios()[kind].get(code)
                if usual is not None:
                    moved = (ratio - usual) / (1 + _PRECISION * variance)
                    rows[code] = (rows[code][0] + max(-_FARTHEST, min(_FARTHEST, moved)), rows[code][1])
        found = replace(weights, points=points)
    return found


def ratios(pairs: Sequence[Observation], weights: Weights) -> dict[str, tuple[float, float]]:
    """log(m/u) of each level of each field among pairs of one kind, and its variance (delta method)."""
    counts = _counted(pairs, weights)
    found = {}
    for field in {code.partition(".")[0] for code in counts}:
        levels = {code: count for code, count in counts.items() if code.partition(".")[0] == field}
        same = sum(count.same for count in levels.values()) + 0.5 * len(levels)
        other = sum(count.other for count in levels.values()) + 0.5 * len(levels)
        for code, count in levels.items():
            m, u = (count.same + 0.5) / same, (count.other + 0.5) / other
            variance = (1 - m) / (count.same + 0.5) + (1 - u) / (count.other + 0.5)
            found[code] = log(m / u), variance
    return found


@lru_cache(maxsize=1)
def usual_ratios() -> dict[str, dict[str, float]]:
    """log(m/u) by kind and code in an ordinary stock; made by `tests.matching.usual`."""
    text = files("stafet.matching").joinpath("usual.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, float]] = json.loads(text)
    return found


def _counted(pairs: Sequence[Observation], weights: Weights) -> dict[str, _Count]:
    counts: dict[str, _Count] = {}
    for each in pairs:
        total, rows = points_of(each, weights), weights.points[each.kind]
        for code, rarity in each.found:
            if code.partition(".")[0] not in _FIELDS or code not in rows:
                continue
            fixed, slope = rows[code]
            share = 0.0 if each.vetoed else probability(total - fixed - slope * rarity)
            count = counts.setdefault(code, _Count())
            count.same += share
            count.other += 1 - share
    return counts
