"""What somebody holds, and the part of it that an actor may hand over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from stafet.leads.models import Handover, Lead
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission

_ASKED = ("number", "case_id", "owner_id", "team_id", "branch_id", "due_at")


@dataclass(frozen=True, slots=True)
class Held:
    """Numbers of open leads: owned with all of their cases, and offered in person; and how many are not the asker's to give."""

    leads: frozenset[int]
    offers: frozenset[int]
    others: int = 0

    def __len__(self) -> int:
        return len(self.leads) + len(self.offers)


def held(user: int, *, by: Actor, due_until: datetime | None = None) -> Held:
    """What this user holds that `by` may hand over; with `due_until` only what is due by then, with all of its cases."""
    visible = Lead.objects.visible_to(by).open().only(*_ASKED)
    own = list(visible.filter(owner=user, handover=Handover.ACCEPTED))
    offered = list(visible.filter(offered_to=user, handover=Handover.OFFERED))
    if due_until is not None:
        due = [lead for lead in own if lead.due_at is not None and lead.due_at <= due_until]
        cases = {lead.case_id for lead in due if lead.case_id}
        own = [lead for lead in own if lead in due or lead.case_id in cases]
    leads, offers = _given_by(by, own), _given_by(by, offered)
    hidden = 0 if due_until is not None else count_held(user) - len(own) - len(offered)
    others = len(own) + len(offered) - len(leads) - len(offers) + hidden
    return Held(leads, offers, others)


def count_held(user: int) -> int:
    """How many open leads somebody owns or is asked to take in person, whoever asks."""
    return (
        Lead.objects.open().filter(owner=user).count() + Lead.objects.open().filter(offered_to=user).count()
    )


def _given_by(by: Actor, leads: Iterable[Lead]) -> frozenset[int]:
    return frozenset(lead.number for lead in leads if by.may(Permission.LEAD_ASSIGN, lead))
