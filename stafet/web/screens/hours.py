"""Opening hours: whose hold where, and the form of one place."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext

from stafet.foundation import clock
from stafet.foundation.denials import Unseen
from stafet.foundation.working_time import is_open
from stafet.staff.actions.hours import WEEKDAYS
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, OpeningHours, Team
from stafet.staff.opening_hours import Standing, own_hours, place_of, standing
from stafet.staff.rights import Permission
from stafet.web.forms.hours import DAY_WORDS, DaysOff, HoursForm, PlaceForm, today
from stafet.web.forms.spans import said_spans
from stafet.web.hours_words import coming_holidays, said_now, said_today
from stafet.web.wording import full_date

_DEEPEST = 5  # levels that are drawn further in


def visible_place(*, branch: int | None = None, team: int | None = None) -> OpeningHours:
    """The company (neither), a branch or a team, with what it has set."""
    if team is not None:
        found = at_hand(Team).by_key.get(team)
        branch = found.branch_id if found else None
    if (team is not None and branch is None) or (branch is not None and branch not in at_hand(Branch).by_key):
        raise Unseen("There is no such thing.")
    return place_of(branch=branch, team=team)


def hours_page() -> dict[str, Any]:
    """The company, its branches, their teams as trees: what holds there now, and who set it."""
    company = own_hours(branch=None)
    return {
        "company": {
            "url": reverse("web:company-hours"),
            "is_set": company is not None,
            "followers": _followers(),
        },
        "lines": [_line(branch, team, depth) for branch, team, depth in _tree()],
    }


def place_screen(place: OpeningHours, actor: Actor, typed: QueryDict | None = None) -> dict[str, Any]:
    """One place: what its hours mean now, and the forms that this actor may use, as `typed` so far."""
    branch, team = _where(place)
    found = standing(branch=branch.pk, team=team.pk if team else None) if branch else None
    above = (
        standing(branch=branch.pk, team=team.pk if team else None, leaving_out_own=True) if branch else None
    )
    return {
        "name": _name(place),
        "place_url": place_url(place),
        "is_company": branch is None,
        "is_own": place.version > 0,
        "rests": _rests(place),
        "above": _set_by(above.by) if above else "",
        "now": _now(found) if found else None,
        "followers": _followers() if branch is None else [],
        **_forms(place, actor, typed, above.by if above else None),
        **_shown(found.by if found else own_hours(branch=None)),
        "holidays": coming_holidays(found.hours, clock.now()) if found else [],
        "zone": found.hours.zone.key.replace("_", " ") if found else "",
    }


def may_set(place: OpeningHours, actor: Actor) -> bool:
    """Whether this actor may set hours there."""
    return actor.may(Permission.HOURS_SET, place) and _is_allowed(place)


def place_url(place: OpeningHours) -> str:
    """The page of a place."""
    if place.team_id is not None:
        return reverse("web:team-hours", args=[place.team_id])
    if place.branch_id is not None:
        return reverse("web:branch-hours", args=[place.branch_id])
    return reverse("web:company-hours")


def place_form(branch: Branch, typed: QueryDict | None) -> PlaceForm:
    """Where a branch lies, as it stands or with another country picked."""
    picked = (typed.get("country", "") if typed else "")[:2] or branch.country
    form = PlaceForm(branch=branch, country=picked)
    if typed is not None and "country" in typed:
        form.showing(typed)
    return form


def _forms(
    place: OpeningHours, actor: Actor, typed: QueryDict | None, inherited: OpeningHours | None
) -> dict[str, Any]:
    branch, team = _where(place)
    begun = place if place.version > 0 else inherited
    form = HoursForm(hours=begun)
    if typed is not None and "monday" in typed:
        form.showing(typed)
    may_place = branch is not None and team is None and actor.may(Permission.STAFF_EDIT, branch)
    return {
        "may_set": may_set(place, actor),
        "is_kept_for_all": actor.may(Permission.HOURS_SET, place) and not _is_allowed(place),
        "form": form,
        "days": DaysOff(begun, typed=typed if typed is not None and "day-rows" in typed else None),
        "version": place.version,
        "branch": branch,
        "place_form": place_form(branch, typed) if branch and may_place else None,
    }


def _shown(by: OpeningHours | None) -> dict[str, Any]:
    week = by.week if by else [[]] * len(WEEKDAYS)
    return {
        "week": [(DAY_WORDS[name], said_spans(day)) for name, day in zip(WEEKDAYS, week, strict=True)],
        "days_off": [
            (full_date(date.fromisoformat(one["on"])), one["name"])
            for one in (by.days_off if by else [])
            if one["on"] >= today().isoformat()
        ],
        "is_set": by is not None,
    }


def _tree() -> Iterator[tuple[Branch, Team | None, int]]:
    teams = [team for team in at_hand(Team).every if not team.is_hidden]
    for branch in at_hand(Branch).every:
        if not branch.is_hidden:
            yield branch, None, 0
            yield from _below(branch, None, teams, 1)


def _below(
    branch: Branch, above: int | None, teams: list[Team], depth: int
) -> Iterator[tuple[Branch, Team, int]]:
    for team in teams:
        if team.branch_id == branch.pk and team.parent_id == above:
            yield branch, team, min(depth, _DEEPEST)
            yield from _below(branch, team.pk, teams, depth + 1)


def _line(branch: Branch, team: Team | None, depth: int) -> dict[str, Any]:
    place = place_of(branch=branch.pk, team=team.pk if team else None)
    found = standing(branch=branch.pk, team=team.pk if team else None)
    is_own = found.by is not None and found.by == place
    return {
        "name": team.name if team else branch.name,
        "url": place_url(place),
        "depth": depth,
        "is_own": is_own,
        "by": _set_by(found.by),
        **_now(found),
    }


def _now(found: Standing) -> dict[str, Any]:
    at = clock.now()
    days = {date.fromisoformat(one["on"]): one["name"] for one in found.by.days_off} if found.by else {}
    return {
        "sentence": said_now(found.hours, at),
        "today": said_today(found.hours, days, at),
        "is_open": is_open(found.hours, at),
    }


def _where(place: OpeningHours) -> tuple[Branch | None, Team | None]:
    branch = at_hand(Branch).by_key[place.branch_id] if place.branch_id else None
    return branch, at_hand(Team).by_key[place.team_id] if place.team_id else None


def _is_allowed(place: OpeningHours) -> bool:
    branch, team = _where(place)
    return team is None or (branch is not None and branch.teams_may_set_hours)


def _rests(place: OpeningHours) -> bool:
    return place.version > 0 and not _is_allowed(place)


def _name(place: OpeningHours) -> str:
    branch, team = _where(place)
    if branch is None:
        return gettext("The whole company")
    return team.name if team else branch.name


def _set_by(row: OpeningHours | None) -> str:
    return _name(row) if row is not None else ""


def _followers() -> list[str]:
    """The branches that have set no hours themselves."""
    own = {row.branch_id for row in at_hand(OpeningHours).every if row.team_id is None}
    return [one.name for one in at_hand(Branch).every if one.pk not in own and not one.is_hidden]
