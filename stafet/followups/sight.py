"""Who may see which task: its assignee, and whoever may see its lead or, without a lead, its contact (R62)."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.query import ModelIterable

from stafet.leads.sight import seen_by
from stafet.staff.actor import Actor
from stafet.staff.at_hand import tie
from stafet.staff.rights import Role

if TYPE_CHECKING:
    from stafet.followups.models import DateRule, Task  # noqa: F401  named in strings below


class _TiedRows(ModelIterable):  # type: ignore[type-arg]
    """Rows that know their type, reason, team and branch by what is kept at hand: joining these too would cost more to
    plan than a list of tasks to read."""

    def __iter__(self) -> Iterator[Any]:
        rows = list(super().__iter__())
        tie(rows)
        return iter(rows)


class Tasks(models.QuerySet["Task"]):
    """The words in which tasks are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """The tasks that this actor may see.

        What the lead's own rule asks for stands on the task's row, kept by the database, so that no list has to look
        at leads and contacts.
        """
        of_lead = seen_by(actor, "lead_")
        if of_lead is None:
            return self
        of_contact = Q(contact_branch_ids__overlap=sorted(actor.branch_ids))
        seen = Q(lead__isnull=False) & of_lead | Q(lead__isnull=True) & of_contact
        if actor.user_id is not None:
            seen |= Q(assignee_id=actor.user_id)
        return self.filter(seen)

    def with_names(self) -> Self:
        """With all that a line of a list names, in one query; without the texts that only serve to find."""
        named = self.select_related("assignee", "lead", "contact")
        named._iterable_class = _TiedRows
        return named.defer("search", "lead__search", "lead__message", "contact__search")

    def open(self) -> Self:
        """Not closed."""
        return self.filter(closed_at__isnull=True)

    def closed(self) -> Self:
        """Closed, done or not."""
        return self.filter(closed_at__isnull=False)

    def to_tell(self, at: datetime) -> Self:
        """Open ones of which somebody is to be told by `at`, the longest waiting first."""
        return self.open().filter(tell_at__lte=at).order_by("tell_at", "pk")

    def overdue(self, at: datetime) -> Self:
        """Open, and due by `at`."""
        return self.open().filter(due_at__lte=at)


class DateRules(models.QuerySet["DateRule"]):
    """The words in which rules are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the company and of the actor's branches."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        return self.filter(Q(branch=None) | Q(branch__in=sorted(actor.branch_ids)))

    def to_look(self, at: datetime) -> Self:
        """Those that are on and whose time to look has come."""
        return self.filter(is_on=True, again_at__lte=at).order_by("again_at", "pk")
