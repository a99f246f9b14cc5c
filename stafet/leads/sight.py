"""Who may see which lead: the one place that decides it, for lists, counts, search, API and live alike (R62)."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from stafet.leads.whose import seen_by_any
from stafet.staff.actor import Actor
from stafet.staff.hits import WHOLE, Arm, Part
from stafet.staff.rights import Role

if TYPE_CHECKING:
    from stafet.leads.models import Case, Lead  # noqa: F401  named in strings below

OPEN_STATES = ("new", "in_progress")
_MOST_ARMS = 7


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

    def to_look_at(self, at: datetime) -> Self:
        """Those whose clocks have come to something by `at`, the longest ago first."""
        return self.filter(look_at__lte=at).order_by("look_at")

    def escalated_to(self, actor: Actor) -> Self:
        """Open, escalated, somebody else's, and this actor's affair: of teams supervised, of branches served (R47)."""
        escalated = self.open().filter(escalated_stage__gt=0).exclude(owner_id=actor.user_id or 0)
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return escalated
        if actor.role in {Role.DISPATCHER, Role.MANAGER}:
            return escalated.filter(branch_id__in=sorted(actor.branch_ids))
        return escalated.filter(team_id__in=sorted(actor.supervised_ids))

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


def part_seen_by(actor: Actor) -> Part:
    """The part of the table that has all that is visible; its arms are in the order of time.

    No arms where walking along the whole table is quicker: to those who see many parts.
    """
    if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
        return WHOLE
    teams = _teams(actor)
    branches = sorted(actor.branch_ids) if actor.role in {Role.MANAGER, Role.DISPATCHER} else []
    users = [] if actor.user_id is None else [actor.user_id]
    arms = [Arm(Q(team_id=team)) for team in teams]
    arms += [Arm(Q(branch_id=branch)) for branch in branches]
    for user in users:
        arms.append(Arm(Q(owner_id=user)))
        arms.append(Arm(Q(offered_to_id=user) | Q(member_ids__contains=[user]), is_ordered=False))
    by_index = seen_by_any(users=users, teams=teams, branches=branches)
    return Part(by_index, tuple(arms) if len(arms) <= _MOST_ARMS else ())


def _teams(actor: Actor) -> list[int]:
    return sorted(actor.team_ids | actor.supervised_ids)


class Cases(models.QuerySet["Case"]):
    """The words in which cases are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """The cases of one's branches, and those one administers."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        return self.filter(Q(branch_id__in=sorted(actor.branch_ids)) | Q(administrator_id=actor.user_id))
