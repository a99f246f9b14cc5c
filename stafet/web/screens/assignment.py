"""To whom a lead can go: people with their load, teams as a whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User
from stafet.web.screens.crew import picks, receivers, receiving_teams
from stafet.web.screens.lead import headline


def assignment_screen(lead: Lead, actor: Actor) -> dict[str, Any]:
    """The branch's people, those of the lead's team first, and its teams; an administrator sees all."""
    people = receivers(actor, never=[*lead.declined_by_ids, lead.owner_id or 0])
    people.sort(key=lambda one: (one.team_id != lead.team_id, one.branch_id != lead.branch_id, one.name))
    return {
        "lead": headline(lead, actor),
        "people": picks(people),
        "teams": receiving_teams(actor),
        "consequence": _consequence(lead),
        "back_url": reverse("web:lead", args=[lead.number]),
    }


def receiver_of(picked: str) -> dict[str, Any]:
    """`user:ID` or `team:ID` as the verb takes it."""
    kind, _, key = picked.partition(":")
    found = (User if kind == "user" else Team).objects.filter(pk=int(key)).first()
    if found is None:
        raise Invalid("Nobody of this name is here any more.", fields={"to": "Pick one of the list."})
    return {"owner": found} if kind == "user" else {"team": found}


def _consequence(lead: Lead) -> str:
    """What else changes hands: all open leads of the case (R26)."""
    if lead.case_id is None:
        return ""
    others = Lead.objects.filter(case=lead.case_id, state__in=OPEN_STATES).exclude(pk=lead.pk).count()
    if not others:
        return ""
    return ngettext(
        "A colleague also gets %(count)d other open lead of this case.",
        "A colleague also gets %(count)d other open leads of this case.",
        others,
    ) % {"count": others} or gettext("")
