"""What a request names, found for its asker: by id or code, and only what it may see."""

from http import HTTPStatus
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpResponse

from stafet.api.door import answer_json
from stafet.contacts.models import ContactGroup
from stafet.contacts.sight import KnownHere
from stafet.foundation.denials import Invalid, Unseen
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User

M = TypeVar("M", bound=Model)
Named = str | int


def picked(rows: QuerySet[M], key: int, *, field: str) -> M:
    """The row with this key among those that the asker may see, named in a body: any other is a wrong choice."""
    found = rows.filter(pk=key).first()
    if found is None:
        raise Invalid("There is no such choice: %(named)s.", named=key, fields={field: "Not known."})
    return found


def led_on(known: KnownHere[Any], key: int, *, noun: str, by: Actor) -> HttpResponse:
    """303 to the contact or account that stands for this one since they were merged; else it does not exist."""
    standing = known.standing_for(key, by)
    if standing is None:
        raise Unseen("There is no such thing.")
    where = f"/api/v1/{noun}/{standing}"
    return answer_json({"merged_into": standing}, status=HTTPStatus.SEE_OTHER, location=where)


def user_named(named: Named | None, *, by: Actor, field: str = "owner") -> User | None:
    """A user by id, by e-mail address, or `me`."""
    if named is None:
        return None
    if named == "me":
        return picked(User.objects.visible_to(by), by.user_id or 0, field=field)
    if _is_id(named):
        return picked(User.objects.visible_to(by), int(named), field=field)
    found = User.objects.visible_to(by).filter(email__iexact=str(named)).first()
    if found is None:
        raise Invalid(
            "There is no such user: %(named)s.", named=str(named)[:60], fields={field: "Not known."}
        )
    return found


def team_named(named: Named | None, *, by: Actor, field: str = "team") -> Team | None:
    """A team by id or code."""
    return (
        None if named is None else _coded(Team.objects.visible_to(by).select_related("branch"), named, field)
    )


def group_named(named: Named | None, *, by: Actor, field: str = "group") -> ContactGroup | None:
    """A group of contacts by id or code."""
    if named is None:
        return None
    found: ContactGroup = _coded(ContactGroup.objects.visible_to(by).select_related("branch"), named, field)
    return found


def branch_named(named: Named | None, *, field: str = "branch") -> Branch | None:
    """A branch by id or code."""
    return None if named is None else _coded(Branch.objects.all(), named, field)


def home_branch(named: Named | None, *, by: Actor) -> Branch:
    """The branch named, else the asker's own; denies where there is neither."""
    found = branch_named(named) or Branch.objects.filter(pk=by.home_branch_id).first()  # type: ignore[misc]
    if found is None:
        raise Invalid("In which branch?", fields={"branch": "Name one."})
    return found


def _coded(rows: QuerySet[Any], named: Named, field: str) -> Any:
    found = rows.filter(pk=int(named)).first() if _is_id(named) else None
    found = found or rows.filter(code=str(named)).first()
    if found is None:
        codes = list(rows.filter(is_hidden=False).values_list("code", flat=True)[:50])
        raise Invalid(
            "There is no such choice: %(named)s.",
            named=str(named)[:60],
            fields={field: "Pick one of the list."},
            options={field: codes},
        )
    return found


def _is_id(named: Named) -> bool:
    text = str(named)
    return text.isascii() and text.isdecimal() and len(text) <= 18
