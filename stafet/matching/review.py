"""What weights would say to questions that were asked before, and how often a person said otherwise."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from stafet.matching.evidence import Weights
from stafet.matching.learn import Observation, points_of
from stafet.matching.verdict import Verdict
from stafet.particulars.cleaned import Kind

# An automatic match is wrong at most once in a thousand.
WRONG_AT_MOST: Final = 0.001


@dataclass(frozen=True, slots=True)
class Option:
    """One record that a question was compared with.

    `is_same` is what is known today: yes, no, or None where nobody said so. Options `alike` are one recorded twice:
    they do not make each other doubtful.
    """

    found: tuple[tuple[str, float], ...]
    is_vetoed: bool = False
    is_same: bool | None = None
    is_alike: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Somebody who was asked about, and all who were compared; `is_told` if what a person said may be learned from."""

    kind: Kind
    options: tuple[Option, ...]
    stock: int
    is_told: bool = True

    def observations(self) -> list[Observation]:
        """What there is to learn from it: each option that somebody said yes or no to."""
        if not self.is_told:
            return []
        return [self.observation(one, is_same=one.is_same) for one in self.options if one.is_same is not None]

    def observation(self, one: Option, *, is_same: bool = False) -> Observation:
        """One option by itself."""
        return Observation(self.kind, one.found, is_same, one.is_vetoed, self.stock)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions had which verdict; `wrong` of the automatic ones and `missed` of the rest contradict a person."""

    automatic: int = 0
    similar: int = 0
    none: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def contradicted(self) -> int:
        """Verdicts that a person said otherwise to: taken unasked and wrong, or not even shown."""
        return self.wrong + self.missed

    def plain(self) -> dict[str, int]:
        """As JSON keeps it."""
        return asdict(self)

    @property
    def is_too_often_wrong(self) -> bool:
        """More than once in a thousand automatic verdicts.

        >>> Tally(automatic=999, wrong=1).is_too_often_wrong, Tally(automatic=1000, wrong=1).is_too_often_wrong
        (True, False)
        """
        return self.wrong > WRONG_AT_MOST * self.automatic


def verdict_on(question: Question, weights: Weights) -> tuple[Verdict, Option | None]:
    """The verdict as `judge` finds it, from what was kept of the question, and the best option."""
    weighed = sorted(
        ((points_of(question.observation(one), weights), one) for one in question.options),
        key=lambda pair: -pair[0],
    )
    if not weighed or weighed[0][0] < weights.similar[question.kind]:
        return "none", weighed[0][1] if weighed else None
    points, best = weighed[0]
    close = [one for other, one in weighed[1:5] if other >= points - weights.margin]
    is_alone = all(one.is_alike and best.is_alike for one in close)
    is_exact = points >= weights.exact[question.kind] and not best.is_vetoed and is_alone
    return "exact" if is_exact else "similar", best


def tally(questions: Iterable[Question], weights: Weights) -> Tally:
    """Count the verdicts on these questions."""
    counts = {"exact": 0, "similar": 0, "none": 0, "wrong": 0, "missed": 0}
    for question in questions:
        verdict, best = verdict_on(question, weights)
        counts[verdict] += 1
        counts["wrong"] += verdict == "exact" and best is not None and best.is_same is False
        counts["missed"] += _is_missed(question, weights)
    return Tally(counts["exact"], counts["similar"], counts["none"], counts["wrong"], counts["missed"])


def changed(questions: Iterable[Question], old: Weights, new: Weights) -> int:
    """How many questions would have another verdict."""
    return sum(verdict_on(each, old)[0] != verdict_on(each, new)[0] for each in questions)


def told_apart(questions: Iterable[Question]) -> list[Observation]:
    """All there is to learn from these questions."""
    return [observation for each in questions for observation in each.observations()]


def _is_missed(question: Question, weights: Weights) -> bool:
    right: Sequence[Option] = [one for one in question.options if one.is_same]
    least = weights.similar[question.kind]
    return bool(right) and all(points_of(question.observation(one), weights) < least for one in right)
