"""The questions by which a list of leads is narrowed: each a word and its values, as addresses carry them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, TypeVar

from django.db.models import Model, Q, QuerySet

from stafet.catalog.models import LeadType, Source, State, Status
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.leads.dates import REMINDER
from stafet.leads.models import Handover, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User

M = TypeVar("M", bound=Model)
_MOST_VALUES: Final = 100
_LONGEST_ID: Final = 18
NOBODY: Final = "none"
Question = Callable[[str, list[str], Actor], Q]  # its name, the values asked for, who asks


def narrowed(leads: QuerySet[Lead], asked: Mapping[str, str], *, by: Actor) -> QuerySet[Lead]:
    """The leads that answer all the questions; several values with commas mean any of them.

    Definitions, branches and teams by id or code, people by id, e-mail address or `me`; `none` where nobody
    or nothing is. `state` also takes `open`. `due` takes `overdue`, `soon`, `fine`, `none`, or an instant: due
    by then. Denies values that do not exist.
    """
    return answering(leads, asked, _QUESTIONS, by=by)


def answering(
    rows: QuerySet[M], asked: Mapping[str, str], questions: Mapping[str, Question], *, by: Actor
) -> QuerySet[M]:
    """The rows that answer all that is asked, each by its question."""
    for name, text in asked.items():
        values = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
        if values:
            rows = rows.filter(questions[name](name, values[:_MOST_VALUES], by))
    return rows


def _state(name: str, values: list[str], _by: Actor) -> Q:
    wanted = {part for value in values for part in (OPEN_STATES if value == "open" else (value,))}
    return Q(state__in=among(name, wanted, set(State)))


def _handover(name: str, values: list[str], _by: Actor) -> Q:
    return Q(handover__in=among(name, set(values), set(Handover)))


def among(name: str, wanted: set[str], known: set[Any]) -> list[str]:
    """The wanted values; denies one that is not known."""
    if strange := wanted - known:
        raise unknown(name, min(strange), sorted(known))
    return sorted(wanted)


def defined(model: type[Model]) -> Question:
    """A question for something by id or code, or for `none`; the column is named like the question."""

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
                raise unknown(name, value, list(known.distinct().order_by("code")[:50]))
            keys += found
        return _any(f"{name}_id", keys, is_none=is_none)

    return question


def person(name: str, values: list[str], by: Actor) -> Q:
    """A question for somebody by id, e-mail address or `me`, or for `none`."""
    keys = []
    for value in values:
        if value == "me":
            keys.append(by.user_id or 0)
        elif _is_id(value):
            keys.append(int(value))
        elif value != NOBODY:
            found = User.objects.filter(email__iexact=value).first()
            if found is None:
                raise unknown(name, value, ["me", NOBODY])
            keys.append(found.pk)
    return _any(f"{name}_id", keys, is_none=NOBODY in values)


def linked(name: str, values: list[str], _by: Actor) -> Q:
    """A question for a record by its id, or for `none`."""
    for value in values:
        if value != NOBODY and not _is_id(value):
            raise unknown(name, value, [NOBODY])
    return _any(f"{name}_id", [int(v) for v in values if v != NOBODY], is_none=NOBODY in values)


def _project(name: str, values: list[str], _by: Actor) -> Q:
    """A question for a project by its number, or for `none`; which of its leads one sees, the leads say."""
    for value in values:
        if value != NOBODY and not _is_id(value):
            raise unknown(name, value, [NOBODY])
    wanted = Q(project__in=[int(value) for value in values if value != NOBODY])
    return wanted | Q(project=None) if NOBODY in values else wanted


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
    return Q(due_at__lte=instant(name, value, ["overdue", "soon", "fine", NOBODY]))


def instant(name: str, value: str, words: list[str]) -> datetime:
    """An instant as an address carries it; denies what is none, naming the words that could stand there too."""
    try:
        at = datetime.fromisoformat(value.replace(" ", "+"))
    except ValueError:
        raise unknown(name, value, words) from None
    if at.tzinfo is None or not 1900 <= at.year < 2200:
        raise Invalid("The date lacks its time zone.", fields={name: "Give an offset."})
    return at


def _any(column: str, keys: list[int], *, is_none: bool) -> Q:
    condition = Q(**{f"{column}__in": keys}) if keys else Q(pk__in=[])
    return condition | Q(**{f"{column}__isnull": True}) if is_none else condition


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _LONGEST_ID


def unknown(name: str, value: str, options: list[Any]) -> Invalid:
    """The denial of a value that does not exist, with those that do."""
    return Invalid(
        "There is no such choice: %(named)s.",
        named=value[:60],
        fields={name: "Pick one of the list."},
        options={name: options},
    )


_QUESTIONS: Final[Mapping[str, Callable[[str, list[str], Actor], Q]]] = {
    "state": _state,
    "handover": _handover,
    "status": defined(Status),
    "type": defined(LeadType),
    "source": defined(Source),
    "branch": defined(Branch),
    "team": defined(Team),
    "owner": person,
    "project": _project,
    "contact": linked,
    "case": linked,
    "due": _due,
}
QUESTIONS: Final = tuple(_QUESTIONS)
