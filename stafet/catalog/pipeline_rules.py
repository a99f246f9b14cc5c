"""What must hold of a pipeline at all times, and of every change of one. Pure.

No change of a pipeline can break a lead that stands in it, whoever stands where: statuses are never taken out and
never mean another state, and from each that an open lead can stand on, hidden ones too, there is a way along visible
ones to a visible won and a visible lost status. So nobody needs to count the leads first, and two who edit and move
at once cannot meet in between.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stafet.foundation.denials import Denial, Invalid, NotNow

NEW, IN_PROGRESS, WON, LOST = "new", "in_progress", "won", "lost"
# Where a step by an edit or by closing can lead; new leads leave by being accepted, and reopening goes back (R29, R35).
_ONWARD = {IN_PROGRESS: (IN_PROGRESS, WON, LOST), WON: (WON,), LOST: (LOST,), NEW: ()}


@dataclass(frozen=True, slots=True)
class Step:
    """A status by its code, as far as leads depend on it; `onward` none = every step that the states allow."""

    code: str
    state: str
    is_hidden: bool = False
    onward: frozenset[str] = frozenset()


def may_follow(first: Step, then: Step) -> bool:
    """Whether the states allow this step at all: what a pipeline's own choice of steps is made of."""
    return first.code != then.code and then.state in _ONWARD[first.state]


def allows(first: Step, then: Step) -> bool:
    """Whether a lead may go from the one status to the other.

    >>> offer, won = Step("O", "in_progress", onward=frozenset({"L"})), Step("W", "won")
    >>> allows(offer, won), allows(Step("C", "in_progress"), won), allows(Step("N", "new"), won)
    (False, True, False)
    """
    return may_follow(first, then) and (not first.onward or then.code in first.onward)


def broken_by_change(before: Sequence[Step], after: Sequence[Step]) -> Denial | None:
    """Why leads that stand on these statuses could not live with the change; None where they can."""
    now = {one.code: one for one in after}
    for one in before:
        if one.code not in now:
            return NotNow("The status %(code)s cannot be taken out: hide it instead.", code=one.code)
        if now[one.code].state != one.state:
            return NotNow(
                "The status %(code)s keeps its state: leads that stand there would change theirs.",
                code=one.code,
            )
    return broken(after)


def broken(steps: Sequence[Step]) -> Denial | None:
    """What is wrong with a pipeline of these statuses (R30); None where nothing is."""
    return _miscounted(steps) or _missteps(steps) or _dead_end(steps)


def _miscounted(steps: Sequence[Step]) -> Denial | None:
    codes = [one.code for one in steps]
    if len(set(codes)) != len(codes):
        return Invalid("Two statuses have the same code.")
    if [one.is_hidden for one in steps if one.state == NEW] != [False]:
        return NotNow("A pipeline begins with exactly one status for new leads, and it is not hidden.")
    shown = {one.state for one in steps if not one.is_hidden}
    if IN_PROGRESS not in shown:
        return NotNow("A pipeline needs a status in progress that is not hidden.")
    if WON not in shown:
        return NotNow("A pipeline needs a status for won leads that is not hidden.")
    if LOST not in shown:
        return NotNow("A pipeline needs a status for lost leads that is not hidden.")
    return None


def _missteps(steps: Sequence[Step]) -> Denial | None:
    by_code = {one.code: one for one in steps}
    for one in steps:
        for code in sorted(one.onward):
            if code not in by_code:
                return Invalid("There is no status %(code)s in this pipeline.", code=code)
            if not may_follow(one, by_code[code]):
                return Invalid("No step leads from %(code)s to %(other)s.", code=one.code, other=code)
    return None


def _dead_end(steps: Sequence[Step]) -> Denial | None:
    for one in steps:
        if one.state == IN_PROGRESS and not {WON, LOST} <= _reached(one, steps):
            return NotNow(
                "Leads on the status %(code)s could not be won and lost any more. Allow a step further.",
                code=one.code,
            )
    return None


def _reached(start: Step, steps: Iterable[Step]) -> set[str]:
    """The states that a lead on this status can come to along visible ones."""
    shown = [one for one in steps if not one.is_hidden]
    found, waiting = {start.code: start}, [start]
    while waiting:
        here = waiting.pop()
        for one in shown:
            if one.code not in found and allows(here, one):
                found[one.code] = one
                waiting.append(one)
    return {one.state for one in found.values()}
