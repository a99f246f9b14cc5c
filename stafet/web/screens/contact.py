"""A person's card: how they are reached, what is under way with them, what was agreed, and all that happened."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from stafet.catalog.models import State
from stafet.contacts.merged import keys_of
from stafet.contacts.models import Contact
from stafet.contacts.reach import held_emails, held_phones, today
from stafet.followups.models import Task
from stafet.leads.models import Case, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.mail.about import about_contact
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.web import wording
from stafet.web.forms.contact import LANGUAGES
from stafet.web.screens.agreements import agreements
from stafet.web.screens.composing import composing
from stafet.web.screens.people import named, own_lines_of, place_of
from stafet.web.screens.planning import planning
from stafet.web.screens.reached import Line, card_line, reach_lines
from stafet.web.screens.row import SEEN_WITH, row
from stafet.web.screens.task_row import TaskRow, task_row
from stafet.web.screens.timeline import timeline_of_contact

PAGE = 50  # rows


def contact_screen(contact: Contact, actor: Actor) -> dict[str, Any]:
    """Everything that a person's card shows, as far as this actor may see it."""
    reached = reach_lines(contact)
    leads = list(
        Lead.objects.visible_to(actor)
        .filter(contact=contact)
        .select_related(*SEEN_WITH)
        .order_by("-number")[:PAGE]
    )
    return {
        "contact": _head(contact),
        "lines": _lines(contact, [one for one in reached if one["holds"]]),
        "former": [one for one in reached if not one["holds"]],
        "open_rows": [row(lead) for lead in leads if lead.state in OPEN_STATES],
        "closed_rows": [row(lead) for lead in leads if lead.state not in OPEN_STATES],
        "cases": _cases(contact, actor),
        "tasks": _tasks(contact, actor),
        "entries": timeline_of_contact(keys_of(contact), actor),
        "may_edit": actor.may(Permission.CONTACT_EDIT, contact),
        "may_hand_out": actor.may(Permission.PERSON_FILE),
        **agreements(contact, actor),
        **planning(contact, actor),
        **(
            composing(about_contact(contact, actor), actor)
            if actor.may(Permission.CONTACT_EDIT, contact)
            else {}
        ),
    }


def _head(contact: Contact) -> dict[str, Any]:
    phones, emails, since = held_phones(contact), held_emails(contact), contact.customer_since
    account = contact.account
    return {
        "id": contact.pk,
        "name": named(contact),
        "title": contact.title,
        "place": place_of(contact),
        "account_url": "" if account.is_private else reverse("web:account", args=[account.pk]),
        "since": wording.full_date(since) if since else "",
        "phone": (phones[0].normal or phones[0].raw) if phones else "",
        "email": emails[0].raw if emails else "",
    }


def _lines(contact: Contact, held: list[Line]) -> list[Line]:
    """What is on the card, label by label; of addresses and numbers those that hold."""
    lines = list(held)
    lines += [card_line(label, value) for label, value in own_lines_of(contact)]
    if contact.birthday:
        lines.append(
            card_line(gettext("Birthday"), wording.full_date(contact.birthday), _age(contact.birthday))
        )
    if contact.language:
        word = LANGUAGES.get(contact.language)
        lines.append(card_line(gettext("Language"), str(word) if word else contact.language))
    if contact.preferred_owner:
        lines.append(card_line(gettext("Preferred salesperson"), contact.preferred_owner.name))
    branches = Branch.objects.filter(pk__in=contact.branch_ids).values_list("name", flat=True)
    lines.append(card_line(gettext("Known in"), wording.listed(list(branches))))
    if contact.external_id:
        lines.append(card_line(gettext("Number elsewhere"), contact.external_id))
    return [one for one in lines if one["value"]]


def _age(birthday: date) -> str:
    now = today()
    years = now.year - birthday.year - ((now.month, now.day) < (birthday.month, birthday.day))
    return ngettext("%(years)d year", "%(years)d years", years) % {"years": years}


def _tasks(contact: Contact, actor: Actor) -> list[TaskRow]:
    """The open tasks that this actor may see, with and without a lead."""
    tasks = Task.objects.visible_to(actor).open().filter(contact=contact).with_names()
    return [task_row(task) for task in tasks.order_by("due_at", "pk")[:PAGE]]


def _cases(contact: Contact, actor: Actor) -> list[dict[str, Any]]:
    """Its cases, open ones first; each with how many leads it holds and how many of them are open."""
    cases = Case.objects.visible_to(actor).filter(contact=contact).select_related("pipeline", "administrator")
    cases = cases.prefetch_related("leads").order_by("-pk")[:PAGE]
    told = []
    for case in cases:
        states = [lead.state for lead in case.leads.all()]
        open_ones = sum(State(state) in OPEN_STATES for state in states)
        told.append(
            {
                "title": gettext("Case %(number)d") % {"number": case.pk},
                "pipeline": case.pipeline.name,
                "administrator": case.administrator.name,
                "is_open": bool(open_ones),
                "leads": ngettext("%(count)d lead", "%(count)d leads", len(states)) % {"count": len(states)},
            }
        )
    return sorted(told, key=lambda case: not case["is_open"])
