"""exact, similar or none: points added, vetoes heard, the two best compared."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Literal

from stafet.matching.compare_company import compare_companies
from stafet.matching.compare_person import compare_people
from stafet.matching.evidence import Commonness, Evidence, Weights, default_weights
from stafet.matching.vetoes import vetoes
from stafet.particulars.cleaned import Company, Kind, Particulars, Person
from stafet.particulars.keys import MOST_PER_KEY

Verdict = Literal["exact", "similar", "none"]
# Compared in full; those who share rarer keys come first, so the right one is hardly ever further down.
MOST_COMPARED = 24
# Shown to a person; the first five are looked at.
MOST_SHOWN = 10


# What two records of one person have in common that two of one name in a house have not.
_OWN = ("email.same", "phone.same", "birthday.same")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One record that may be meant. `points` are natural log-odds; `why` are codes and values, best first."""

    id: str
    points: float
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    vetoes: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """The points as a probability between 0 and 1, from what the weights know."""
        return probability(self.points)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict about the whole question, and the candidates, best first; those with `none` stand last.

    At most one candidate is `exact`, then it is the first.
    """

    verdict: Verdict
    candidates: tuple[Candidate, ...]


def probability(points: float) -> float:
    """Log-odds as a probability.

    >>> probability(0.0), round(probability(6.9), 4)
    (0.5, 0.999)
    """
    return 1 / (1 + exp(-max(min(points, 50.0), -50.0)))


def most_promising(found: Mapping[str, Sequence[str]], common: Commonness) -> list[str]:
    """Of all who share a key, those to compare: by the rarity of the keys they share; frequent keys skipped."""
    promise: dict[str, float] = {}
    for ids in found.values():
        if len(ids) <= MOST_PER_KEY:
            rarity = common.rarity(len(ids))
            for id in ids:
                promise[id] = promise.get(id, 0.0) + rarity
    return sorted(promise, key=lambda id: (-promise[id], id))[:MOST_COMPARED]


def compare(asked: Particulars, known: Particulars, common: Commonness) -> tuple[Evidence, ...]:
    """The evidence of each field. Both sides are persons, or both companies."""
    if isinstance(asked, Person) and isinstance(known, Person):
        return compare_people(asked, known, common)
    if isinstance(asked, Company) and isinstance(known, Company):
        return compare_companies(asked, known, common)
    raise TypeError("a person is not compared with a company")


def judge(
    asked: Particulars,
    candidates: Mapping[str, Particulars],
    common: Commonness,
    weights: Weights | None = None,
    employers: Collection[str] = (),
) -> Judgement:
    """Rank the candidates and say how sure it is, for a contact or an account alike.

    `employers`: the ids of accounts in which the lead's person is a contact, where that one is exact. An
    account with the name asked for in which this person is known is the account.
    """
    table = weights or default_weights()
    kind: Kind = "contact" if isinstance(asked, Person) else "account"
    weighed = [
        weigh(id, kind, _evidence(asked, known, common, id in employers), common, table)
        for id, known in candidates.items()
    ]
    weighed.sort(key=lambda each: (-each.points, each.id))
    if not weighed or weighed[0].verdict == "none":
        return Judgement("none", tuple(weighed[:MOST_SHOWN]))
    first = weighed[0]
    if first.verdict == "exact" and not _stands_alone(weighed, candidates, table, kind):
        first = _lowered(first, "two_alike")
    shown = [first, *(_lowered(each, "") if each.verdict == "exact" else each for each in weighed[1:])]
    return Judgement(first.verdict, tuple(shown[:MOST_SHOWN]))


def _evidence(
    asked: Particulars, known: Particulars, common: Commonness, is_employer: bool
) -> tuple[Evidence, ...]:
    evidence = compare(asked, known, common)
    return (*evidence, Evidence("staff", "known")) if is_employer else evidence


def weigh(
    id: str, kind: Kind, evidence: tuple[Evidence, ...], common: Commonness, table: Weights
) -> Candidate:
    """One candidate by itself: its points, its vetoes and what the verdict would be if it stood alone."""
    points = table.beginning(kind, common) + sum(table.of(kind, each, common) for each in evidence)
    said = vetoes(kind, evidence)
    verdict: Verdict = "none"
    if points >= table.similar[kind]:
        verdict = "exact" if points >= table.exact[kind] and not said else "similar"
    return Candidate(id, points, verdict, evidence, said)


def _stands_alone(
    weighed: list[Candidate], candidates: Mapping[str, Particulars], table: Weights, kind: Kind
) -> bool:
    """Whether no other person or company comes close to the best; the same one recorded twice is no other."""
    best = weighed[0]
    for other in weighed[1:5]:
        if other.points < best.points - table.margin:
            return True
        if not is_recorded_twice(candidates[best.id], candidates[other.id], table, kind):
            return False
    return True


def is_recorded_twice(one: Particulars, other: Particulars, table: Weights, kind: Kind) -> bool:
    """Whether two records are evidently of one person or company."""
    common = Commonness(1000, {})
    twin = weigh("", kind, compare(one, other, common), common, table)
    if twin.verdict != "exact":
        return False
    # Name and house are not enough: father and son, mother and daughter have both.
    return kind == "account" or any(each.code in _OWN for each in twin.evidence)


def _lowered(candidate: Candidate, veto: str) -> Candidate:
    said = (*candidate.vetoes, veto) if veto else candidate.vetoes
    return Candidate(candidate.id, candidate.points, "similar", candidate.evidence, said)


def shown(judgement: Judgement) -> Iterable[Candidate]:
    """The candidates that a person is asked about."""
    return (each for each in judgement.candidates if each.verdict != "none")
