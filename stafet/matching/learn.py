"""Weights estimated again from what people confirmed or corrected: a proposal with figures, never a silent change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log1p

from stafet.matching.evidence import SIZE_AT_START, Commonness, Evidence, Weights
from stafet.particulars.cleaned import Kind

# The brought-along weights count like so many decisions; a hundred of one's own hardly move them.
PRIOR_STRENGTH = 25.0
_PASSES = 40
_SMALLEST_STEP = 1e-4


@dataclass(frozen=True, slots=True)
class Observation:
    """One candidate that a person said yes or no to. `found` is (code, rarity) of each piece of evidence, `stock` how
    many records of the kind there were."""

    kind: Kind
    found: tuple[tuple[str, float], ...]
    is_same: bool
    vetoed: bool = False
    stock: int = SIZE_AT_START


@dataclass(frozen=True, slots=True)
class Figures:
    """How a table of weights does on observations that it was not made from.

    `loss`: mean surprise in nats, less is better. `automatic` were taken unasked, `wrong` of them wrongly;
    `missed` are the same but would not be shown.
    """

    observations: int
    loss: float
    automatic: int
    wrong: int
    missed: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """New weights, and how old and new do on the half of the observations that the new did not see."""

    weights: Weights
    before: Figures
    after: Figures
    changes: tuple[tuple[str, str, float, float], ...]

    @property
    def is_better(self) -> bool:
        """Less surprised, and not more often wrong."""
        return self.after.loss < self.before.loss and self.after.wrong <= self.before.wrong


def observe(
    kind: Kind, evidence: Iterable[Evidence], common: Commonness, *, is_same: bool, vetoed: bool = False
) -> Observation:
    """What is kept of a decision: codes and rarities, no personal value."""
    found = tuple((each.code, common.rarity(each.holders)) for each in evidence if each.level != "missing")
    return Observation(kind, found, is_same, vetoed)


def learn(observations: Sequence[Observation], weights: Weights) -> Proposal:
    """Estimate the points again, held to the present ones by a prior; thresholds and vetoes stay.

    Logistic regression over the evidence with a Gaussian prior around the weights in force: the sum of
    log-odds that explains the decisions best. Judged by halves: made from every other observation, measured
    on the rest; the proposal itself is then made from all.
    """
    trial = _fitted(observations[::2], weights)
    unseen = observations[1::2]
    proposed = _fitted(observations, weights)
    return Proposal(
        proposed, measure(unseen, weights), measure(unseen, trial), changes_between(weights, proposed)
    )


def changes_between(old: Weights, new: Weights) -> tuple[tuple[str, str, float, float], ...]:
    """(kind, code, fixed points before, after) of each code that moved by more than a rounding."""
    return tuple(
        (kind, code, was[0], new.points[kind][code][0])
        for kind, rows in old.points.items()
        for code, was in rows.items()
        if abs(new.points[kind][code][0] - was[0]) >= 0.05
    )


def measure(observations: Sequence[Observation], weights: Weights) -> Figures:
    """How these weights do on these observations."""
    loss, automatic, wrong, missed = 0.0, 0, 0, 0
    for each in observations:
        points = points_of(each, weights)
        loss += _softplus(points) - (points if each.is_same else 0.0)
        if points >= weights.exact[each.kind] and not each.vetoed:
            automatic += 1
            wrong += not each.is_same
        missed += each.is_same and points < weights.similar[each.kind]
    count = len(observations)
    return Figures(count, loss / count if count else 0.0, automatic, wrong, missed)


def points_of(observation: Observation, weights: Weights) -> float:
    """The log-odds that these weights give it."""
    rows = weights.points[observation.kind]
    points = weights.beginning(observation.kind, Commonness(observation.stock))
    for code, rarity in observation.found:
        fixed, per_rarity = rows.get(code, (0.0, 0.0))
        points += fixed + per_rarity * rarity
    return points


def _softplus(points: float) -> float:
    return max(points, 0.0) + log1p(exp(-abs(points)))


def _fitted(observations: Sequence[Observation], weights: Weights) -> Weights:
    points = {kind: dict(rows) for kind, rows in weights.points.items()}
    for kind, rows in points.items():
        mine = [each for each in observations if each.kind == kind]
        _descend(mine, rows, weights.points[kind], [points_of(each, weights) for each in mine])
    return replace(weights, points=points)


def _descend(
    observations: list[Observation],
    rows: dict[str, tuple[float, float]],
    prior: Mapping[str, tuple[float, float]],
    sums: list[float],
) -> None:
    """Newton's steps, one code after the other: each is the best for its code while the others stand.

    `sums` are the points of each observation, and follow the rows.
    """
    having: dict[str, list[int]] = {}
    for at, each in enumerate(observations):
        for code, _ in each.found:
            having.setdefault(code, []).append(at)
    for _ in range(_PASSES):
        largest = 0.0
        for code, places in having.items():
            if code not in rows:
                continue
            step = _newton_step(observations, sums, places, rows[code][0] - prior[code][0])
            rows[code] = (rows[code][0] + step, rows[code][1])
            for at in places:
                sums[at] += step
            largest = max(largest, abs(step))
        if largest < _SMALLEST_STEP:
            return


def _newton_step(
    observations: list[Observation], sums: list[float], places: list[int], moved: float
) -> float:
    slope, bend = -moved * PRIOR_STRENGTH / 10, PRIOR_STRENGTH / 10
    for at in places:
        chance = 1 / (1 + exp(-max(min(sums[at], 40.0), -40.0)))
        slope += observations[at].is_same - chance
        bend += chance * (1 - chance)
    return max(-1.0, min(1.0, slope / bend))
