"""Which leads wait for a dispatcher, and why: the same query for a heading, its number, and the navigation's."""

from datetime import datetime, timedelta
from typing import Final

from stafet.distribution.models import Offer
from stafet.foundation import clock
from stafet.leads.models import Handover, Lead
from stafet.leads.sight import Leads
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission, Reach

# In the order of the page; a lead waits under one heading only.
HEADINGS: Final = ("unassigned", "declined", "expired", "offered", "escalated")
LONGEST_OFFER: Final = timedelta(days=1)  # of a lead for which nobody has said how soon it is to be accepted


def may_dispatch(actor: Actor) -> bool:
    """Whether this actor gives away more than what is their own."""
    return actor.reach(Permission.LEAD_ASSIGN) not in {Reach.NO, Reach.OWN}


def waiting(heading: str, actor: Actor) -> Leads:
    """The leads under a heading, all of them this actor's to give away."""
    leads = _in_reach(actor).open()
    if heading == "escalated":
        escalated = leads.filter(handover=Handover.ACCEPTED, escalated_stage__gt=0)
        return escalated.exclude(owner_id=actor.user_id or 0)
    if heading == "offered":
        late, forgotten = offered_too_long(actor, clock.now())
        return leads.filter(number__in=late.values("number").union(forgotten.values("number"), all=True))
    # A project has managers of its own, who give out what nobody has (R57).
    return leads.filter(handover=heading, project=None)


def offered_too_long(actor: Actor, now: datetime) -> tuple[Leads, Leads]:
    """Offered still when their acceptance was due; and for a day, where no clock runs. None is in both."""
    offered = _in_reach(actor).open().filter(handover=Handover.OFFERED)
    forgotten = Offer.objects.filter(answer="", made_at__lte=now - LONGEST_OFFER)
    return (
        offered.filter(escalated_stage__gt=0),
        offered.filter(escalated_stage=0, clock="", number__in=forgotten.values("lead")),
    )


def each_waiting(actor: Actor) -> list[Leads]:
    """All that waits, in parts that each one index finds and that have no lead in common."""
    others = [waiting(heading, actor) for heading in HEADINGS if heading != "offered"]
    return [*others, *offered_too_long(actor, clock.now())]


def _in_reach(actor: Actor) -> Leads:
    """What this actor sees and may give away whoever holds it."""
    reach, seen = actor.reach(Permission.LEAD_ASSIGN), Lead.objects.visible_to(actor)
    if reach is Reach.SUPERVISED:
        return seen.filter(team__in=sorted(actor.supervised_ids))
    if reach is Reach.BRANCH:
        return seen.filter(branch__in=sorted(actor.branch_ids))
    return seen
