"""Show what the kept decisions would change about how customers are recognised; change it only with --apply.

Every time somebody picks who a lead is, merges, takes apart or says "not the same", it is kept with what matching said then.
From that the weights of the evidence are estimated again, and shown beside those in force: the weights that move, and the
verdicts on the kept decisions and on a sample of the stock. Where nobody has decided anything yet, the stock itself is asked
how often its fields differ among those who are certainly one. --undo goes back to the weights before.
"""

import argparse
import getpass
import sys
from collections.abc import Iterator

from stafet.foundation.denials import Denial
from stafet.matching.actions.adopt_weights import adopt_weights
from stafet.matching.actions.withdraw_weights import withdraw_weights
from stafet.matching.editions import BROUGHT_ALONG, edition_in_force
from stafet.matching.models import Edition
from stafet.matching.proposal import DECISIONS, STOCK, Beside, Proposed, propose
from stafet.matching.sentences import SENTENCES
from stafet.staff.actor import SYSTEM, Actor

_ROWS = ("automatic", "similar", "none", "contradicted")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to make the weights from, and what to do with them."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--apply", action="store_true", help="weigh by the proposed weights from now on")
    what.add_argument("--undo", action="store_true", help="go back to the weights that were in force before")
    what.add_argument("--history", action="store_true", help="list the editions of the weights")
    parser.add_argument(
        "--from",
        dest="made_from",
        choices=[DECISIONS, STOCK],
        default="",
        help="what to make them from (decisions, if any)",
    )
    parser.add_argument(
        "--sample", type=int, default=2_000, metavar="N", help="records of each kind that are tried (2000)"
    )


def run(options: argparse.Namespace) -> int:
    """Show, apply or go back; 1 where that is denied."""
    by = Actor(kind=SYSTEM.kind, id=None, name=f"{getpass.getuser()}, on the command line")
    try:
        if options.undo:
            return _undone(by)
        if options.history:
            return _said(_history())
        proposed = propose(made_from=options.made_from, sample=max(0, options.sample))
        _said(_shown(proposed))
        return _applied(proposed, by) if options.apply else _said(_hint(proposed))
    except Denial as denial:
        sys.stderr.write(f"{denial.sentence}\n")
        return 1


def _applied(proposed: Proposed, by: Actor) -> int:
    if not proposed.changes:
        return _said(["Nothing to apply: no weight would change."])
    edition = adopt_weights(proposed, by=by)
    return _said([f"Edition {edition.pk} of the weights is in force. --undo goes back."])


def _undone(by: Actor) -> int:
    newest = Edition.objects.standing().order_by("-pk").first()
    if newest is None:
        return _said(["Nothing to undo: the weights that Stafet brings along are in force."])
    withdraw_weights(newest, by=by)
    return _said([f"Edition {newest.pk} is withdrawn. {_in_force(edition_in_force())}"])


def _history() -> Iterator[str]:
    yield _in_force(edition_in_force())
    for edition in Edition.objects.order_by("-pk"):
        made = f"{edition.at:%Y-%m-%d %H:%M} UTC by {edition.by_name}, from {edition.figures['made_from']}"
        gone = f"; withdrawn by {edition.withdrawn_by_name}" if edition.withdrawn_at else ""
        yield f"  edition {edition.pk}: {made}{gone}"


def _shown(proposed: Proposed) -> Iterator[str]:
    yield _in_force(proposed.edition)
    source = "answers of kept decisions" if proposed.made_from == DECISIONS else "pairs of the stock"
    yield f"Estimated from {proposed.learned:,} {source}.\n"
    if not proposed.changes:
        yield "No weight would change."
        return
    yield f"{'weight':<50} {'before':>8} {'after':>8}"
    for kind, code, before, after in proposed.changes:
        yield f"{kind + ': ' + SENTENCES.get(code, code):<50.50} {before:>8.2f} {after:>8.2f}"
    yield ""
    yield from _verdicts("kept decisions", proposed.decided, is_told=True)
    yield from _verdicts("records of the stock", proposed.sampled, is_told=False)
    if proposed.unseen is not None:
        before, after = (figures.loss for figures in proposed.unseen)
        yield f"Surprise on decisions that a trial did not see, in nats: {before:.3f} before, {after:.3f} after."


def _verdicts(of: str, beside: Beside, *, is_told: bool) -> Iterator[str]:
    """Verdicts side by side; only where people decided can one contradict somebody."""
    yield f"{f'verdicts on {beside.questions:,} {of}':<50} {'before':>8} {'after':>8}"
    for row in _ROWS if is_told else _ROWS[:3]:
        yield f"{row:<50} {getattr(beside.before, row):>8,} {getattr(beside.after, row):>8,}"
    if is_told:
        yield f"{'automatic and wrong':<50} {beside.before.wrong:>8,} {beside.after.wrong:>8,}"
    yield f"{'another verdict':<50} {'':>8} {beside.changed:>8,}\n"


def _hint(proposed: Proposed) -> list[str]:
    return ["Nothing was changed. --apply puts these weights in force."] if proposed.changes else []


def _in_force(edition: int) -> str:
    if edition == BROUGHT_ALONG:
        return "The weights that Stafet brings along are in force."
    return f"Edition {edition} of the weights is in force."


def _said(lines: Iterator[str] | list[str]) -> int:
    for line in lines:
        print(line)
    return 0
