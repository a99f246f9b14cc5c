"""When a notice goes out on which channel, from what somebody has chosen. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from stafet.notify.hours import Quiet, at_next, end_of_quiet
from stafet.notify.kinds import Channel, Kind, Way, possible_ways, usual_way

USUAL_DIGEST: Final = 7 * 60 + 30  # minutes since midnight
OUTSIDE: Final = (Channel.EMAIL, Channel.PUSH)


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody has chosen: ways that differ from the usual, quiet hours, when the digest goes out, by which clock."""

    zone: ZoneInfo
    ways: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    quiet: Quiet | None = None
    lets_escalations_through: bool = False
    digest_at: int = USUAL_DIGEST

    def way(self, kind: Kind, channel: Channel) -> Way:
        """The way that holds; what was chosen and is not possible any more does not count."""
        chosen = self.ways.get(kind, {}).get(channel)
        found = next((way for way in possible_ways(kind, channel) if way == chosen), None)
        return found or usual_way(kind, channel)


class Planned(NamedTuple):
    """One message to send, not before an instant; a digest waits for others."""

    channel: Channel
    not_before: datetime
    is_digest: bool = False


def planned(kind: Kind, choice: Choice, at: datetime) -> Iterator[Planned]:
    """The messages outside the desk that a notice of this kind brings about, told at this instant.

    >>> choice = Choice(ZoneInfo("Europe/Berlin"), quiet=Quiet(22 * 60, 7 * 60))
    >>> night = datetime(2026, 6, 1, 23, tzinfo=ZoneInfo("Europe/Berlin"))
    >>> [(one.channel.value, one.not_before.isoformat()) for one in planned(Kind.ASSIGNED, choice, night)]
    [('email', '2026-06-02T05:00:00+00:00'), ('push', '2026-06-02T05:00:00+00:00')]
    """
    breaks_through = kind is Kind.ESCALATION and choice.lets_escalations_through
    quiet = None if breaks_through else choice.quiet
    for channel in OUTSIDE:
        way = choice.way(kind, channel)
        if way is Way.AT_ONCE:
            yield Planned(channel, end_of_quiet(quiet, at, choice.zone))
        elif way is Way.DIGEST:
            yield Planned(channel, at_next(choice.digest_at, at, choice.zone), is_digest=True)
