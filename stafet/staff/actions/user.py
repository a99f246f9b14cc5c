"""Make and edit a user."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from stafet.foundation.denials import Forbidden, Invalid
from stafet.foundation.mail_address import read_address
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.codes import checked_name
from stafet.staff.events import record
from stafet.staff.models import Branch, Membership, Team, User
from stafet.staff.rights import Permission, Reach, Role

_LANGUAGES: Final = ("en", "de", "da")
_EDITABLE: Final = frozenset({"name", "phone", "role", "language", "team", "teams", "supervises", "serves"})


@action("staff.edit", locks=False)
def make_user(
    branch: Branch, *, email: str, name: str, role: str, password: str | None = None, by: Actor
) -> User:
    """Somebody new in this branch; without a password nobody can log in as them.

    Denies an address that is taken, an unknown role, and a role above one's own.
    """
    address = read_address(email)
    if address is None:
        raise Invalid("This is not an e-mail address.", fields={"email": "Check it."})
    if User.objects.filter(email__iexact=address.address).exists():
        raise Invalid("Somebody has this address already.", fields={"email": "Pick another."})
    user = User(email=address.address[:254], name=checked_name(name, 150), branch=branch)
    user.role = _role(role, by)
    user.language = branch.language
    if password is not None:
        try:
            validate_password(password, user)
        except ValidationError as error:
            raise Invalid("This password is too weak.", fields={"password": error.messages[0]}) from None
    user.set_password(password)
    user.save(force_insert=True)
    record("user:made", user, by=by, after={"email": user.email, "name": user.name, "role": user.role})
    return user


@action("staff.edit")
def edit_user(user: User, *, changes: Mapping[str, Any], version: int | None = None, by: Actor) -> User:
    """Change somebody's name, phone, role, language, home team, teams, supervised teams, served branches.

    Denies giving a role above one's own, editing somebody who has one, and an old `version`.
    """
    check_editable(changes, _EDITABLE)
    _role(user.role, by)
    _check_reach(changes, by)
    seen = _facts(user)
    if "name" in changes:
        user.name = checked_name(changes["name"] or "", 150)
    if "phone" in changes:
        user.phone = (changes["phone"] or "").strip()[:32]
    if "role" in changes:
        user.role = _role(changes["role"], by)
    if "language" in changes:
        user.language = _language(changes["language"])
    if "team" in changes:
        user.team = changes["team"]
    _join(user, changes)
    before, after = differing(seen, _facts(user))
    if after:
        user.version += 1
        user.save()
        record("user:edited", user, by=by, before=before, after=after)
    return user


def _check_reach(changes: Mapping[str, Any], by: Actor) -> None:
    """Who edits the staff of some branches cannot let anybody into another one."""
    if by.reach(Permission.STAFF_EDIT) is Reach.ALL:
        return
    home = [changes["team"]] if changes.get("team") else []
    given = [*home, *changes.get("teams", ()), *changes.get("supervises", ()), *changes.get("serves", ())]
    if any(one.branch_id not in by.branch_ids for one in given):
        raise Forbidden("This lies in a branch that is not yours.")


def _join(user: User, changes: Mapping[str, Any]) -> None:
    for name, supervises in (("teams", False), ("supervises", True)):
        if name in changes:
            wanted: Iterable[Team] = changes[name]
            Membership.objects.filter(user=user, is_supervisor=supervises).exclude(team__in=wanted).delete()
            for team in wanted:
                Membership.objects.update_or_create(
                    user=user, team=team, defaults={"is_supervisor": supervises}
                )
    if "serves" in changes:
        user.serves.set(changes["serves"])


def _role(named: str, by: Actor) -> Role:
    if named not in set(Role):
        raise Invalid(
            "There is no such role.", fields={"role": "Pick one of the list."}, options={"role": list(Role)}
        )
    if named == Role.ADMINISTRATOR and by.role is not Role.ADMINISTRATOR and not by.is_trusted:
        raise Forbidden("Only an administrator makes or edits administrators.")
    return Role(named)


def _language(named: str) -> str:
    if named not in _LANGUAGES:
        raise Invalid("There is no such language.", fields={"language": "en, de or da."})
    return named


def _facts(user: User) -> dict[str, Any]:
    memberships = list(user.memberships.order_by("team_id").values_list("team_id", "is_supervisor"))
    return {
        "name": user.name,
        "phone": user.phone,
        "role": user.role,
        "language": user.language,
        "team": user.team_id,
        "teams": [team for team, supervises in memberships if not supervises],
        "supervises": [team for team, supervises in memberships if supervises],
        "serves": sorted(user.serves.values_list("pk", flat=True)),
    }
