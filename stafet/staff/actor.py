"""Who does something: a user, an API key, a source, or the system itself. Travels as `by=`."""

from dataclasses import dataclass
from typing import Any, Final

from stafet.foundation.denials import Forbidden
from stafet.staff.rights import MATRIX, Permission, Reach, Role

_LONGEST_NAME: Final = 150


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts, with all that rights and sight need, so that asking them costs no query.

    `team_ids` are the teams one is a member of and those below them in the same branch;
    `supervised_ids` the teams one supervises and those below; `branch_ids` the branches one
    works in or serves. `scopes` narrows a key to a part of its role's rights; None is all of them.
    """

    kind: str
    id: int | None
    name: str
    role: Role | None = None
    user_id: int | None = None
    language: str = "en"
    time_zone: str = "UTC"
    home_branch_id: int | None = None
    home_team_id: int | None = None
    member_ids: frozenset[int] = frozenset()
    team_ids: frozenset[int] = frozenset()
    supervised_ids: frozenset[int] = frozenset()
    branch_ids: frozenset[int] = frozenset()
    scopes: frozenset[str] | None = None

    @property
    def is_trusted(self) -> bool:
        """Stafet itself: a source that hands in, a round that nobody started."""
        return self.kind in {"source", "system"}

    def signature(self) -> dict[str, Any]:
        """Who it was, as the columns of a row that says so: `by_kind`, `by_id`, `by_name`."""
        return {"by_kind": self.kind, "by_id": self.id, "by_name": self.name[:_LONGEST_NAME]}

    def reach(self, permission: Permission) -> Reach:
        """How far this actor's permission goes."""
        if self.is_trusted:
            return Reach.ALL
        if self.role is None or (self.scopes is not None and permission not in self.scopes):
            return Reach.NO
        return MATRIX[self.role, permission]

    def may(self, permission: Permission, subject: object = None) -> bool:
        """Whether this actor may do it to `subject`, which it is known to see."""
        reach = self.reach(permission)
        if reach is Reach.NO:
            return False
        if reach in {Reach.ALL, Reach.SEEN} or subject is None:
            return True
        return self._owns(subject) or self._reaches(reach, subject)

    def require(self, permission: Permission, subject: object = None) -> None:
        """Deny what this actor may not do."""
        if not self.may(permission, subject):
            raise Forbidden("Your role does not allow this here.")

    def _owns(self, subject: object) -> bool:
        if self.user_id is None:
            return False
        return getattr(subject, "owner_id", None) == self.user_id or self.user_id in getattr(
            subject, "manager_ids", ()
        )

    def _reaches(self, reach: Reach, subject: object) -> bool:
        team = getattr(subject, "team_id", None)
        if reach is Reach.BRANCH:
            return getattr(subject, "branch_id", None) in self.branch_ids
        supervised = reach in {Reach.SUPERVISED, Reach.TEAMS} and team in self.supervised_ids
        return supervised or (reach in {Reach.TEAM, Reach.TEAMS} and team in self.team_ids)


SYSTEM: Final = Actor(kind="system", id=None, name="Stafet")
