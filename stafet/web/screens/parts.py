"""Which leads stand under which heading of the desk: the same query for the heading, its number, and the list behind it."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final

from django.db.models import QuerySet
from django.utils import timezone

from stafet.foundation import clock
from stafet.leads.models import Handover, Lead
from stafet.staff.actor import Actor
from stafet.staff.models import Event

NEWS: Final = ("lead:assigned", "lead:noted", "lead:edited", "call:logged", "message:received")
NEWS_FOR: Final = timedelta(days=1)
MOST: Final = 1_000  # leads that are counted; beyond nobody does


def leads_of(part: str, actor: Actor) -> QuerySet[Lead]:
    """The leads of this part of the desk, all of them visible to this actor."""
    return _PARTS[part](actor)


def counted(leads: QuerySet[Any]) -> int:
    """How many there are, exactly to a thousand; one more than that stands for all beyond."""
    return leads.order_by().values("pk")[: MOST + 1].count()


def said_count(count: int) -> str:
    """The number as it is shown: "1,000+" beyond a thousand."""
    return f"{MOST:,}+" if count > MOST else str(count)


def _mine(actor: Actor) -> QuerySet[Lead]:
    return Lead.objects.open().filter(owner_id=actor.user_id)


def _overdue(actor: Actor) -> QuerySet[Lead]:
    return _mine(actor).filter(due_at__lte=clock.now())


def _today(actor: Actor) -> QuerySet[Lead]:
    return _mine(actor).filter(due_at__gt=clock.now(), due_at__lte=_tonight())


def _news(actor: Actor) -> QuerySet[Lead]:
    """Mine on which somebody else did something since yesterday, and which do not stand above by being due."""
    fresh = Event.objects.filter(at__gt=clock.now() - NEWS_FOR, lead_number__isnull=False)
    theirs = fresh.filter(kind__in=NEWS).exclude(by_kind="user", by_id=actor.user_id).values("lead_number")
    return _mine(actor).filter(number__in=theirs).exclude(due_at__lte=_tonight())


def _free(actor: Actor) -> QuerySet[Lead]:
    free = (Handover.UNASSIGNED, Handover.DECLINED, Handover.EXPIRED)
    return Lead.objects.visible_to(actor).open().filter(handover__in=free)


def _tonight() -> object:
    return timezone.localtime(clock.now()).replace(hour=23, minute=59, second=59)


_PARTS: Mapping[str, Callable[[Actor], QuerySet[Lead]]] = {
    "offered": Lead.objects.offered_to,
    "overdue": _overdue,
    "today": _today,
    "escalated": Lead.objects.escalated_to,
    "news": _news,
    "free": _free,
}
