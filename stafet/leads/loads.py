"""How much people have to do: their open leads, and how many of those are due."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from stafet.leads.models import Lead
from stafet.staff.models import User

MOST: Final = 200  # leads of one person that are counted; beyond, one is overburdened anyway


@dataclass(frozen=True, slots=True)
class Load:
    """Open leads of one person, those overdue, and those due later but by tonight; `open` ends at MOST + 1."""

    open: int = 0
    overdue: int = 0
    today: int = 0


def loads_of(people: Collection[int], *, now: datetime, tonight: datetime) -> dict[int, Load]:
    """What each of these users has, by key; one query that reads no more than MOST leads of each, soonest due first."""
    theirs = Lead.objects.open().filter(owner=OuterRef("pk")).order_by("due_at", "number")
    rows = User.objects.filter(pk__in=people).order_by()
    found = rows.values_list("pk", ArraySubquery(theirs.values("due_at")[: MOST + 1]))
    return {key: _load(dues, now, tonight) for key, dues in found}


def _load(dues: list[datetime | None], now: datetime, tonight: datetime) -> Load:
    dated = [due for due in dues if due is not None]
    overdue = sum(due <= now for due in dated)
    return Load(len(dues), overdue, sum(due <= tonight for due in dated) - overdue)
