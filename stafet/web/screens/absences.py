"""Absences: who is away on which day, one of them with what falls due in it, and the form."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final

from babel.dates import format_date
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.leads.models import Lead
from stafet.relief.held import Held, held
from stafet.relief.lent import lent
from stafet.relief.models import Loan
from stafet.relief.receiver import receiver_key
from stafet.staff.actor import Actor
from stafet.staff.models import Absence, User
from stafet.staff.presence import absent
from stafet.staff.rights import Permission, Role
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.away_words import first_day, last_day, said_absence, said_away, said_span
from stafet.web.door import Asked
from stafet.web.forms.absence import AbsenceForm

DAYS: Final = 14  # in the strip
MOST: Final = 200  # people in it, and on offer as substitutes
_LISTED: Final = 50  # of what falls due
_WEEKEND: Final = 5


def visible_absence(pk: int, actor: Actor) -> Absence:
    """One absence with whom it is about."""
    rows = Absence.objects.visible_to(actor).select_related("user__branch", "user__team", "substitute")
    return seen(rows, pk)


def absences_page(request: Asked) -> dict[str, Any]:
    """A fortnight as a strip, a row for each person, and what is ahead as a list."""
    first = _first(request.GET.get("from", ""))
    people = list(_people(request.actor)[:MOST])
    rows = (
        Absence.objects.visible_to(request.actor)
        .filter(user__in=people)
        .select_related("user__branch", "substitute")
    )
    ahead = list(rows.not_over(_midnight(first)).filter(from_at__lt=_midnight(first + timedelta(days=DAYS))))
    url = reverse("web:absences")
    return {
        "days": [_day(first + timedelta(days=ahead)) for ahead in range(DAYS)],
        "lines": [
            _line(one, first, [a for a in ahead if a.user_id == one.pk], request.actor) for one in people
        ],
        "listed": [_short(one) for one in rows.not_over(clock.now())[:MOST]],
        "before_url": f"{url}?from={first - timedelta(days=DAYS)}",
        "after_url": f"{url}?from={first + timedelta(days=DAYS)}",
        "span": f"{wording.full_date(first)} – {wording.full_date(first + timedelta(days=DAYS - 1))}",
        "may_others": any(one.pk != request.actor.user_id and _may(request.actor, one) for one in people),
    }


def absence_screen(one: Absence, actor: Actor) -> dict[str, Any]:
    """One absence: when, who stands in, what falls due in it, and what was handed over."""
    now = clock.now()
    is_over = one.is_called_off or (one.until_at is not None and one.until_at <= now)
    may = actor.may(Permission.ABSENCE_SET, one)
    screen = {
        "one": _short(one),
        "note": one.note if may else "",
        "is_running": not is_over and one.from_at <= now,
        "is_over": is_over,
        "is_called_off": one.is_called_off,
        "may": may,
        "edit_url": reverse("web:edit-absence", args=[one.pk]),
        "url": reverse("web:absence", args=[one.pk]),
    }
    return screen | (_held(one, actor) if may and not is_over else {}) | ({"lent": _lent(one)} if may else {})


def absence_form(
    user: User,
    *,
    request: Asked | None = None,
    standing: Absence | None = None,
    is_sudden: bool = False,
) -> AbsenceForm:
    """The form about somebody: empty, as it stands, or as it was sent."""
    given: dict[str, Any] = {
        "user": user,
        "colleagues": colleagues_of(user),
        "standing": standing,
        "is_sudden": is_sudden,
        "initial": {"substitute": _usual_substitute(user)} if is_sudden else {},
    }
    return AbsenceForm(**given) if request is None else AbsenceForm.of(request, **given)


def _usual_substitute(user: User) -> int | None:
    """Who stood in last time and is there, else somebody of the team who is: proposed, so that two clicks are enough."""
    away = absent(clock.now())
    stood_in = Absence.objects.filter(user=user, substitute__is_active=True).exclude(substitute__in=away)
    last = stood_in.order_by("-from_at").values_list("substitute_id", flat=True).first()
    if last is not None:
        return last
    team = User.objects.filter(is_active=True, team=user.team_id).exclude(pk__in={user.pk, *away})
    return team.order_by("name").values_list("pk", flat=True).first() if user.team_id else None


def colleagues_of(user: User) -> list[tuple[int, str]]:
    """Who may stand in: those of the team first, then those of the branch and of the others, each with whether they are away."""
    away = said_away()
    rows = User.objects.filter(is_active=True).exclude(pk=user.pk).select_related("team", "branch")[:MOST]
    near = sorted(
        rows, key=lambda one: (one.team_id != user.team_id, one.branch_id != user.branch_id, one.name)
    )
    return [
        (one.pk, " · ".join(filter(None, (one.name, str(one.team or one.branch), away.get(one.pk, "")))))
        for one in near
    ]


def about_whom(request: Asked) -> User:
    """The user that a new absence is about: named in the address, else the asker."""
    named = request.GET.get("user", "")
    if not named.isdecimal() or len(named) > 18:
        return request.me
    return seen(
        User.objects.visible_to(request.actor).filter(is_active=True).select_related("branch", "team"),
        int(named),
    )


def _people(actor: Actor) -> QuerySet[User]:
    """Oneself, and the people of the branches one works in or serves; for an administrator everybody."""
    rows = User.objects.visible_to(actor).filter(is_active=True).select_related("branch", "team")
    if actor.role is Role.ADMINISTRATOR:
        return rows.order_by("branch__name", "team__name", "name")
    near = rows.filter(Q(branch__in=actor.branch_ids) | Q(pk=actor.user_id))
    return near.order_by("branch__name", "team__name", "name")


def _may(actor: Actor, user: User) -> bool:
    return actor.may(Permission.ABSENCE_SET, user)


def _line(user: User, first: date, absences: Iterable[Absence], actor: Actor) -> dict[str, Any]:
    cells: list[dict[str, Any] | None] = [None] * DAYS
    for one in absences:
        for place in range(DAYS):
            last = last_day(one)
            if first_day(one) <= first + timedelta(days=place) and (
                last is None or first + timedelta(days=place) <= last
            ):
                cells[place] = {
                    "words": said_absence(one),
                    "kind": one.kind,
                    "url": reverse("web:absence", args=[one.pk]),
                }
    may = _may(actor, user)
    new_url = f"{reverse('web:new-absence')}?user={user.pk}"
    return {
        "name": user.name,
        "team": str(user.team or user.branch),
        "cells": [_cell(cells, place, first) for place in range(DAYS)],
        "plan_url": new_url if may else "",
        "report_url": f"{new_url}&kind=sudden" if may else "",
        "leave_url": reverse("web:hand-over", args=[user.pk])
        if actor.may(Permission.STAFF_EDIT, user)
        else "",
    }


def _cell(cells: list[dict[str, Any] | None], place: int, first: date) -> dict[str, Any]:
    """A day of somebody; the words stand in the first day of each run, the others only carry its colour."""
    cell = cells[place]
    is_free = (first + timedelta(days=place)).weekday() >= _WEEKEND
    if cell is None:
        return {"is_free": is_free}
    before = cells[place - 1] if place else None
    return {**cell, "is_free": is_free, "is_first": before is None or before["url"] != cell["url"]}


def _held(one: Absence, actor: Actor) -> dict[str, Any]:
    due = held(one.user_id, by=actor, due_until=one.until_at)
    whole = held(one.user_id, by=actor)
    return {
        "due": _counted(due),
        "whole": _counted(whole),
        "falls_due": _listed(due),
        "stand_in": _stand_in(one),
    }


def _stand_in(one: Absence) -> str:
    try:
        return User.objects.get(pk=receiver_key(one)).name
    except NotNow:
        return ""


def _counted(found: Held) -> dict[str, int]:
    return {
        "count": len(found),
        "leads": len(found.leads),
        "offers": len(found.offers),
        "tasks": len(found.tasks),
        "others": found.others,
    }


def _listed(found: Held) -> list[dict[str, Any]]:
    """What falls due, the first to fall due first."""
    leads = Lead.objects.filter(pk__in=found.leads).only("number", "who", "subject", "due_at")
    tasks = Task.objects.filter(pk__in=found.tasks).with_names()
    lines: list[tuple[datetime | None, dict[str, Any]]] = [
        (
            lead.due_at,
            {"title": lead.who, "about": lead.subject, "url": reverse("web:lead", args=[lead.number])},
        )
        for lead in leads.order_by("due_at")[:_LISTED]
    ]
    lines += [
        (
            task.due_at,
            {
                "title": str(task.type),
                "about": task.contact.name if task.contact else "",
                "url": reverse("web:task", args=[task.pk]),
            },
        )
        for task in tasks.order_by("due_at")[:_LISTED]
    ]
    ordered = sorted(lines, key=lambda line: line[0] or clock.now())
    return [{**line, "due": wording.said_due(at) if at else ""} for at, line in ordered[:_LISTED]]


def _lent(one: Absence) -> dict[str, Any] | None:
    found = lent(one)
    if not found:
        return None
    return {
        "there": [_loan(loan) for loan in found.there],
        "closed": [_loan(loan) for loan in found.closed],
        "passed_on": [_loan(loan) for loan in found.passed_on],
    }


def _loan(loan: Loan) -> dict[str, Any]:
    if loan.lead is not None:
        owner, url = loan.lead.owner, reverse("web:lead", args=[loan.lead.number])
        return {
            "title": loan.lead.who,
            "about": loan.lead.subject,
            "url": url,
            "has": owner.name if owner else "",
        }
    task = loan.task
    return {
        "title": str(task.type) if task else "",
        "about": task.contact.name if task and task.contact else "",
        "url": reverse("web:task", args=[task.pk]) if task else "",
        "has": task.assignee.name if task else "",
    }


def _short(one: Absence) -> dict[str, Any]:
    kind = gettext("Unplanned") if one.kind == Absence.SUDDEN else gettext("Planned")
    return {
        "id": one.pk,
        "url": reverse("web:absence", args=[one.pk]),
        "name": one.user.name,
        "span": said_span(one),
        "kind": kind,
        "substitute": one.substitute.name if one.substitute else "",
    }


def _first(named: str) -> date:
    """The day that the strip begins with: the one that was asked for, else today."""
    today = timezone.localtime(clock.now()).date()
    try:
        day = date.fromisoformat(named)
    except ValueError:
        return today
    return day if date(2000, 1, 1) <= day <= date(2150, 1, 1) else today


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), tzinfo=timezone.get_current_timezone())


def _day(day: date) -> dict[str, Any]:
    return {
        "number": day.day,
        "letter": format_date(day, "EEEEEE", locale=wording.locale()),
        "whole": wording.full_date(day),
        "is_today": day == timezone.localtime(clock.now()).date(),
    }
