"""Sends what waits: each message claimed, sent outside every transaction, and marked; what fails is tried again.

Whoever dies between sending and marking leaves a claim behind; when it ends, that one message is sent once more, under
the same Message-ID or topic. docs/decisions/0014-notices.md says what "once" means.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from typing import Final, Protocol

from django.db import transaction
from django.db.models import F
from django.utils import timezone, translation

from stafet.foundation import clock
from stafet.notify.kinds import Channel
from stafet.notify.mail import mailing
from stafet.notify.models import Delivery, Notice
from stafet.notify.push import pushing
from stafet.notify.sending import Away, Later, Refused
from stafet.notify.words import Said, said_all
from stafet.staff.sight import actor_of_user, colleagues

AT_ONCE: Final = 200  # messages before a connection is closed and another channel has its turn
LEASE: Final = timedelta(minutes=5)  # longer than any server is waited for
TOO_LATE: Final = timedelta(days=3)  # what could not go out by then is no news; the desk has it
KEPT: Final = timedelta(days=30)  # how long it is known what went out
_FIRST_PAUSE: Final = timedelta(minutes=1)
_LONGEST_PAUSE: Final = timedelta(hours=1)

_log = logging.getLogger(__name__)


class Sender(Protocol):
    """An open way out."""

    def send(self, delivery: Delivery, said: list[Said]) -> None:
        """Send one message; raises Later, Refused or Away."""


Opens = Callable[[], AbstractContextManager[Sender]]
WAYS_OUT: Final[Mapping[Channel, Opens]] = {Channel.EMAIL: mailing, Channel.PUSH: pushing}


def deliver_due(channel: Channel, *, limit: int = AT_ONCE) -> tuple[int, bool]:
    """Send up to `limit` messages that are due on this channel: how many went out, and whether the way was open."""
    sent = 0
    with WAYS_OUT[channel]() as way:
        for _ in range(limit):
            delivery = _claimed(channel)
            if delivery is None:
                break
            try:
                sent += _sent(delivery, way)
            except Away as trouble:
                _release(delivery, str(trouble))
                _log.warning("No %s goes out at the moment: %s", channel.value, trouble)
                return sent, False
    return sent, True


def forget_old() -> int:
    """Forget messages that went out, or were given up, long ago; how many there were."""
    old = Delivery.objects.filter(made_at__lt=clock.now() - KEPT).exclude(sent_at=None, given_up_at=None)
    dropped, _ = old.delete()
    return dropped


def _claimed(channel: Channel) -> Delivery | None:
    """The next message that is due, for us alone until LEASE has passed."""
    now = clock.now()
    with transaction.atomic():
        ready = Delivery.objects.ready(channel, now).order_by("not_before", "id")
        found = ready.select_related("device").select_for_update(skip_locked=True, of=("self",)).first()
        if found is not None:
            found.attempts += 1
            found.claimed_until = now + LEASE
            found.save(update_fields=["attempts", "claimed_until"])
    return found


def _sent(delivery: Delivery, way: Sender) -> bool:
    """Send a claimed message and mark it; whether it went out. Raises Away alone."""
    if clock.now() - delivery.made_at > TOO_LATE:
        _give_up(delivery, "too late")
        return False
    try:
        said = _content(delivery)
        if not said:
            _give_up(delivery, "nothing to say any more")
            return False
        with _as_reads(delivery):
            way.send(delivery, said)
    except Away:
        raise
    except Refused as trouble:
        _give_up(delivery, str(trouble))
        return False
    except Later as trouble:
        _put_off(delivery, str(trouble))
        return False
    except Exception as trouble:
        _log.exception("Message %s could not be sent", delivery.pk)
        _put_off(delivery, type(trouble).__name__)
        return False
    _mark(delivery, sent_at=clock.now(), why="")
    return True


def _content(delivery: Delivery) -> list[Said]:
    """What it says now: nothing of what was read meanwhile, or lies out of the reader's sight by now."""
    user = colleagues().filter(pk=delivery.user_id, is_active=True).first()
    if user is None:
        return []
    delivery.user = user
    if delivery.notice_id is None:
        about = Notice.objects.filter(digest=delivery)
    else:
        about = Notice.objects.filter(pk=delivery.notice_id)
    unread = about.unread().select_related("event").order_by("pk")
    with _as_reads(delivery):
        found = said_all(unread, actor_of_user(user))
    return [one for one in found if not one.is_hidden]


@contextmanager
def _as_reads(delivery: Delivery) -> Iterator[None]:
    """In the reader's language, by the clock of their branch."""
    user = delivery.user
    with translation.override(user.language), timezone.override(user.branch.zone):
        yield


def _give_up(delivery: Delivery, why: str) -> None:
    _mark(delivery, given_up_at=clock.now(), why=why)


def _put_off(delivery: Delivery, why: str) -> None:
    pause = min(_FIRST_PAUSE * 2 ** min(delivery.attempts - 1, 20), _LONGEST_PAUSE)
    _mark(delivery, not_before=clock.now() + pause, why=why)


def _release(delivery: Delivery, why: str) -> None:
    """As if it had not been tried."""
    _mark(delivery, attempts=F("attempts") - 1, why=why)


def _mark(delivery: Delivery, *, why: str, **changes: object) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(claimed_until=None, why=why[:200], **changes)
