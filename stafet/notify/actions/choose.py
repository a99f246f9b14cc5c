"""Choose how one is told: by kind and channel, quiet hours, the digest's time."""

from collections.abc import Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

from stafet.foundation import clock
from stafet.foundation.denials import Invalid, Overtaken
from stafet.notify.hours import DAY, at_next
from stafet.notify.kinds import Channel, Kind, possible_ways, usual_way
from stafet.notify.models import Delivery, NoticeChoice
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.locks import hold_key
from stafet.staff.models import User

_EDITABLE: Final = ("ways", "quiet_start", "quiet_end", "lets_escalations_through", "digest_at")


@action("notice", locks=False)
def choose_notices(
    whose: NoticeChoice, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> NoticeChoice:
    """Change how this person is told; `whose` may be unsaved, with version 0.

    `changes`: `ways` as {kind: {channel: way}}, of which what is left out stays; `quiet_start` and `quiet_end` in
    minutes since midnight, or None both; `lets_escalations_through`; `digest_at` in minutes. Denies what there is not,
    and an old version `seen`. A digest that waits goes out at its new time.
    """
    check_editable(changes, _EDITABLE)
    hold_key(f"notices of {whose.pk}")
    row = NoticeChoice.objects.filter(pk=whose.pk).first() or NoticeChoice(user_id=whose.pk, version=0)
    if seen is not None and seen != row.version:
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    was = _facts(row)
    if "ways" in changes:
        row.ways = _ways(row.ways, changes["ways"])
    for name in set(_EDITABLE[1:]) & set(changes):
        setattr(row, name, changes[name])
    _check_times(row)
    before, after = differing(was, _facts(row))
    if after:
        row.version += 1
        row.save()
        record("notices:chosen", User.objects.get(pk=row.pk), by=by, before=before, after=after)
    if "digest_at" in after:
        _move_digest(row)
    return row


def _ways(old: Mapping[str, Mapping[str, str]], given: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Only what differs from the usual, so that a better usual reaches who never chose."""
    wanted = {kind: dict(old.get(kind, {})) for kind in Kind}
    for named, channels in given.items():
        for channel, way in channels.items():
            _check_way(named, channel, way)
            wanted[Kind(named)][channel] = way
    differing_ways = {
        str(kind): {
            channel: way for channel, way in channels.items() if way != usual_way(kind, Channel(channel))
        }
        for kind, channels in wanted.items()
    }
    return {kind: channels for kind, channels in differing_ways.items() if channels}


def _check_way(kind: str, channel: str, way: str) -> None:
    is_known = kind in set(Kind) and channel in set(Channel)
    if not is_known or way not in possible_ways(Kind(kind), Channel(channel)):
        raise Invalid("This cannot be chosen.", fields={"ways": "Pick one of the list."})


def _check_times(row: NoticeChoice) -> None:
    if (row.quiet_start is None) != (row.quiet_end is None):
        raise Invalid(
            "Quiet hours have a beginning and an end.", fields={"quiet": "Fill in both, or neither."}
        )
    times: dict[str, list[int | None]] = {
        "quiet": [row.quiet_start, row.quiet_end],
        "digest_at": [row.digest_at],
    }
    for name, minutes in times.items():
        if any(minute is not None and not 0 <= minute < DAY for minute in minutes):
            raise Invalid("This is no time of the day.", fields={name: "From 0:00 to 23:59."})


def _move_digest(row: NoticeChoice) -> None:
    """What waits for the old time goes out at the new one."""
    zone = ZoneInfo(User.objects.select_related("branch").get(pk=row.pk).branch.time_zone)
    waiting = Delivery.objects.waiting().filter(user=row.pk, notice=None, attempts=0)
    for digest in waiting.select_for_update().order_by("pk"):
        at = at_next(row.digest_at, clock.now(), zone)
        other = waiting.filter(not_before=at).exclude(pk=digest.pk).first()
        if other is None:
            Delivery.objects.filter(pk=digest.pk).update(not_before=at)
        else:
            digest.gathered.update(digest=other)
            Delivery.objects.filter(pk=digest.pk).delete()


def _facts(row: NoticeChoice) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _EDITABLE}
