"""The questions by which a list of leads is narrowed: each a word and its values, as addresses carry them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from django.db.models import Model, Q, QuerySet

from stafet.catalog.models import LeadType, Source, State, Status
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.leads.dates import REMINDER
from stafet.leads.models import Handover, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User

_MOST_VALUES: Final = 100
_LONGEST_ID: Final = 18
NOBODY: Final = "none"


def narrowed(leads: QuerySet[Lead], asked: Mapping[str, str], *, by: Actor) -> QuerySet[Lead]:
    """The leads that answer all the questions; several values with commas mean any of them.

    Definitions, branches and teams by id or code, people by id, e-mail address or `me`; `none` where nobody
    or nothing is. `state` also takes `open`. `due` takes `overdue`, `soon`, `fine`, `none`, or an instant: due
    by then. Denies values that do not exist.
    """
    for name, text in asked.items():
        values = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
        if values:
            leads = leads.filter(_QUESTIONS[name](name, values[:_MOST_VALUES], by))
    return leads


def _state(name: str, values: list[str], _by: Actor) -> Q:
    wanted = {part for value in values for part in (OPEN_STATES if value == "open" else (value,))}
    return Q(state__in=_among(name, wanted, set(State)))


def _handover(name: str, values: list[str], _by: Actor) -> Q:
    return Q(handover__in=_among(name, set(values), set(Handover)))


def _among(name: str, wanted: set[str], known: set[Any]) -> list[str]:
    if unknown := wanted - known:
        raise _unknown(name, min(unknown), sorted(known))
    return sorted(wanted)


def _defined(model: type[Model]) -> Callable[[str, list[str], Actor], Q]:
    def question(name: str, values: list[str], _by: Actor) -> Q:
        keys, is_none = [], False
        for value in values:
            if value == NOBODY:
                is_none = True
                continue
            codes = model._default_manager.filter(code=value).values_list("pk", flat=True)
            found = [int(value)] if _is_id(value) else list(codes)
            if not found:
                known = model._default_manager.values_list("code", flat=True)
                raise _unknown(name, value, list(known.distinct().order_by("code")[:50]))
            keys += found
        return _any(f"{name}_id", keys, is_none=is_none)

    return question


def _owner(name: str, values: list[str], by: Actor) -> Q:
    keys = []
    for value in values:
        if value == "me":
            keys.append(by.user_id or 0)
        elif _is_id(value):
            keys.append(int(value))
        elif value != NOBODY:
            found = User.objects.filter(email__iexact=value).first()
            if found is None:
                raise _unknown(name, value, ["me", NOBODY])
            keys.append(found.pk)
    return _any("owner_id", keys, is_none=NOBODY in values)


def _linked(name: str, values: list[str], _by: Actor) -> Q:
    for value in values:
        if value != NOBODY and not _is_id(value):
            raise _unknown(name, value, [NOBODY])
    return _any(f"{name}_id", [int(v) for v in values if v != NOBODY], is_none=NOBODY in values)


def _project(name: str, values: list[str], _by: Actor) -> Q:
    """No lead is in a project yet."""
    for value in values:
        if value != NOBODY and not _is_id(value):
            raise _unknown(name, value, [NOBODY])
    return Q() if NOBODY in values else Q(pk__in=[])


def _due(name: str, values: list[str], _by: Actor) -> Q:
    condition = Q()
    for value in values:
        condition |= _due_one(name, value)
    return condition


def _due_one(name: str, value: str) -> Q:
    now = clock.now()
    # The same bounds as `dates.due_state`, asked of the database.
    reminded = Q(remind_at__lte=now) | Q(remind_at=None, due_at__lte=now + REMINDER)
    if value == "overdue":
        return Q(due_at__lte=now)
    if value == "soon":
        return Q(due_at__gt=now) & reminded
    if value == "fine":
        return Q(due_at__gt=now, remind_at__gt=now) | Q(remind_at=None, due_at__gt=now + REMINDER)
    if value == NOBODY:
        return Q(due_at=None)
    try:
        by_then = datetime.fromisoformat(value.replace(" ", "+"))
    except ValueError:
        raise _unknown(name, value, ["overdue", "soon", "fine", NOBODY]) from None
    if by_then.tzinfo is None or not 1900 <= by_then.year < 2200:
        raise Invalid("The date lacks its time zone.", fields={name: "Give an offset."})
    return Q(due_at__lte=by_then)


def _any(column: str, keys: list[int], *, is_none: bool) -> Q:
    condition = Q(**{f"{column}__in": keys}) if keys else Q(pk__in=[])
    return condition | Q(**{f"{column}__isnull": True}) if is_none else condition


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _LONGEST_ID


def _unknown(name: str, value: str, options: list[Any]) -> Invalid:
    return Invalid(
        "There is no such choice: %(named)s.",
        named=value[:60],
        fields={name: "Pick one of the list."},
        options={name: options},
    )


_QUESTIONS: Final[Mapping[str, Callable[[str, list[str], Actor], Q]]] = {
    "state": _state,
    "handover": _handover,
    "status": _defined(Status),
    "type": _defined(LeadType),
    "source": _defined(Source),
    "branch": _defined(Branch),
    "team": _defined(Team),
    "owner": _owner,
    "project": _project,
    "contact": _linked,
    "case": _linked,
    "due": _due,
}
QUESTIONS: Final = tuple(_QUESTIONS)
