"""Those whom a run was given by their keys, as they are now."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from stafet.contacts.models import Contact, ContactGroup
from stafet.foundation.denials import Invalid, NotNow
from stafet.leads.models import Lead
from stafet.projects.models import Project
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User
from stafet.staff.sight import colleagues

T = TypeVar("T")

_known: ContextVar[dict[tuple[str, int], Any] | None] = ContextVar("known", default=None)


@contextmanager
def looked_up_once() -> Iterator[None]:
    """Within, each person, team and group is asked for once; that they still work here is asked by the verbs."""
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def user_named(key: Any) -> User | None:
    """Who works here, by their key, with all that says what they may; none is nobody."""
    return _once("user", key, lambda: colleagues().filter(pk=key).first())


def team_named(key: Any) -> Team | None:
    """The team with this key, if one is meant."""
    return _once("team", key, lambda: Team.objects.select_related("branch").filter(pk=key).first())


def group_named(key: int) -> ContactGroup:
    """The group with this key; denies one that there is not."""
    group = _once("group", key, lambda: ContactGroup.objects.filter(pk=key).first())
    if group is None:
        raise Invalid("There is no such group.", fields={"values": "Pick one of the list."})
    return group


def project_named(key: int, by: Actor) -> Project:
    """The project with this key, if `by` sees it; denies any other."""
    project = _once("project", key, lambda: Project.objects.visible_to(by).filter(pk=key).first())
    if project is None:
        raise Invalid("There is no such project.", fields={"project": "Pick one of the list."})
    return project


def _once(kind: str, key: Any, ask: Callable[[], T | None]) -> T | None:
    known = _known.get()
    if not key:
        return None
    if known is None:
        return ask()
    if (kind, key) not in known:
        known[kind, key] = ask()
    found: T | None = known[kind, key]
    return found


def contact_of(row: Lead | Contact) -> Contact:
    """The contact that a row is, or that its lead is about; denies a lead of which nobody is known yet."""
    contact = row.contact if isinstance(row, Lead) else row
    if contact is None:
        raise NotNow("Nobody has accepted this lead yet, so it has no contact.")
    return contact
