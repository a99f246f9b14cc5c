"""To whom a lead can go: people with their load, teams as a whole."""

from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User
from stafet.staff.rights import Role
from stafet.web.away_words import said_away
from stafet.web.screens.lead import headline

MOST = 200  # people in the list


def assignment_screen(lead: Lead, actor: Actor) -> dict[str, Any]:
    """The branch's people, those of the lead's team first, and its teams; an administrator sees all."""
    people = User.objects.filter(is_active=True).select_related("team", "branch")
    teams = Team.objects.filter(is_hidden=False).select_related("branch")
    if actor.role is not Role.ADMINISTRATOR:
        people, teams = people.filter(branch__in=actor.branch_ids), teams.filter(branch__in=actor.branch_ids)
    people = people.exclude(pk__in=[*lead.declined_by_ids, lead.owner_id or 0])
    found = sorted(
        people[:MOST],
        key=lambda one: (one.team_id != lead.team_id, one.branch_id != lead.branch_id, one.name),
    )
    loads, away = _loads([one.pk for one in found]), said_away()
    return {
        "lead": headline(lead, actor),
        "people": [
            {
                "id": one.pk,
                "name": one.name,
                "team": str(one.team or one.branch),
                "load": _load(loads.get(one.pk, 0)),
                "away": away.get(one.pk, ""),
            }
            for one in found
        ],
        "teams": [{"id": team.pk, "name": f"{team.name} · {team.branch.name}"} for team in teams],
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


def _loads(people: list[int]) -> dict[int, int]:
    held = Lead.objects.filter(owner__in=people, state__in=OPEN_STATES).values("owner")
    return dict(held.annotate(load=Count("pk")).values_list("owner", "load"))


def _load(count: int) -> str:
    return ngettext("%(count)d open", "%(count)d open", count) % {"count": count}


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
