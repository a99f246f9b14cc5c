"""New weights beside those in force: what would change, before anything does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from stafet.matching.editions import edition_in_force, weights_of
from stafet.matching.estimate import estimate
from stafet.matching.evidence import Weights, default_weights
from stafet.matching.learn import Figures, changes_between, learn
from stafet.matching.remembered import questions_decided, questions_of_stock
from stafet.matching.review import Question, Tally, changed, tally, told_apart
from stafet.particulars.cleaned import Kind

DECISIONS: Final = "decisions"
STOCK: Final = "stock"
_KINDS: Final[tuple[Kind, ...]] = ("contact", "account")


@dataclass(frozen=True, slots=True)
class Beside:
    """What some questions are answered by the weights in force and by the proposed ones."""

    questions: int
    before: Tally
    after: Tally
    changed: int


@dataclass(frozen=True, slots=True)
class Proposed:
    """Weights made from `made_from` (`decisions` or `stock`), beside those of `edition`.

    `learned` is how many answers there were to learn from. `decided` are the kept decisions, `sampled` records of the
    stock. `unseen` are the figures, before and after, on the half of the decisions that a trial did not see.
    """

    edition: int
    made_from: str
    learned: int
    weights: Weights
    changes: tuple[tuple[str, str, float, float], ...]
    decided: Beside
    sampled: Beside
    unseen: tuple[Figures, Figures] | None

    def figures(self) -> dict[str, Any]:
        """What is kept of it beside the edition."""
        return {
            "made_from": self.made_from,
            "learned": self.learned,
            "before_edition": self.edition,
            "decided": _plain(self.decided),
            "sampled": _plain(self.sampled),
        }


def propose(*, made_from: str = "", sample: int = 2_000) -> Proposed:
    """Estimate the weights again, from the kept decisions; from the stock itself where there are none, or if asked."""
    edition = edition_in_force()
    weights = weights_of(edition)
    decided = questions_decided()
    stock = [each for kind in _KINDS for each in questions_of_stock(kind, most=sample)]
    told = told_apart(decided)
    unseen = None
    if made_from == STOCK or (not told and made_from != DECISIONS):
        made_from, learned = STOCK, [each.observation(one) for each in stock for one in each.options]
        proposed = estimate(learned, default_weights())
    else:
        made_from, learned = DECISIONS, told
        found = learn(told, weights)
        proposed, unseen = found.weights, (found.before, found.after)
    return Proposed(
        edition=edition,
        made_from=made_from,
        learned=len(learned),
        weights=proposed,
        changes=changes_between(weights, proposed),
        decided=_beside(decided, weights, proposed),
        sampled=_beside(stock, weights, proposed),
        unseen=unseen,
    )


def _beside(questions: Sequence[Question], old: Weights, new: Weights) -> Beside:
    return Beside(len(questions), tally(questions, old), tally(questions, new), changed(questions, old, new))


def _plain(beside: Beside) -> dict[str, Any]:
    return {
        "questions": beside.questions,
        "changed": beside.changed,
        "before": beside.before.plain(),
        "after": beside.after.plain(),
    }
