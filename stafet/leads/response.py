"""When a response clock ends, when its stages are reached and told. Pure; docs/algorithms/response-clocks.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from stafet.foundation.working_time import Hours, NeverOpen, add, next_opening


class Clock(StrEnum):
    """What is waited for: somebody who accepts, the first real reaction, or the owner's next step (R43, R41)."""

    ACCEPTANCE = "acceptance"
    REACTION = "reaction"
    FOLLOW_UP = "follow_up"


class Stage(StrEnum):
    """How far it has come; each is higher than the one before it (R44)."""

    REMINDER = "reminder"
    STAGE_1 = "stage_1"
    STAGE_2 = "stage_2"


@dataclass(frozen=True, slots=True)
class Instants:
    """When the stages are reached. Stage 1 always is, a reminder and a stage 2 may be switched off."""

    remind_at: datetime | None
    due_at: datetime
    escalate_at: datetime | None

    def each(self) -> Iterator[tuple[Stage, datetime]]:
        """The stages that there are, the lowest first, with their instants."""
        if self.remind_at is not None:
            yield Stage.REMINDER, self.remind_at
        yield Stage.STAGE_1, self.due_at
        if self.escalate_at is not None:
            yield Stage.STAGE_2, self.escalate_at

    def reached(self, by: datetime) -> list[tuple[Stage, datetime]]:
        """The stages reached by an instant."""
        return [(stage, at) for stage, at in self.each() if at <= by]


@dataclass(frozen=True, slots=True)
class Arming:
    """A clock that runs towards an instant. The same clock towards another instant is another arming."""

    clock: Clock
    instants: Instants

    @property
    def key(self) -> tuple[str, datetime]:
        """What makes it this arming; with a stage, what is recorded only once."""
        return self.clock, self.instants.due_at

    def level(self, by: datetime) -> int:
        """How far it has escalated: 2 above the owner, 1 for a response clock whose time is up, else 0.

        A follow-up that is overdue is its owner's affair until its stage 2.
        """
        reached = {stage for stage, _ in self.instants.reached(by)}
        if Stage.STAGE_2 in reached:
            return 2
        return int(Stage.STAGE_1 in reached and self.clock is not Clock.FOLLOW_UP)


def clock_instants(
    hours: Hours, start: datetime, *, within: int, remind_before: int | None, escalate_after: int | None
) -> Instants:
    """The instants of a response clock that starts at `start`; all times in minutes.

    `within` is opening time, the others are time on the wall (R44). Denies as `NeverOpen` where it is never open for
    so long.

    >>> from zoneinfo import ZoneInfo
    >>> from stafet.foundation.working_time import OpenSpan
    >>> nine_to_five = Hours(ZoneInfo("Europe/Berlin"), week=((OpenSpan(540, 1020),),) * 5 + ((),) * 2)
    >>> friday = datetime(2026, 3, 27, 16, 45, tzinfo=ZoneInfo("Europe/Berlin"))
    >>> found = clock_instants(nine_to_five, friday, within=30, remind_before=10, escalate_after=60)
    >>> [at.isoformat() for _, at in found.each()]
    ['2026-03-30T07:05:00+00:00', '2026-03-30T07:15:00+00:00', '2026-03-30T08:15:00+00:00']
    """
    due_at = add(hours, start, timedelta(minutes=within))
    return Instants(_earlier(due_at, remind_before), due_at, _later(due_at, escalate_after))


def follow_up_instants(
    due_at: datetime, now: datetime, *, remind_before: int | None, escalate_after: int | None
) -> Instants:
    """The instants of a follow-up that is set now; one set so late that its reminder lies behind has none."""
    remind_at = _earlier(due_at, remind_before)
    return Instants(
        remind_at if remind_at and remind_at > now else None, due_at, _later(due_at, escalate_after)
    )


def told_from(hours: Hours, at: datetime) -> datetime:
    """From when on people may be told of what was reached at `at`: then, if it is open, else at the next opening (R45).

    A house that never opens is told at once.

    >>> from zoneinfo import ZoneInfo
    >>> from stafet.foundation.working_time import OpenSpan
    >>> nine_to_five = Hours(ZoneInfo("Europe/Berlin"), week=((OpenSpan(540, 1020),),) * 5 + ((),) * 2)
    >>> told_from(nine_to_five, datetime(2026, 3, 27, 17, 45, tzinfo=ZoneInfo("Europe/Berlin"))).isoformat()
    '2026-03-30T07:00:00+00:00'
    """
    try:
        return next_opening(hours, at)
    except NeverOpen:
        return at


def _earlier(at: datetime, minutes: int | None) -> datetime | None:
    return None if minutes is None else at - timedelta(minutes=minutes)


def _later(at: datetime, minutes: int | None) -> datetime | None:
    return None if minutes is None else at + timedelta(minutes=minutes)
