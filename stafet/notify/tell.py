"""Makes notices of events that wait: each once, none lost, none of a lead that its reader may not see.

An event waits in `Untold` from the transaction that recorded it until the one that makes its notices. One process at a
time does that, so that an offer and its answer are told in this order; whoever dies at it leaves all as it was.
docs/decisions/0014-notices.md
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from stafet.contacts.models import Contact
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.notify.gather import Batch, gathered
from stafet.notify.kinds import OF_AN_OFFER, Channel, Kind, Way
from stafet.notify.models import Delivery, Notice, Untold
from stafet.notify.outbox import send_later
from stafet.notify.people import Person, people_of
from stafet.notify.who import is_answer, who_learns
from stafet.staff.actor import Actor
from stafet.staff.locks import try_key
from stafet.staff.models import Event

AT_ONCE: Final = 500  # events in one transaction
MOST_TRIES: Final = 10
_FIRST_PAUSE: Final = timedelta(seconds=10)
_LONGEST_PAUSE: Final = timedelta(days=1)

_log = logging.getLogger(__name__)


def tell_waiting(limit: int = 10_000) -> int:
    """Tell up to `limit` waiting events in this process, the oldest first; says how many.

    Nothing where another process is at it. An event that breaks is put off and holds up no other.
    """
    done = 0
    while done < limit:
        try:
            told = _tell_next(min(AT_ONCE, limit - done), None)
        except (OperationalError, InterfaceError):
            raise  # the database is away
        except Exception:
            _log.exception("Some events could not be told together; they are told one by one.")
            told = _tell_singly()
        if not told:
            break
        done += told
    return done


def _tell_next(limit: int, only: int | None) -> int:
    """Tell the next events, or one of them, in one transaction; says how many."""
    with transaction.atomic():
        if not try_key("notify: tell"):
            return 0
        now = clock.now()
        waiting = Untold.objects.filter(Q(again_at=None) | Q(again_at__lte=now)).order_by("event_id")
        if only is not None:
            waiting = waiting.filter(pk=only)
        keys = list(waiting.values_list("event_id", flat=True)[:limit])
        if keys:
            _tell(gathered(keys), now)
            Untold.objects.filter(pk__in=keys).delete()
    return len(keys)


def _tell_singly() -> int:
    """One transaction an event, so that the one that breaks is found; it is put off, longer from try to try."""
    now = clock.now()
    ready = Untold.objects.filter(Q(again_at=None) | Q(again_at__lte=now)).order_by("event_id")
    found = list(ready[:AT_ONCE])
    for row in found:
        try:
            _tell_next(1, row.pk)
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            _log.exception("Event %s could not be told", row.pk)
            pause = min(_FIRST_PAUSE * 2 ** min(row.tries, MOST_TRIES * 2), _LONGEST_PAUSE)
            Untold.objects.filter(pk=row.pk).update(tries=min(row.tries + 1, 999), again_at=now + pause)
    return len(found)


def _tell(batch: Batch, now: datetime) -> None:
    """In the order in which it happened: an answer settles what was told of the offer before it."""
    told = {event.pk: who_learns(batch.happened[event.pk], batch.around[event.pk]) for event in batch.events}
    known = _known_already(told)
    people = people_of({user for kinds in told.values() for user in kinds})
    seen = _Sight(people, batch.events, told)
    for event in batch.events:
        if event.lead_number is not None and is_answer(batch.happened[event.pk]):
            settle_offers(event.lead_number, before=event.pk, at=now)
    made = [
        Notice(
            user_id=user,
            event=event,
            kind=kind,
            lead_number=event.lead_number,
            at=event.at,
            in_desk=people[user].choice.way(kind, Channel.DESK) is not Way.OFF,
        )
        for event in batch.events
        for user, kind in told[event.pk].items()
        if (event.pk, user) not in known and seen.by(user, event)
    ]
    Notice.objects.bulk_create(made)
    send_later(made, people, now)


def settle_offers(lead: int, *, before: int, at: datetime) -> None:
    """What was told of the offers of this lead is no news any more; what has not gone out need not.

    `before` is the event that answers them.
    """
    open_offers = Notice.objects.filter(
        lead_number=lead, kind__in=OF_AN_OFFER, settled_at=None, event_id__lt=before
    )
    keys = list(open_offers.values_list("pk", flat=True))
    if keys:
        Notice.objects.filter(pk__in=keys).update(settled_at=at, read_at=Coalesce("read_at", at))
        unsent = Delivery.objects.waiting().filter(notice__in=keys, claimed_until=None)
        unsent.update(given_up_at=at, why="settled")


def _known_already(told: Mapping[int, Mapping[int, Kind]]) -> set[tuple[int, int]]:
    """Pairs of event and user that have a notice: none, unless somebody lets an event wait again."""
    return set(Notice.objects.filter(event_id__in=told).values_list("event_id", "user_id"))


class _Sight:
    """Who of the people may see what, asked once for each person and table."""

    def __init__(
        self, people: Mapping[int, Person], events: Iterable[Event], told: Mapping[int, Mapping[int, Kind]]
    ) -> None:
        self._people = people
        wanted: dict[tuple[int, str], set[int]] = defaultdict(set)
        for event in events:
            subject = _subject(event)
            for user in told[event.pk]:
                if subject is not None and user in people:
                    table, key = subject
                    wanted[user, table].add(key)
        self._seen = {
            (user, table): set(
                _SEEN[table](people[user].actor).filter(pk__in=keys).values_list("pk", flat=True)
            )
            for (user, table), keys in wanted.items()
        }

    def by(self, user: int, event: Event) -> bool:
        """Whether this user works here, and may see what the event is about."""
        subject = _subject(event)
        if user not in self._people or subject is None:
            return user in self._people
        table, key = subject
        return key in self._seen[user, table]


def _subject(event: Event) -> tuple[str, int] | None:
    """What it is about, as far as sight is asked for: whoever does a task sees it, even where they do not see its lead."""
    if event.subject_kind == "task":
        return "task", event.subject_id
    if event.lead_number is not None:
        return "lead", event.lead_number
    return ("contact", event.contact_id) if event.contact_id is not None else None


_SEEN: Final[Mapping[str, Callable[[Actor], QuerySet[Any]]]] = {
    "task": Task.objects.visible_to,
    "lead": Lead.objects.visible_to,
    "contact": Contact.objects.known_to,
}
