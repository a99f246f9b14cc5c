"""One piece of evidence, what it weighs, and the table of weights: Fellegi and Sunter's log-odds per field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from math import log

SIZE_AT_START = 10_000  # records of one kind in the stocks from which the points were estimated, about
# A stock of three tells nothing about how common a name is: smaller ones are taken for a part of one so large.
SMALLEST = 5_000


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one field says: `field` and `level` name it (`phone`, `same`), `value` is what agreed or differed,
    `holders` how many records of the stock have that value (0: unknown or not counted)."""

    field: str
    level: str
    value: str = ""
    holders: int = 0

    @property
    def code(self) -> str:
        return f"{self.field}.{self.level}"


@dataclass(frozen=True, slots=True)
class Commonness:
    """How many records of the kind the stock has, and how many of them have each of the counted keys."""

    total: int = 1
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, key: str) -> int:
        """How many records have this key; 0 if none, or if nobody counted."""
        return self.counts.get(key, 0)

    @property
    def size(self) -> int:
        """The number of records, but never less than SMALLEST."""
        return max(self.total, SMALLEST)

    def rarity(self, holders: int) -> float:
        """The natural logarithm of 1/share: 0 for a value that all have, 11.5 for one in 100,000."""
        return log((self.size + 1) / (max(holders, 1) + 0.5))


@dataclass(frozen=True, slots=True)
class Weights:
    """`points[kind][code]` is (fixed, per rarity): evidence adds fixed + per-rarity × rarity of its value.

    Points are natural log-odds: log(P(evidence | same) / P(evidence | another candidate)). A candidate
    begins with `start`, in a stock of SIZE_AT_START records, and `per_size` for each e-fold that it is larger:
    among more records more strangers fit by chance.
    """

    points: Mapping[str, Mapping[str, tuple[float, float]]]
    start: Mapping[str, float]
    per_size: Mapping[str, float]
    exact: Mapping[str, float]
    similar: Mapping[str, float]
    margin: float

    def beginning(self, kind: str, commonness: Commonness) -> float:
        """The points of a candidate before anything is compared."""
        return self.start[kind] + self.per_size[kind] * log(commonness.size / SIZE_AT_START)

    def of(self, kind: str, evidence: Evidence, commonness: Commonness) -> float:
        """The points of one piece of evidence; 0 for a code that has no weight."""
        fixed, per_rarity = self.points[kind].get(evidence.code, (0.0, 0.0))
        return fixed + per_rarity * commonness.rarity(evidence.holders) if per_rarity else fixed


def read_weights(text: str) -> Weights:
    """The weights of a JSON text as `weights.json` in this room has it."""
    table = json.loads(text)
    return Weights(
        points={
            kind: {code: (float(pair[0]), float(pair[1])) for code, pair in rows.items()}
            for kind, rows in table["points"].items()
        },
        start=table["start"],
        per_size=table["per_size"],
        exact=table["exact"],
        similar=table["similar"],
        margin=float(table["margin"]),
    )


@lru_cache(maxsize=1)
def default_weights() -> Weights:
    """The weights that Stafet brings along."""
    return read_weights(files("stafet.matching").joinpath("weights.json").read_text(encoding="utf-8"))
