"""What the one box shows: leads, contacts, accounts, tasks, and the pages and actions that are called so."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from stafet.foundation.fold import fold
from stafet.search.box import look
from stafet.staff.actor import Actor
from stafet.web import wording
from stafet.web.screens.people import named, place_of
from stafet.web.screens.settings import settings_for


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it leads, what it says, and what stands beside it in small."""

    url: str
    icon: str
    title: str
    beside: str = ""


def found_screen(q: str, places: list[dict[str, Any]], actor: Actor) -> dict[str, Any]:
    """The groups of what was found, none of them empty; `places` are the pages that everybody's navigation has."""
    found = look(q, by=actor)
    groups = [
        (gettext("Leads"), [_lead(one) for one in found.leads]),
        (gettext("Contacts"), [_contact(one) for one in found.contacts]),
        (gettext("Accounts"), [_account(one) for one in found.accounts]),
        (gettext("Tasks"), [_task(one) for one in found.tasks]),
        (gettext("Pages and actions"), _pages(q, places, actor)),
    ]
    shown = [(title, lines) for title, lines in groups if lines]
    has_rows = any((found.leads, found.contacts, found.accounts))
    return {"q": q, "groups": shown, "is_alike": found.is_alike and has_rows}


def _lead(lead: Any) -> Line:
    url = reverse("web:lead", args=[lead.number])
    return Line(url, "arrow-up-right", f"{lead.who} · {lead.subject}", wording.number(str(lead.number)))


def _contact(contact: Any) -> Line:
    return Line(reverse("web:contact", args=[contact.pk]), "user", named(contact), place_of(contact))


def _account(account: Any) -> Line:
    return Line(reverse("web:account", args=[account.pk]), "building-office", account.name, account.city)


def _task(task: Any) -> Line:
    about = task.lead.who if task.lead else task.contact.name if task.contact else ""
    url = reverse("web:task", args=[task.pk])
    return Line(url, "clipboard-document-list", f"{task.type.name} · {about}", task.assignee.name)


def _pages(q: str, places: list[dict[str, Any]], actor: Actor) -> list[Line]:
    """Pages and actions of which a word begins with each word that was typed."""
    typed = fold(q).split()
    known = [Line(place["url"], place["icon"], place["title"]) for place in places]
    known += [
        Line(reverse("web:new-lead"), "plus", gettext("New lead")),
        Line(reverse("web:new-task"), "plus", gettext("New task")),
        Line(reverse("web:searches", args=["leads"]), "funnel", gettext("Advanced search for leads")),
        Line(reverse("web:searches", args=["contacts"]), "funnel", gettext("Advanced search for contacts")),
        Line(reverse("web:runs"), "queue-list", gettext("Many at once")),
        Line(reverse("web:groups"), "user-group", gettext("Groups")),
        Line(reverse("web:profile"), "user-circle", gettext("Your profile")),
    ]
    known += [
        Line(one.url, one.icon, str(one.title), gettext("Settings"))
        for _, group in settings_for(actor)
        for one in group
    ]

    def fits(line: Line) -> bool:
        words = fold(line.title).split()
        return all(any(word.startswith(part) for word in words) for part in typed)

    return [line for line in known if fits(line)][:6] if typed else []
