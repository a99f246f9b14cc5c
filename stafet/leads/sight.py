"""Who may see which lead: the one place that decides it, for lists, counts, search, API and live alike (R62)."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import BigIntegerField, Q, Value
from django.db.models.functions import Cast

from stafet.staff.actor import Actor
from stafet.staff.hits import Arm
from stafet.staff.rights import Role

if TYPE_CHECKING:
    from stafet.leads.models import Case, Lead  # noqa: F401  named in strings below

OPEN_STATES = ("new", "in_progress")
_MOST_ARMS = 6


class Leads(models.QuerySet["Lead"]):
    """The words in which leads are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """The leads that this actor may see; all of them for Stafet itself and administrators."""
        seen = seen_by(actor)
        return self if seen is None else self.filter(seen)

    def open(self) -> Self:
        """Neither won nor lost."""
        return self.filter(state__in=OPEN_STATES)

    def overdue(self, at: datetime) -> Self:
        """Open, and due by `at`."""
        return self.open().filter(due_at__lte=at)

    def offered_to(self, actor: Actor) -> Self:
        """Open offers that this actor is asked to answer: to them, or to a team of theirs."""
        asked = Q(offered_to_id=actor.user_id) | Q(offered_to=None, team_id__in=sorted(actor.member_ids))
        declined = Q(declined_by_ids__contains=[actor.user_id or 0])
        return self.open().filter(asked, handover="offered").exclude(declined)


def seen_by(actor: Actor, at: str = "") -> Q | None:
    """What is true of the leads that this actor may see; None: of all.

    It asks for team_id, branch_id, owner_id, offered_to_id, member_ids, handover and escalated_stage; a table that
    keeps copies of them names what stands before those names in `at`.
    """
    if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
        return None
    seen = Q(**{f"{at}team_id__in": _teams(actor)})
    branches = Q(**{f"{at}branch_id__in": sorted(actor.branch_ids)})
    if actor.role is Role.MANAGER:
        seen |= branches
    if actor.role is Role.DISPATCHER:
        seen |= branches & (~Q(**{f"{at}handover": "accepted"}) | Q(**{f"{at}escalated_stage__gt": 0}))
    if actor.user_id is not None:
        seen |= Q(**{f"{at}owner_id": actor.user_id}) | Q(**{f"{at}offered_to_id": actor.user_id})
        seen |= Q(**{f"{at}member_ids__contains": [actor.user_id]})
    return seen


def arms_of(actor: Actor) -> tuple[Arm, ...]:
    """Parts of the table, each in the order of time by an index, that have between them all that is visible.

    None where the whole table is quicker: to those who see all, and those who see many parts.
    """
    if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
        return ()
    walked = [_has("team_id", team) for team in _teams(actor)]
    if actor.role in {Role.MANAGER, Role.DISPATCHER}:
        walked += [_has("branch_id", branch) for branch in sorted(actor.branch_ids)]
    few = []
    if actor.user_id is not None:
        walked.append(_has("owner_id", actor.user_id))
        few = [Q(offered_to_id=actor.user_id) | Q(member_ids__contains=[actor.user_id])]
    if len(walked) > _MOST_ARMS:
        return ()
    return (*(Arm(part, is_indexed=True) for part in walked), *(Arm(part, is_indexed=False) for part in few))


def _has(column: str, key: int) -> Q:
    # Of the column's own type: the trigram index has it beside the text, and knows no other.
    return Q(**{column: Cast(Value(key), BigIntegerField())})


def _teams(actor: Actor) -> list[int]:
    return sorted(actor.team_ids | actor.supervised_ids)


class Cases(models.QuerySet["Case"]):
    """The words in which cases are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """The cases of one's branches, and those one administers."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        return self.filter(Q(branch_id__in=sorted(actor.branch_ids)) | Q(administrator_id=actor.user_id))
