"""Branches, teams and contact groups as the file tells them: others by their codes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model

from stafet.contacts.actions.group import edit_group, make_group
from stafet.contacts.models import ContactGroup
from stafet.foundation.denials import Invalid
from stafet.staff.actions.branch import edit_branch, make_branch
from stafet.staff.actions.team import edit_team, make_team
from stafet.staff.actor import Actor
from stafet.staff.kinds import Said
from stafet.staff.models import Branch, Team

_OF_BRANCH: Final = ("name", "country", "region", "time_zone", "language", "teams_may_set_hours", "is_hidden")


@dataclass(frozen=True, slots=True)
class Place:
    """A section: its name, its rows, and how one is taken over."""

    name: str
    rows: Callable[[], list[Said]]
    take: Callable[[Said, Actor], None]


def _branches() -> list[Said]:
    return [
        {"code": one.code} | {name: getattr(one, name) for name in _OF_BRANCH}
        for one in Branch.objects.order_by("code")
    ]


def _take_branch(said: Said, by: Actor) -> None:
    changes = _fitting(said, _texts("name", "country", "region", "time_zone", "language"), _FLAGS)
    found = Branch.objects.filter(code=said["code"]).first()
    if found is None:
        found = make_branch(Branch(code=said["code"], **{"name": "", **changes}), by=by)
    edit_branch(found, changes=changes, by=by)


def _teams() -> list[Said]:
    rows = Team.objects.select_related("branch", "parent").order_by("code")
    return [_placed(one) for one in rows]


def _take_team(said: Said, by: Actor) -> None:
    changes = _fitting(said, _texts("name", "branch", "parent"), {"is_hidden": bool})
    parent = _coded(Team, changes.get("parent"), "parent")
    branch = _coded(Branch, changes.pop("branch", None), "branch")
    found = Team.objects.filter(code=said["code"]).first()
    if found is None:
        if branch is None:
            raise Invalid("In which branch?", fields={"branch": "Name one."})
        found = make_team(branch, code=said["code"], name=changes.get("name", ""), parent=parent, by=by)
    elif branch is not None and branch.pk != found.branch_id:
        raise Invalid(
            "A team stays in its branch.", fields={"branch": "This stays as it is: make another one instead."}
        )
    edit_team(found, changes=changes | ({"parent": parent} if "parent" in changes else {}), by=by)


def _groups() -> list[Said]:
    rows = ContactGroup.objects.select_related("branch", "parent").order_by("code")
    return [_placed(one) for one in rows]


def _take_group(said: Said, by: Actor) -> None:
    changes = _fitting(said, _texts("name", "branch", "parent"), {"is_hidden": bool})
    parent = _coded(ContactGroup, changes.get("parent"), "parent")
    branch = _coded(Branch, changes.pop("branch", None), "branch")
    found = ContactGroup.objects.filter(code=said["code"]).first()
    if found is None:
        found = make_group(branch, name=changes.get("name", ""), code=said["code"], parent=parent, by=by)
    edit_group(found, changes=changes | ({"parent": parent} if "parent" in changes else {}), by=by)


def _placed(one: Any) -> Said:
    return {
        "code": one.code,
        "name": one.name,
        "branch": one.branch.code if one.branch else None,
        "parent": one.parent.code if one.parent else None,
        "is_hidden": one.is_hidden,
    }


_FLAGS: Final = {"teams_may_set_hours": bool, "is_hidden": bool}


def _texts(*names: str) -> Mapping[str, Any]:
    return {name: str if name not in {"branch", "parent"} else str | None for name in names}


def _fitting(said: Said, *shapes: Mapping[str, Any]) -> dict[str, Any]:
    """What is said but the code; denies what is not known, and values of another kind."""
    known = {name: shape for shapes_of in shapes for name, shape in shapes_of.items()}
    given = {name: value for name, value in said.items() if name != "code"}
    wrong = {name: "There is no such field." for name in given if name not in known}
    for name, value in given.items():
        if name in known and not isinstance(value, known[name]):
            wrong[name] = "This value does not fit the field."
    if wrong:
        raise Invalid("Some fields do not fit.", fields=wrong)
    return given


def _coded(kind: type[Model], code: Any, field: str) -> Any:
    if not code:
        return None
    found = kind._default_manager.filter(code=code).first()
    if found is None:
        raise Invalid("There is no such choice: %(named)s.", named=code, fields={field: "Not known."})
    return found


BRANCHES: Final = Place("branches", _branches, _take_branch)
TEAMS: Final = Place("teams", _teams, _take_team)
GROUPS: Final = Place("contact_groups", _groups, _take_group)
