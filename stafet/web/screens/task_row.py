"""A task as a line of a list: about whom, what kind, how due, whose."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from stafet.followups.models import Task
from stafet.followups.repeat import Unit
from stafet.foundation import clock
from stafet.leads.dates import due_state
from stafet.web import wording
from stafet.web.screens.row import STYLE, Due


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One line; `closed` says how it ended, empty while it is open."""

    id: int
    url: str
    who: str
    type: str
    note: str
    subject: str
    assignee: str
    due: Due | None
    when: str
    repeats: str
    closed: str
    phone: str
    is_done: bool


def task_row(task: Task) -> TaskRow:
    """The line of a task that came `with_names`."""
    lead = task.lead
    return TaskRow(
        id=task.pk,
        url=reverse("web:task", args=[task.pk]),
        who=who_of(task),
        type=task.type.name,
        note=task.note,
        subject=lead.subject if lead else "",
        assignee=task.assignee.name,
        due=due_of(task),
        when=times_of(task),
        repeats=rhythm_words(task),
        closed=closed_words(task),
        phone=lead.contact_phone if lead else "",
        is_done=bool(task.reason and task.reason.code == "done"),
    )


def who_of(task: Task) -> str:
    """The name of whom it is about."""
    if task.lead:
        return task.lead.who
    return task.contact.name if task.contact else ""


def due_of(task: Task) -> Due | None:
    """The badge of an open task."""
    state = due_state(task.due_at, None, clock.now()) if task.closed_at is None else None
    return Due(STYLE[state], wording.said_due(task.due_at), task.due_at) if state else None


def times_of(task: Task) -> str:
    """From when to when an appointment is; empty for any other task."""
    if task.ends_at is None:
        return ""
    return f"{wording.time_of_day(task.due_at)}–{wording.time_of_day(task.ends_at)}"


def rhythm_words(task: Task) -> str:
    """How a task repeats, in words."""
    every = task.repeat_every
    if not every:
        return ""
    each = {
        Unit.DAYS: gettext("every day"),
        Unit.WEEKS: gettext("every week"),
        Unit.MONTHS: gettext("every month"),
        Unit.YEARS: gettext("every year"),
    }
    some = {
        Unit.DAYS: gettext("every %(every)d days"),
        Unit.WEEKS: gettext("every %(every)d weeks"),
        Unit.MONTHS: gettext("every %(every)d months"),
        Unit.YEARS: gettext("every %(every)d years"),
    }
    return (each if every == 1 else some)[Unit(task.repeat_unit)] % {"every": every}


def closed_words(task: Task) -> str:
    """How and when a task ended."""
    if task.closed_at is None or task.reason is None:
        return ""
    return gettext("%(reason)s, %(when)s") % {
        "reason": task.reason.name,
        "when": wording.said_moment(task.closed_at),
    }
