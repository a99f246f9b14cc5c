"""What the agent holds, for the tests of handing over: loose leads, a case of two, an offer."""

from datetime import datetime
from typing import Any

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.followups.models import Task
from stafet.leads.actions.follow_up import follow_up
from stafet.leads.models import Case, Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event, User
from tests.world import World

KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}
COLUMNS = ("owner", "team", "branch", "handover", "state", "status", "pipeline", "case", "due_at", "due_note")


def in_one_case(world: World, count: int = 2, *, owner: User | None = None) -> list[Lead]:
    """So many leads of one contact in one case."""
    by = world.by(owner or world.agent)
    leads = [world.lead(handover="offered", person=KARLA) for _ in range(count)]
    first = accept_lead(leads[0], choice=Choice(contact=world.contact, is_new_case=True), by=by)
    for lead in leads[1:]:
        accept_lead(lead, choice=Choice(contact=world.contact, add_to=first.case), by=by)
    return leads


def due(lead: Lead, at: datetime) -> Lead:
    """The lead, due then."""
    return follow_up(lead, due_at=at, note="call", by=SYSTEM)


def owners(*leads: Lead) -> list[User | None]:
    """Who has these leads now."""
    now = Lead.objects.select_related("owner").in_bulk([lead.pk for lead in leads])
    return [now[lead.pk].owner for lead in leads]


def picture() -> list[tuple[Any, ...]]:
    """All that a hand-over may change, of every lead, task and case."""
    leads = list(Lead.objects.order_by("number").values_list("number", *COLUMNS))
    tasks = list(Task.objects.order_by("pk").values_list("pk", "assignee", "team", "due_at", "closed_at"))
    return [*leads, *tasks, *Case.objects.order_by("pk").values_list("pk", "administrator")]


def told(kind: str) -> list[dict[str, Any]]:
    """What the events of this kind say came after, the oldest first."""
    return list(Event.objects.filter(kind=kind).order_by("pk").values_list("after", flat=True))
