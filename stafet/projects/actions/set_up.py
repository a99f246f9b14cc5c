"""Set up a project, and change it."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import connection
from django.db.models import Q

from stafet.catalog.models import LeadType, Pipeline, Product, Source
from stafet.contacts.models import ContactGroup
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.leads.definitions import find
from stafet.projects.models import Arrival, Project, Way
from stafet.projects.wake import wake
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.models import Branch, User

LONGEST_DUE: Final = 365  # days
_LANGUAGES: Final = ("en", "de", "da")
_LONGEST_NAME: Final = 100
_KINDS: Final = {"type": LeadType, "pipeline": Pipeline, "source": Source}
_PEOPLE: Final = ("manager_ids", "staff_ids")
_EDITABLE: Final = frozenset({"names", "way", "due_days", "is_on", "products", "groups", *_KINDS, *_PEOPLE})


@action("project.define", locks=False)
def set_up_project(
    branch: Branch, *, terms: Mapping[str, Any], takes_members: bool = False, by: Actor
) -> Project:
    """A new project of this branch. Who is in its groups already comes in if `takes_members`; who joins later always.

    `terms`: `names` by language, `type`, `pipeline`, `source` (id, code or themselves), `way`, `due_days`, `is_on`,
    `products`, `groups` (rows), `manager_ids`, `staff_ids`. Denies what is hidden, people who left, and groups that
    are not visible. `effect_of` counts it before.
    """
    for name in ("names", "type", "pipeline", "source"):
        if not terms.get(name):
            raise Invalid("Some fields are still needed.", fields={name: "This is needed."})
    project = Project(branch=branch, created_at=clock.now())
    _take(project, terms)
    project.shown_to = project.manager_ids
    project.save(force_insert=True)
    _link(project, terms, by, takes_members=takes_members)
    record("project:set_up", project, by=by, after=_facts(project))
    return project


@action("project.define")
def edit_project(
    project: Project,
    *,
    changes: Mapping[str, Any],
    takes_members: bool = False,
    version: int | None = None,
    by: Actor,
) -> Project:
    """Change a project; leads that are in it stay as they are, but for who sees them. Denies an old `version`.

    Switched off, nobody comes into it any more, those who wait included. Former managers leave the lead teams of its
    open leads, new ones join them, in the background.
    """
    before = _facts(project)
    _take(project, changes)
    was_off = not before["is_on"]
    _link(project, changes, by, takes_members=takes_members, is_begun=was_off and project.is_on)
    was, is_now = differing(before, _facts(project))
    if is_now:
        project.version += 1
        project.save()
        record("project:edited", project, by=by, before=was, after=is_now)
    if not project.is_on:
        Arrival.objects.filter(project=project).delete()
    wake()
    return project


def _take(project: Project, terms: Mapping[str, Any]) -> None:
    check_editable(terms, _EDITABLE)
    if "names" in terms:
        project.names = _named(terms["names"])
    for name, kind in _KINDS.items():
        if name in terms:
            is_kept = getattr(project, f"{name}_id", None) is not None
            setattr(project, name, find(kind, terms[name], field=name, allow_hidden=is_kept))
    if "way" in terms:
        if terms["way"] not in set(Way):
            raise Invalid("There is no such way.", fields={"way": "Pick one of the list."})
        project.way = terms["way"]
    if "due_days" in terms:
        days = terms["due_days"]
        if days is not None and not 0 <= days <= LONGEST_DUE:
            raise Invalid("A lead is due within a year.", fields={"due_days": "0 to 365."})
        project.due_days = days
    for name in _PEOPLE:
        if name in terms:
            setattr(project, name, _people(name, terms[name], project))
    if "is_on" in terms:
        project.is_on = bool(terms["is_on"])
    if project.way == Way.ROUND_ROBIN and not project.staff_ids:
        raise Invalid("Taking turns needs somebody.", fields={"staff_ids": "Pick people."})


def _named(names: Mapping[str, str]) -> dict[str, str]:
    kept = {key: str(names[key]).strip()[:_LONGEST_NAME] for key in _LANGUAGES if names.get(key)}
    if not any(kept.values()):
        raise Invalid("A name is needed.", fields={"names": "A name in one language at least."})
    return {key: name for key, name in kept.items() if name}


def _people(name: str, wanted: Any, project: Project) -> list[int]:
    """Those who work here, as staff in the project's branch: elsewhere they could not open its contacts.

    Who has left meanwhile may stay in the list.
    """
    keys = sorted({int(key) for key in wanted})
    people = User.objects.filter(pk__in=keys, is_active=True)
    if name == "staff_ids":
        people = people.filter(Q(branch=project.branch) | Q(serves=project.branch))
    if set(keys) - set(people.values_list("pk", flat=True)) - set(getattr(project, name)):
        raise Invalid("Somebody does not work here.", fields={name: "Pick others."})
    return keys


def _link(
    project: Project, terms: Mapping[str, Any], by: Actor, *, takes_members: bool, is_begun: bool = False
) -> None:
    if "products" in terms:
        project.products.set(
            [find(Product, one, field="products", allow_hidden=True) for one in terms["products"]]
        )
    before = set(project.groups.values_list("pk", flat=True))
    if takes_members and project.is_on:
        _hold_groups()
    if "groups" in terms:
        keys = {one.pk for one in terms["groups"]}
        seen = set(ContactGroup.objects.visible_to(by).filter(pk__in=keys).values_list("pk", flat=True))
        if keys - seen - before:
            raise Invalid("There is no such group.", fields={"groups": "Pick one of the list."})
        project.groups.set(terms["groups"])
    if takes_members and project.is_on:
        new = set(project.groups.values_list("pk", flat=True)) - (set() if is_begun else before)
        _call(project, sorted(new))


def _hold_groups() -> None:
    """Nobody joins a group until this is written: who joins afterwards finds it, who joined before is counted in."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE contacts_groupmember IN SHARE ROW EXCLUSIVE MODE")


def _call(project: Project, groups: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO projects_arrival (project_id, contact_id, at)"
            " SELECT DISTINCT %s, member.contact_id, %s::timestamptz FROM contacts_groupmember AS member"
            " WHERE member.group_id = ANY(%s) AND NOT EXISTS (SELECT FROM projects_member AS one"
            " WHERE one.project_id = %s AND one.contact_id = member.contact_id)"
            " ON CONFLICT DO NOTHING",
            [project.pk, clock.now(), groups, project.pk],
        )
    wake()


def _facts(project: Project) -> dict[str, Any]:
    plain = {name: getattr(project, name) for name in ("names", "way", "due_days", "is_on", *_PEOPLE)}
    kinds = {name: getattr(project, name).code for name in _KINDS}
    many = {
        "products": sorted(project.products.values_list("pk", flat=True)),
        "groups": sorted(project.groups.values_list("pk", flat=True)),
    }
    return plain | kinds | many | {"branch": project.branch_id}
