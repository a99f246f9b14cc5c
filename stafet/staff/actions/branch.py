"""Make and edit a branch."""

import zoneinfo
from collections.abc import Mapping
from typing import Any, Final

from stafet.foundation.denials import Forbidden, Invalid
from stafet.foundation.public_holidays import regions_of
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.codes import checked_code, checked_name
from stafet.staff.events import record
from stafet.staff.models import Branch
from stafet.staff.rights import Permission, Reach

_LANGUAGES: Final = ("en", "de", "da")
_EDITABLE: Final = frozenset(
    {"name", "country", "region", "time_zone", "language", "teams_may_set_hours", "tracks_only", "is_hidden"}
)


@action("staff.edit", locks=False)
def make_branch(draft: Branch, *, by: Actor) -> Branch:
    """Save a new branch; only who edits staff everywhere may. Denies a code that is taken, an unknown time zone."""
    if by.reach(Permission.STAFF_EDIT) is not Reach.ALL:
        raise Forbidden("Only an administrator makes branches.")
    draft.code = checked_code(Branch.objects.all(), draft.code)
    _check(draft)
    draft.save(force_insert=True)
    record("branch:made", draft, by=by, after={"code": draft.code, "name": draft.name})
    return draft


@action("staff.edit")
def edit_branch(
    branch: Branch, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> Branch:
    """Change a branch's name, country, region, language or time zone, whether its teams may set hours of their own,
    whether its leads are only tracked, or hide it; its code stays. Another country leaves no region behind. Denies an old `version`.
    """
    check_editable(changes, _EDITABLE)
    before = {name: getattr(branch, name) for name in sorted(_EDITABLE)}
    for name, value in changes.items():
        setattr(branch, name, value)
    if "region" not in changes and branch.country.strip().upper() != before["country"]:
        branch.region = ""
    _check(branch)
    after = {name: getattr(branch, name) for name in before}
    if after != before:
        branch.version += 1
        branch.save()
        was, now = differing(before, after)
        record("branch:edited", branch, by=by, before=was, after=now)
    return branch


def _check(branch: Branch) -> None:
    branch.name = checked_name(branch.name)
    branch.country = branch.country.strip().upper()
    if len(branch.country) != 2 or not branch.country.isascii() or not branch.country.isalpha():
        raise Invalid("A country has two letters.", fields={"country": "For example DE or DK."})
    branch.region = branch.region.strip()
    if branch.region and branch.region not in regions_of(branch.country):
        raise Invalid("There is no such region in this country.", fields={"region": "Pick another."})
    if branch.time_zone not in zoneinfo.available_timezones():
        raise Invalid("There is no such time zone.", fields={"time_zone": "For example Europe/Berlin."})
    if branch.language not in _LANGUAGES:
        raise Invalid("There is no such language.", fields={"language": "en, de or da."})
