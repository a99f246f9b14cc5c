"""What a month of clocks comes to, counted by looking at the clock on the wall twice a minute.

The model is written to be plainly right and knows nothing of the product's code: it asks what the wall shows and
whether that is within the opening hours, counts open half minutes, and says for each half minute what is reached and who
is told. Whatever happens to a lead happens half past a full minute.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

TICK: Final = timedelta(seconds=30)
MINUTE: Final = timedelta(minutes=1)
ZONE: Final = ZoneInfo("Europe/Berlin")  # Copenhagen shows the same
HEIGHT: Final = {"reminder": 0, "stage_1": 1, "stage_2": 2}


@dataclass(frozen=True)
class House:
    """One branch: minutes on the wall for each weekday, days off, the times, and who works there."""

    week: list[list[tuple[int, int]]]
    off: frozenset[date]
    accept: int
    react: int
    remind: int
    escalate: int
    follow_remind: int
    follow_escalate: int
    team: tuple[str, ...]
    supervisor: str
    last: str  # the dispatcher, or who comes after where there is none

    def is_open(self, at: datetime) -> bool:
        """The whole definition."""
        if not any(self.week):
            return True
        wall = at.astimezone(ZONE)
        minute = wall.hour * 60 + wall.minute
        return wall.date() not in self.off and any(a <= minute < b for a, b in self.week[wall.weekday()])


@dataclass(frozen=True)
class Act:
    """Something that happens to a lead: accept, reached, missed, note, assign or lose; `next_at` is the new Due."""

    at: datetime
    what: str
    who: str = ""
    next_at: datetime | None = None


@dataclass(frozen=True)
class Story:
    """A lead that comes in at `at`, is offered to the team of its branch, and what is done with it."""

    branch: str
    at: datetime
    acts: tuple[Act, ...] = ()


@dataclass
class Outcome:
    """What was reached, (clock, stage, true time), and who was told, (stage, names, when), each in order."""

    reached: list[tuple[str, str, datetime]] = field(default_factory=list)
    told: list[tuple[str, tuple[str, ...], datetime]] = field(default_factory=list)


@dataclass
class _Run:
    kind: str
    due: datetime
    stages: dict[datetime, str]


class Month:
    """The model: houses by code, who is away when with whom instead, and when no worker runs."""

    def __init__(
        self,
        houses: Mapping[str, House],
        away: Iterable[tuple[str, datetime, datetime, str]],
        down: Iterable[tuple[datetime, datetime]],
        until: datetime,
    ) -> None:
        self.houses, self.away, self.down, self.until = houses, list(away), list(down), until
        self._open: dict[tuple[str, datetime], bool] = {}

    def is_open(self, branch: str, at: datetime) -> bool:
        """As the house says; asked once for each half minute."""
        key = (branch, at)
        if key not in self._open:
            self._open[key] = self.houses[branch].is_open(at)
        return self._open[key]

    def is_away(self, name: str, at: datetime) -> bool:
        return any(who == name and begin <= at < end for who, begin, end, _ in self.away)

    def is_down(self, at: datetime) -> bool:
        return any(begin <= at < end for begin, end in self.down)

    def play(self, story: Story) -> Outcome:
        """What comes of one lead."""
        return self.live(story).outcome

    def live(self, story: Story) -> "Life":
        """Walk through the life of one lead, half minute by half minute."""
        lead = Life(self, story)
        acts = {act.at: act for act in story.acts}
        at = story.at
        while at < self.until and not lead.is_closed:
            if at in acts:
                lead.act(acts[at])
            lead.tick(at)
            at += TICK
        return lead


class Life:
    """One lead; `ahead` has all instants towards which a clock of it ever ran."""

    def __init__(self, month: Month, story: Story) -> None:
        self.month, self.branch, self.house = month, story.branch, month.houses[story.branch]
        self.outcome = Outcome()
        self.ahead: set[datetime] = set()
        self.owner = ""
        self.is_closed = self.has_reacted = False
        self.response: _Run | None = None
        self.follow: _Run | None = None
        self.waiting: list[tuple[_Run, str]] = []
        self.is_to_pull = False
        self.respond("acceptance", story.at, self.house.accept)

    def respond(self, kind: str, start: datetime, minutes: int) -> None:
        left, at = 2 * minutes, start
        while left:
            left -= self.month.is_open(self.branch, at)
            at += TICK
        stages = {
            at - self.house.remind * MINUTE: "reminder",
            at: "stage_1",
            at + self.house.escalate * MINUTE: "stage_2",
        }
        self.response = _Run(kind, at, stages)
        self.ahead |= set(stages)
        self.drop()

    def drop(self) -> None:
        """What waits to be told, and has no reason any more, is told to nobody."""
        self.waiting = [one for one in self.waiting if one[0] in (self.response, self.follow)]

    def act(self, act: Act) -> None:
        if act.what == "accept":
            self.owner, self.is_to_pull = act.who, False
            self.respond("reaction", act.at, self.house.react)
        elif act.what == "assign":
            self.owner = act.who
        elif act.what == "lose":
            self.is_closed = True
        if act.what == "reached" and not self.has_reacted:
            self.has_reacted, self.is_to_pull = True, False
            self.response = None
        if act.next_at is not None:
            stages = {
                act.next_at - self.house.follow_remind * MINUTE: "reminder",
                act.next_at: "stage_1",
                act.next_at + self.house.follow_escalate * MINUTE: "stage_2",
            }
            self.ahead |= set(stages)
            self.follow = _Run("follow_up", act.next_at, {t: s for t, s in stages.items() if t > act.at})
        self.drop()

    def tick(self, at: datetime) -> None:
        if self.is_closed:
            return
        for run in (self.response, self.follow):
            if run and at in run.stages:
                self.outcome.reached.append((run.kind, run.stages[at], at))
                self.waiting.append((run, run.stages[at]))
                self.is_to_pull |= run is self.response and at == run.due
        if self.month.is_down(at):
            return
        if self.waiting and self.month.is_open(self.branch, at):
            self.tell(at)
        if self.is_to_pull and self.follow and self.follow.due > at:
            self.follow = None
            self.drop()
        self.is_to_pull = False

    def tell(self, at: datetime) -> None:
        run, stage = max(self.waiting, key=lambda one: (HEIGHT[one[1]], self.true_time(one)))
        to = sorted({name for _, reached in self.waiting for name in self.whom(reached, at)})
        is_follow_up = run.kind == "follow_up" and stage == "stage_2"
        self.outcome.told.append(("follow_up_2" if is_follow_up else stage, tuple(to), at))
        self.waiting = []

    def true_time(self, one: tuple[_Run, str]) -> datetime:
        return next(at for at, stage in one[0].stages.items() if stage == one[1])

    def whom(self, stage: str, at: datetime) -> list[str]:
        away: Callable[[str], bool] = lambda name: self.month.is_away(name, at)  # noqa: E731
        if stage == "stage_2":
            above = self.house.supervisor
            return [above] if above and not away(above) and above != self.owner else [self.house.last]
        if self.owner:
            instead = [
                name for who, a, b, name in self.month.away if who == self.owner and a <= at < b and name
            ]
            return [instead[0] if instead and not away(instead[0]) else self.owner]
        return [name for name in self.house.team if not away(name)] or self.whom("stage_2", at)


def moment(text: str) -> datetime:
    """`16.3 09:30` of 2026, half past that minute, on the wall of Flensburg; without the half: `16.3 09:30:00`."""
    day, _, time = text.strip().partition(" ")
    number, month = day.split(".")
    hour, minute, *second = time.split(":")
    wall = datetime(
        2026, int(month), int(number), int(hour), int(minute), int(second[0]) if second else 30, tzinfo=ZONE
    )
    return wall.astimezone(UTC)
