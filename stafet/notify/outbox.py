"""Puts the messages that notices bring about into the table from which they are sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.conf import settings

from stafet.notify.kinds import Channel, Kind
from stafet.notify.models import Delivery, Notice
from stafet.notify.people import Person
from stafet.notify.plan import planned


def send_later(notices: Sequence[Notice], people: Mapping[int, Person], now: datetime) -> None:
    """Plan what goes out for each of these notices, just made: a message on each channel, or a place in a digest."""
    single = []
    gathered = []
    for notice in notices:
        one = people[notice.user_id]
        for plan in planned(Kind(notice.kind), one.choice, now):
            if plan.channel is Channel.EMAIL and not settings.EMAIL_HOST:
                continue  # no mail server is set
            if plan.is_digest:
                notice.digest = _digest(one, plan.not_before, now)
                gathered.append(notice)
                continue
            devices: Sequence[int | None] = one.devices if plan.channel is Channel.PUSH else (None,)
            single += [
                Delivery(
                    user=one.user,
                    channel=plan.channel,
                    notice=notice,
                    device_id=device,
                    made_at=now,
                    not_before=plan.not_before,
                )
                for device in devices
            ]
    Delivery.objects.bulk_create(single)
    Notice.objects.bulk_update(gathered, ["digest"], batch_size=500)


def _digest(one: Person, at: datetime, now: datetime) -> Delivery:
    """The digest of that time, which nobody sends before this transaction ends; a new one where it is under way."""
    open_ones = Delivery.objects.waiting().filter(
        user=one.user, channel=Channel.EMAIL, notice=None, not_before=at, attempts=0
    )
    return open_ones.select_for_update().first() or Delivery.objects.create(
        user=one.user, channel=Channel.EMAIL, made_at=now, not_before=at
    )
