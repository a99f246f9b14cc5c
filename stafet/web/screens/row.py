"""A lead as a line of a list: name, wish, source, when, how due."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from stafet.catalog.models import State
from stafet.foundation import clock
from stafet.leads.dates import due_state
from stafet.leads.models import Handover, Lead
from stafet.web import wording

SEEN_WITH = ("source", "status", "team", "owner")
# How a due colour is called in the styles.
STYLE = {"fine": "fine", "soon": "soon", "overdue": "over"}


@dataclass(frozen=True, slots=True)
class Due:
    """How due something is: `state` fine, soon or over, in words, and the instant."""

    state: str
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Row:
    """One line; `closed` is won, lost or empty."""

    number: int
    url: str
    name: str
    subject: str
    source: str
    came_in: str
    status: str
    owner: str
    team: str
    due: Due | None
    closed: str
    is_offered: bool
    phone: str
    email: str
    is_escalated: bool
    may_accept: bool = False
    remark: str = ""


def row(lead: Lead, *, kept: str = "", may_accept: bool = False, remark: str = "") -> Row:
    """The line of a lead that came with `SEEN_WITH`; `kept` is the query that its link keeps."""
    return Row(
        number=lead.number,
        url=reverse("web:lead", args=[lead.number]) + (f"?{kept}" if kept else ""),
        name=lead.who,
        subject=lead.subject,
        source=lead.source.name,
        came_in=wording.said_moment(lead.received_at),
        status=lead.status.name,
        owner=lead.owner.name if lead.owner else "",
        team=lead.team.name if lead.team else "",
        due=due_of(lead),
        closed=lead.state if lead.state in {State.WON, State.LOST} else "",
        is_offered=lead.handover == Handover.OFFERED,
        phone=lead.contact_phone,
        email=lead.contact_email,
        is_escalated=lead.escalated_stage > 0,
        may_accept=may_accept,
        remark=remark or lead.due_note,
    )


def due_of(lead: Lead) -> Due | None:
    """The badge of a lead, if anything is due."""
    state = due_state(lead.due_at, lead.remind_at, clock.now())
    if state is None or lead.due_at is None:
        return None
    return Due(STYLE[state], wording.said_due(lead.due_at), lead.due_at)
