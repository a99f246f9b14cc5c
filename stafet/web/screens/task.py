"""One task: what it is, whom it is about, and what may be done with it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_noop

from stafet.contacts.merged import keys_of
from stafet.contacts.models import Contact
from stafet.contacts.reach import held_emails, held_phones
from stafet.followups.allowed import allowed
from stafet.followups.models import Task
from stafet.followups.planning import reasons_of
from stafet.foundation.working_time import Hours
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.opening_hours import hours_of
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.forms.due import quick_dates
from stafet.web.screens.people import named
from stafet.web.screens.row import SEEN_WITH, row
from stafet.web.screens.task_row import closed_words, due_of, rhythm_words, times_of, who_of
from stafet.web.screens.timeline import timeline_of_contact, timeline_of_task

_OPEN_LEADS = 10


def visible_task(pk: int, actor: Actor) -> Task:
    """The task with this key, if this actor may see it."""
    rows = Task.objects.visible_to(actor).with_names()
    return seen(rows, pk, no_such=gettext_noop("There is no such task, or it is not for you."))


def task_screen(task: Task, actor: Actor) -> dict[str, Any]:
    """Everything that a task's page shows: itself, and its contact and lead as far as this actor may see them."""
    contact = _contact_of(task, actor)
    return {
        "task": headline(task, actor) | _facts(task),
        "lead": {"is_open": task.closed_at is None},  # what the composer asks of whatever it writes on
        "about": row(lead) if (lead := _lead_of(task, actor)) else None,
        "contact": _reach(task, contact),
        "others": _others(task, actor),
        "entries": timeline_of_contact(keys_of(contact), actor) if contact else timeline_of_task(task),
        "due_choices": quick_dates(hours_for(task), task.due_at),
        "reasons": reasons_of(task.type),
    }


def headline(task: Task, actor: Actor) -> dict[str, Any]:
    """What a dialog about a task needs."""
    return {
        "id": task.pk,
        "url": reverse("web:task", args=[task.pk]),
        "type": task.type.name,
        "who": who_of(task),
        "about": f"{task.type.name} · {who_of(task)}",
        "due": due_of(task),
        "is_open": task.closed_at is None,
        "repeats": rhythm_words(task),
        "allowed": set(allowed(task, actor)),
    }


def hours_for(task: Task) -> Hours:
    """The opening hours that count for this task."""
    return hours_of(branch=task.branch_id, team=task.team_id)


def _facts(task: Task) -> dict[str, Any]:
    return {
        "note": task.note,
        "assignee": task.assignee.name,
        "team": task.team.name if task.team else "",
        "branch": task.branch.name,
        "times": times_of(task),
        "due_words": wording.full_moment(task.due_at),
        "made": wording.said_moment(task.created_at),
        "made_by": task.made_by,
        "closed": closed_words(task),
        "phone": task.lead.contact_phone if task.lead else "",
        "email": task.lead.contact_email if task.lead else "",
    }


def _lead_of(task: Task, actor: Actor) -> Lead | None:
    if task.lead_id is None:
        return None
    found: Lead | None = (
        Lead.objects.visible_to(actor).select_related(*SEEN_WITH).filter(pk=task.lead_id).first()
    )
    return found


def _contact_of(task: Task, actor: Actor) -> Contact | None:
    if task.contact_id is None:
        return None
    people = Contact.objects.visible_to(actor).select_related("account").prefetch_related("phones", "emails")
    return people.filter(pk=task.contact_id).first()


def _reach(task: Task, contact: Contact | None) -> dict[str, Any]:
    """How the customer is reached: as the lead says, else as the contact's card does."""
    phones, emails = (held_phones(contact), held_emails(contact)) if contact else ([], [])
    lead = task.lead
    return {
        "name": named(contact) if contact else who_of(task),
        "url": reverse("web:contact", args=[contact.pk]) if contact else "",
        "phone": (lead.contact_phone if lead else "")
        or ((phones[0].normal or phones[0].raw) if phones else ""),
        "email": (lead.contact_email if lead else "") or (emails[0].raw if emails else ""),
    }


def _others(task: Task, actor: Actor) -> list[Any]:
    """Other open leads of the same contact."""
    if task.contact_id is None:
        return []
    leads = (
        Lead.objects.visible_to(actor).open().filter(contact=task.contact_id).exclude(pk=task.lead_id or 0)
    )
    return [row(lead) for lead in leads.select_related(*SEEN_WITH).order_by("-number")[:_OPEN_LEADS]]
