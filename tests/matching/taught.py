"""The worked example of learning in docs/algorithms/matching.md: `python -m tests.matching.taught` prints it anew."""

import sys
from collections.abc import Iterator

from stafet.matching.evidence import default_weights
from stafet.matching.learn import learn, observe
from stafet.matching.review import Option, Question, changed, tally, told_apart
from stafet.matching.sentences import SENTENCES
from stafet.matching.verdict import MOST_SHOWN
from tests.matching.crowd import Crowd
from tests.matching.dirt import ask
from tests.matching.scoring import clean, stocks_of

_WORTH_SHOWING = 0.5  # points


def decisions(seed: int, *, records: int, questions: int) -> list[Question]:
    """Somebody who knows everybody of a crowd answers whatever matching shows."""
    crowd = Crowd(seed, records)
    stocks = stocks_of(crowd)
    found = []
    for question in ask(crowd, questions):
        stock, asked = stocks[question.kind], clean(question.kind, question.given)
        _, common = stock.candidates(asked)
        options = tuple(
            Option(
                observe(question.kind, one.evidence, common, is_same=False).found,
                bool(set(one.vetoes) - {"two_alike"}),
                one.id in question.truth,
            )
            for one in stock.match(asked).candidates[:MOST_SHOWN]
        )
        found.append(Question(question.kind, options, common.total))
    return found


def example() -> str:
    """What a thousand decisions would change, in Markdown."""
    return "\n".join(_lines(decisions(21, records=3_000, questions=1_000)))


def _lines(asked: list[Question]) -> Iterator[str]:
    weights = default_weights()
    told = told_apart(asked)
    proposal = learn(told, weights)
    yield f"{len(asked):,} decisions about a crowd of 3,000, {len(told):,} answers. Of {len(proposal.changes)} weights"
    yield "that would move, those that move by half a point or more:\n\n| weight | before | after |\n|---|--:|--:|"
    for kind, code, before, after in proposal.changes:
        if abs(after - before) >= _WORTH_SHOWING:
            yield f"| {kind}: {SENTENCES.get(code, code)} | {before:.2f} | {after:.2f} |"
    old, new = tally(asked, weights), tally(asked, proposal.weights)
    yield "\n| verdicts on the decisions | before | after |\n|---|--:|--:|"
    for row in ("automatic", "similar", "none", "contradicted", "wrong"):
        yield f"| {row} | {getattr(old, row)} | {getattr(new, row)} |"
    yield f"\n{changed(asked, weights, proposal.weights)} would have another verdict. Surprise on the half that a trial did not see:"
    yield f"{proposal.before.loss:.3f} nats before, {proposal.after.loss:.3f} after."


if __name__ == "__main__":
    sys.stdout.write(example() + "\n")
