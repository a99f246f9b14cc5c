"""The last six weeks at Bælt & Förde, made up before they are told: pure, the same for the same seed and instant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from stafet.demo import words
from stafet.demo.customers import Customer

ZONE: Final = ZoneInfo("Europe/Berlin")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


class Ending(StrEnum):
    """Where a story stands today."""

    OFFERED = "offered"
    OFFERED_TO_ONE = "offered to one"
    UNASSIGNED = "unassigned"
    DECLINED = "declined"
    OVERDUE = "overdue"
    SOON = "soon"
    TODAY = "today"
    LATER = "later"
    HANDED_OVER = "handed over"
    WON = "won"
    LOST = "lost"
    REOPENED = "reopened"


# Ending, how many, the least and the most minutes since the enquiry came in.
MIX: Final = (
    (Ending.WON, 27, 8 * 1440, 42 * 1440),
    (Ending.LOST, 17, 6 * 1440, 42 * 1440),
    (Ending.REOPENED, 3, 12 * 1440, 30 * 1440),
    (Ending.LATER, 33, 1440, 25 * 1440),
    (Ending.HANDED_OVER, 6, 3 * 1440, 14 * 1440),
    (Ending.OVERDUE, 13, 4 * 1440, 18 * 1440),
    (Ending.TODAY, 9, 1440, 12 * 1440),
    (Ending.SOON, 6, 1440, 9 * 1440),
    (Ending.DECLINED, 4, 150, 1440),
    (Ending.UNASSIGNED, 5, 20, 1300),
    (Ending.OFFERED_TO_ONE, 5, 10, 400),
    (Ending.OFFERED, 17, 4, 700),
)


@dataclass(frozen=True, slots=True)
class Desk:
    """A source with those who answer it: the first asked, and a colleague; `wares` are product codes."""

    source: str
    share: int
    agents: tuple[str, ...]
    wares: tuple[str, ...] = ()
    is_by_hand: bool = False


DESKS: Final = {
    "ODE": (
        Desk("bilmarked", 45, ("soren", "mette"), ("K-4471", "K-4502", "K-4518", "K-4533", "K-4540")),
        Desk("web-odense", 28, ("ida", "mette"), ("N-1207", "N-1211", "N-1219")),
        Desk("workshop-odense", 12, ("torben",), ("inspection", "wheels", "brakes")),
        Desk("walk-in", 15, ("soren", "ida"), ("K-4502", "N-1211", "K-4540"), is_by_hand=True),
    ),
    "FLE": (
        Desk("fordehandel", 60, ("hauke", "anke"), ("F-0832", "F-0847", "F-0851", "F-0859", "F-0866")),
        Desk("web-flensburg", 40, ("anke", "birte"), ("F-0847", "F-0859", "F-0866")),
    ),
    "HAM": (
        Desk("autoring", 36, ("leyla", "carola"), ("H-2214", "H-2229", "H-2235", "H-2241", "H-2248")),
        Desk("web-hamburg", 32, ("jonas", "carola"), ("H-3106", "H-3111", "H-2214")),
        Desk("workshop-hamburg", 14, ("katrin",), ("inspection", "wheels", "brakes")),
        Desk("telephone", 8, ("jonas", "leyla"), ("H-2235", "H-3111"), is_by_hand=True),
        Desk("mailbox", 10, ("leyla", "carola"), ("H-2241", "H-2229")),
    ),
}
FOR_COMPANIES: Final = {
    "ODE": Desk("web-odense", 1, ("ida", "mette"), ("lease", "wallbox")),
    "FLE": Desk("web-flensburg", 1, ("anke", "birte"), ("lease", "wallbox")),
    "HAM": Desk("fleet-portal", 1, ("piotr", "carola"), ("H-3120", "H-3124", "lease", "wallbox")),
}
MAILBOX: Final = DESKS["HAM"][-1]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that somebody did with the lead, and the next date that they set."""

    verb: str
    at: datetime
    by: str
    due: datetime | None = None
    text: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One enquiry and what became of it."""

    customer: Customer
    desk: Desk
    ware: str
    subject: str
    message: str
    at: datetime
    ending: Ending
    steps: tuple[Step, ...] = field(default=())


def plan(random: Random, now: datetime, known: Sequence[Customer], fresh: Iterator[Customer]) -> list[Story]:
    """All stories, oldest first. Every second customer is known already, the others write for the first time."""
    stories = []
    for ending, count, least, most in MIX:
        for _ in range(count):
            at = _by_day(now - MINUTE * random.randint(least, most), now)
            customer = random.choice(known) if random.random() < 0.5 else next(fresh)
            stories.append(_story(random, now, customer, ending, at))
    return sorted(stories, key=lambda story: story.at)


def _story(random: Random, now: datetime, customer: Customer, ending: Ending, at: datetime) -> Story:
    desk = _desk(random, customer, ending)
    ware = random.choice(desk.wares)
    subject, message = random.choice(_texts(desk, customer))
    story = Story(customer, desk, ware, subject, message, at, ending)
    return replace(story, steps=tuple(_steps(random, now, story)))


def _desk(random: Random, customer: Customer, ending: Ending) -> Desk:
    if ending is Ending.UNASSIGNED:
        return MAILBOX
    if customer.company:
        return FOR_COMPANIES[customer.branch]
    offers = {Ending.OFFERED, Ending.OFFERED_TO_ONE, Ending.DECLINED}
    desks = [
        desk
        for desk in DESKS[customer.branch]
        if ending not in offers or not (desk.is_by_hand or desk is MAILBOX)
    ]
    return random.choices(desks, [desk.share for desk in desks])[0]


def _texts(desk: Desk, customer: Customer) -> Sequence[tuple[str, str]]:
    if desk.source.startswith("workshop"):
        return words.ASKED_THE_WORKSHOP[customer.language]
    if customer.company:
        return words.ASKED_BY_COMPANIES[customer.language]
    return words.ASKED[customer.language]


def _steps(random: Random, now: datetime, story: Story) -> Iterator[Step]:
    if story.ending in {Ending.OFFERED, Ending.UNASSIGNED}:
        return
    agent = story.desk.agents[0] if random.random() < 0.8 else story.desk.agents[-1]
    if story.ending is Ending.OFFERED_TO_ONE:
        yield Step("offer", story.at + 2 * MINUTE, "dana", value=agent)
        return
    if story.ending is Ending.DECLINED:
        refusal = random.choice(words.REFUSED[story.customer.language])
        yield Step("decline", story.at + random.randint(15, 120) * MINUTE, agent, text=refusal)
        return
    taken = story.at
    if story.desk is MAILBOX:
        yield Step("offer", story.at + 20 * MINUTE, "dana", value=agent)
        taken += 20 * MINUTE
    if not story.desk.is_by_hand:
        taken = min(at_work(taken + random.randint(6, 190) * MINUTE), now - 4 * HOUR)
        yield Step("accept", taken, agent)
        yield Step("size_up", taken + MINUTE, agent, value=story.ware)
    yield from _work(random, now, story, agent, taken)


def _work(random: Random, now: datetime, story: Story, agent: str, taken: datetime) -> Iterator[Step]:
    """Calls, notes and progress, each setting the next date; then the end."""
    due = _final_due(random, now, story.ending)
    last = min(due or now, now) - random.randint(60, 180) * MINUTE
    moments = _moments(random, taken, last, random.randint(2, 4))
    for place, at in enumerate(moments):
        following = _quarter(moments[place + 1]) if place + 1 < len(moments) else due or now + DAY
        yield _touch(random, story, agent, at, due=max(following, at + 30 * MINUTE), is_first=place == 0)
        if place:
            yield from _progress(random, story, agent, at + MINUTE, place)
    yield from _end(random, now, story, agent, moments[-1] if moments else taken)


def _final_due(random: Random, now: datetime, ending: Ending) -> datetime | None:
    if ending is Ending.OVERDUE:
        return _quarter(now - random.randint(25, 4 * 1440) * MINUTE)
    if ending is Ending.SOON:
        return now.replace(second=0, microsecond=0) + random.randint(12, 50) * MINUTE
    if ending is Ending.TODAY:
        return _quarter(now + random.randint(90, 460) * MINUTE)
    if ending in {Ending.WON, Ending.LOST}:
        return None
    return _appointment(random, now, days=random.randint(1, 12))


def _appointment(random: Random, now: datetime, *, days: int) -> datetime:
    """Some half hour of a working day, so many days ahead."""
    local = (now + days * DAY).astimezone(ZONE).replace(hour=random.randint(9, 17), second=0, microsecond=0)
    return at_work(local.replace(minute=random.choice((0, 30))).astimezone(now.tzinfo))


def _quarter(at: datetime) -> datetime:
    return at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)


def _by_day(at: datetime, now: datetime) -> datetime:
    """Hardly anybody writes between midnight and six: those wrote in the evening before."""
    is_recent = now - at < DAY
    return at if is_recent or at.astimezone(ZONE).hour >= 6 else at - 6 * HOUR


def _moments(random: Random, start: datetime, end: datetime, count: int) -> list[datetime]:
    """At most `count` instants between, in working hours, the first soon, then at least half an hour apart."""
    found = [at_work(start + random.randint(5, 240) * MINUTE)]
    if found[0] >= end:
        return [start + 10 * MINUTE]
    span = (end - found[0]) / MINUTE
    for minutes in sorted(random.uniform(30, max(span, 31)) for _ in range(count - 1)):
        at = at_work(found[0] + minutes * MINUTE)
        if at < end and at - found[-1] > 30 * MINUTE:
            found.append(at)
    return found


def _touch(random: Random, story: Story, agent: str, at: datetime, *, due: datetime, is_first: bool) -> Step:
    language = story.customer.language
    if is_first or random.random() < 0.4:
        outcome = random.choices(("reached", "not_reached", "voicemail"), (6, 3, 1))[0]
        text = random.choice(words.CALLED[language][outcome])
        return Step("call", at, agent, due=due, text=text, value=outcome)
    return Step("note", at, agent, due=due, text=random.choice(words.NOTED[language]))


def _progress(random: Random, story: Story, agent: str, at: datetime, place: int) -> Iterator[Step]:
    is_workshop = story.desk.source.startswith("workshop")
    status = {1: "A"}.get(place) if is_workshop else {1: "T", 2: "O"}.get(place)
    if status and random.random() < 0.75:
        yield Step("status", at, agent, value=status)
    if place == 1 and random.random() < 0.35 and not is_workshop:
        yield Step(
            "rival", at + MINUTE, agent, value=random.choice(("fynbo-biler", "nordmobil", "elbe-autopark"))
        )
    if place == 1 and len(story.desk.agents) > 1 and random.random() < 0.25:
        yield Step("member", at + 2 * MINUTE, agent, value=story.desk.agents[-1])


def _end(random: Random, now: datetime, story: Story, agent: str, last: datetime) -> Iterator[Step]:
    at = min(last + random.randint(30, 300) * MINUTE, now - 20 * MINUTE)
    if story.ending is Ending.HANDED_OVER and len(story.desk.agents) > 1:
        other = next(name for name in story.desk.agents if name != agent)
        yield Step("assign", at, agent, value=other)
    elif story.ending is Ending.LOST:
        reasons = ("too_expensive", "bought_elsewhere", "vehicle_gone", "no_interest", "not_reached")
        yield Step("lose", at, agent, value=random.choice(reasons))
    elif story.ending in {Ending.WON, Ending.REOPENED}:
        is_workshop = story.desk.source.startswith("workshop")
        yield Step(
            "win", at, agent, value="done" if is_workshop else random.choice(("sold", "sold", "leased"))
        )
    if story.ending is Ending.REOPENED:
        back = min(at + random.randint(2, 40) * HOUR, now - 5 * MINUTE)
        yield Step("reopen", back, agent, due=_appointment(random, now, days=random.randint(1, 4)))


def at_work(at: datetime) -> datetime:
    """The same instant if it lies in working hours (Monday to Saturday, 8 to 18), else the next morning.

    >>> from datetime import UTC
    >>> at_work(datetime(2026, 11, 22, 10, 7, tzinfo=UTC)).isoformat()
    '2026-11-23T07:07:00+00:00'
    """
    local = at.astimezone(ZONE)
    if local.hour >= 18:
        local = (local + DAY).replace(hour=8)
    elif local.hour < 8:
        local = local.replace(hour=8)
    if local.weekday() == 6:
        local = (local + DAY).replace(hour=8)
    return local.astimezone(at.tzinfo)
