"""One box over leads, contacts, accounts and tasks: a few of each that a fragment finds, typing mistakes forgiven."""

from dataclasses import dataclass, field
from typing import Final

from stafet.contacts.models import Account, Contact
from stafet.contacts.search import known_page
from stafet.followups.filters import tasks_page
from stafet.followups.models import Task
from stafet.leads.models import Lead
from stafet.leads.search import leads_page
from stafet.staff.actor import Actor
from stafet.staff.forgiving import alike

_FEW: Final = 2  # with fewer hits among people and firms, something else may have been meant


@dataclass(frozen=True, slots=True)
class Boxful:
    """What was found of each kind; `is_alike`: some of it is only like what was typed."""

    leads: list[Lead] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    is_alike: bool = False


def look(typed: str, *, by: Actor, most: int = 5) -> Boxful:
    """At most so many of each kind that `by` may see; of tasks only open ones."""
    if not typed:
        return Boxful()
    leads = Lead.objects.visible_to(by).select_related("source", "status", "team", "owner")
    contacts = Contact.objects.visible_to(by).select_related("account").prefetch_related("emails", "phones")
    accounts = Account.objects.visible_to(by).filter(is_private=False)
    tasks = Task.objects.visible_to(by).open().with_names()
    found = Boxful(
        leads_page(leads, typed=typed, limit=most, by=by).rows,
        known_page(contacts, typed=typed, limit=most).rows,
        known_page(accounts, typed=typed, limit=most).rows,
        tasks_page(tasks, typed=typed, limit=most).rows,
    )
    if len(found.leads) + len(found.contacts) + len(found.accounts) >= _FEW:
        return found
    return Boxful(
        found.leads or alike(leads, typed, limit=most),
        found.contacts or alike(contacts, typed, limit=most),
        found.accounts or alike(accounts, typed, limit=most),
        found.tasks,
        is_alike=True,
    )
