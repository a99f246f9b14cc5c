"""Hand over what falls due in an absence to whoever stands in, until it is given back."""

from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.leads.models import Lead
from stafet.relief.handing import Handed, Passed, hand_all, only
from stafet.relief.held import held
from stafet.relief.models import Loan
from stafet.relief.receiver import receiver_key
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import Absence


@action("absence.set")
def lend(absence: Absence, *, everything: bool = False, by: Actor) -> Handed:
    """Give leads and tasks of somebody away to their substitute: what is due before they are back, with all of its cases.

    With `everything`, or where nobody knows when they are back, all that is open, personal offers too. Each
    timeline names both. Said again, it hands over what has come since. Denies an absence that is over, and one
    without a substitute who is there.
    """
    now = clock.now()
    if absence.is_called_off or (absence.until_at is not None and absence.until_at <= now):
        raise NotNow("This absence is over.")
    to = receiver_key(absence)
    due_until = None if everything else absence.until_at
    holding = held(absence.user_id, by=by, due_until=due_until)
    handed = hand_all(absence.user, holding, hands=only(to), why="away", by=by)
    for one in (*handed.leads, *handed.tasks):
        _lend(absence, one)
    if handed:
        record("absence:handed_over", absence, by=by, after={"user": absence.user_id, **handed.facts()})
    return handed


def _lend(absence: Absence, passed: Passed) -> None:
    """Keep that it is lent; what was lent before, and came back by hand, is lent anew from where it lies now."""
    what = passed.what
    Loan.objects.update_or_create(
        absence=absence,
        lead=what if isinstance(what, Lead) else None,
        task=what if isinstance(what, Task) else None,
        back_at=None,
        defaults={"to": passed.to, "team": passed.team, "branch": passed.branch, "lent_at": clock.now()},
    )
