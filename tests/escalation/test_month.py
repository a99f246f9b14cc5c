"""A month of 300 leads in three branches: every stage and every message at the right instant, to the right person, once."""

import random
from datetime import date, datetime, timedelta
from typing import Final

import pytest
from django.db.models import Min

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.distribution.actions.assign import assign_lead
from stafet.escalation.models import ReachedStage
from stafet.foundation import clock
from stafet.leads.actions.call import log_call
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import EndedClock, Lead
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Absence, Branch, Event, Membership, Team, User
from stafet.staff.opening_hours import place_of
from stafet.staff.rights import Role
from tests.escalation.by_hand import THIRTY
from tests.escalation.clockwork import set_times, sweep_at
from tests.escalation.slow_model import MINUTE, Act, House, Month, Outcome, Story, moment
from tests.world import HASH, World

LEADS: Final = 300
SEED: Final = 20260316
UNTIL: Final = moment("16.4 12:00:00")
DAY: Final = [(540, 720), (780, 1080)]
DANISH: Final = [(480, 960)]
EASTER: Final = frozenset({date(2026, 4, 3), date(2026, 4, 6)})
USUAL: Final = (60, 120, 20, 90, 60, 240)
QUICK: Final = (30, 60, 10, 30, 30, 120)
HOUSES: Final = {
    "FLE": House([DAY] * 5 + [[], []], EASTER | {date(2026, 3, 27)}, *USUAL, ("anna", "bo"), "sofie", "dirk"),
    "ODE": House(
        [DANISH] * 5 + [[(600, 840)], []], EASTER | {date(2026, 4, 2)}, *USUAL, ("odile", "ole"), "", "dirk"
    ),
    "HAM": House([[]] * 7, frozenset(), *QUICK, ("hans", "hilda"), "hanna", "adam"),
}
AWAY: Final = [
    ("bo", moment("23.3 08:00:00"), moment("28.3 08:00:00"), ""),
    ("anna", moment("30.3 08:00:00"), moment("2.4 08:00:00"), "bo"),
    ("sofie", moment("24.3 00:00:00"), moment("26.3 00:00:00"), ""),
    ("hanna", moment("18.3 00:00:00"), moment("19.3 00:00:00"), ""),
]
DOWN: Final = [
    (moment("19.3 08:00:00"), moment("20.3 10:00:00")),
    (moment("28.3 20:00:00"), moment("29.3 23:00:00")),
]
MODEL: Final = Month(HOUSES, AWAY, DOWN, UNTIL)
CLOCKS: Final = {"a": "acceptance", "r": "reaction", "f": "follow_up"}
STAGES: Final = {"r": "reminder", "1": "stage_1", "2": "stage_2", "f2": "follow_up_2"}


def by_hand() -> list[tuple[Story, Outcome]]:
    """The table, read."""
    found = []
    for line in THIRTY.strip().splitlines():
        branch, happens, recorded, told = (part.strip() for part in line.split("|"))
        begin, *acts = happens.split("; ")
        story = Story(branch, moment(begin.removeprefix("in ")), tuple(read_act(act) for act in acts))
        outcome = Outcome(
            [(CLOCKS[one[0]], STAGES[one[1]], moment(one[3:])) for one in recorded.split("; ")],
            [read_told(one) for one in told.split("; ")],
        )
        found.append((story, outcome))
    return found


def read_act(text: str) -> Act:
    text, _, later = text.partition(" > ")
    what, *words = text.split(" ")
    return Act(moment(" ".join(words[-2:])), what, " ".join(words[:-2]), moment(later) if later else None)


def read_told(text: str) -> tuple[str, tuple[str, ...], datetime]:
    stage, *names = text.split(" ")
    return STAGES[stage], tuple(names[:-2]), moment(" ".join(names[-2:]))


def drawn(chance: random.Random) -> Story:
    """A lead with some days of life, in which nothing happens in the very half minute in which a stage is reached."""
    while True:
        story = draw(chance)
        life = MODEL.live(story)
        busy = life.ahead | {at for _, _, at in life.outcome.told}
        if not busy & {act.at for act in story.acts}:
            return story


def draw(chance: random.Random) -> Story:
    branch = chance.choice(list(HOUSES))
    team = HOUSES[branch].team
    at = moment("16.3 00:00") + chance.randrange(26 * 24 * 60) * MINUTE
    acts: list[Act] = []

    def then(what: str, who: str = "", *, is_dated: bool = False) -> None:
        last = acts[-1].at if acts else at
        when = last + chance.choice((1, 7, 45, 90, 200, 700, 1500)) * MINUTE + chance.randrange(60) * MINUTE
        later = when + chance.choice((40, 200, 900, 3000)) * MINUTE + chance.randrange(300) * MINUTE
        acts.append(Act(when, what, who, later if is_dated else None))

    if chance.random() < 0.2:
        then("note", is_dated=True)
    if chance.random() < 0.8:
        then("accept", chance.choice(team))
        for _ in range(chance.randrange(4)):
            what = chance.choice(("note", "missed", "reached", "assign"))
            then(what, chance.choice(team) if what == "assign" else "", is_dated=what != "assign")
        if chance.random() < 0.5:
            then("lose")
    return Story(branch, at, tuple(act for act in acts if act.at < UNTIL))


class Place:
    """The houses as the product has them, and the leads that live there."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.branches = {"FLE": world.flensburg, "ODE": world.odense, "HAM": world.hamburg}
        self.teams = {"FLE": world.used_cars, "ODE": world.odense_sales, "HAM": world.hamburg_sales}
        self.people = {
            "anna": world.agent,
            "bo": world.second_agent,
            "sofie": world.supervisor,
            "dirk": world.dispatcher,
            "adam": world.administrator,
            "odile": world.stranger,
            "ole": self.hire("Ole Odense", world.odense, world.odense_sales),
            "hans": self.hire("Hans Hamburg", world.hamburg, world.hamburg_sales),
            "hilda": self.hire("Hilda Hamburg", world.hamburg, world.hamburg_sales),
            "hanna": self.hire("Hanna Hamburg", world.hamburg, world.hamburg_sales, Role.SUPERVISOR),
        }
        self.names = {user.pk: name for name, user in self.people.items()}
        self.leads: dict[int, Lead] = {}

    def hire(self, name: str, branch: Branch, team: Team, role: Role = Role.AGENT) -> User:
        email = f"{name.replace(' ', '.').lower()}@stafet.example"
        user = User.objects.create(email=email, name=name, role=role, branch=branch, team=team, password=HASH)
        Membership.objects.create(user=user, team=team, is_supervisor=role is Role.SUPERVISOR)
        return user

    def furnish(self) -> None:
        Branch.objects.filter(code__in=["FLE", "HAM"]).update(region="SH")
        for code in ("FLE", "ODE"):
            days_off = [(date(2026, 3, 27), "Outing")] if code == "FLE" else []
            set_hours(
                place_of(branch=self.branches[code].pk), week=HOUSES[code].week, days_off=days_off, by=SYSTEM
            )
        names = ("accept_within react_within remind_before escalate_after"
                 " follow_up_remind_before follow_up_escalate_after").split()  # fmt: skip
        set_times(dict(zip(names, USUAL, strict=True)))
        set_times(dict(zip(names, QUICK, strict=True)), branch=self.world.hamburg)
        for name, begin, end, instead in AWAY:
            Absence.objects.create(
                user=self.people[name], from_at=begin, until_at=end, substitute=self.people.get(instead)
            )

    def come_in(self, number: int, story: Story) -> None:
        team, branch = self.teams[story.branch], self.branches[story.branch]
        self.leads[number] = self.world.lead(handover="offered", team=team, branch=branch)

    def do(self, number: int, act: Act) -> None:
        lead = self.leads[number]
        lead.refresh_from_db()
        who = self.people.get(act.who) or lead.owner
        by = self.world.by(who) if who else SYSTEM
        if act.what == "accept":
            accept_lead(lead, choice=Choice(is_new_contact=True, is_new_case=True), by=by)
        elif act.what == "assign":
            assign_lead(lead, owner=self.people[act.who], by=SYSTEM)
        elif act.what == "lose":
            lose_lead(lead, reason="not_reached", by=by)
        elif act.what == "note":
            note_on_lead(lead, text="Later.", due_at=act.next_at, by=by)
        else:
            outcome = "reached" if act.what == "reached" else "not_reached"
            log_call(lead, outcome=outcome, text="", due_at=act.next_at, by=by)

    def outcome(self, number: int) -> Outcome:
        rows = ReachedStage.objects.filter(lead=self.leads[number])
        told = Event.objects.filter(lead_number=self.leads[number].number, kind="clock:told").order_by("id")
        return Outcome(
            sorted(((row.clock, row.stage, to_half_a_minute(row.at)) for row in rows), key=in_order),
            [
                (
                    event.after["stage"],
                    tuple(sorted(self.names[key] for key in event.after["to"])),
                    to_half_a_minute(event.at),
                )
                for event in told
            ],
        )


def to_half_a_minute(at: datetime) -> datetime:
    return at.replace(second=at.second // 30 * 30, microsecond=0)


def in_order(one: tuple[str, str, datetime]) -> tuple[datetime, str, str]:
    return one[2], one[0], one[1]


def work_until(at: datetime) -> None:
    """A worker comes by whenever something is to be looked at, but not while it is down."""
    while True:
        next_look = Lead.objects.aggregate(at=Min("look_at"))["at"]
        if next_look is None:
            return
        looks_at = next((end for begin, end in DOWN if begin <= next_look < end), next_look)
        if looks_at >= at:
            return
        sweep_at(looks_at)
        left = Lead.objects.aggregate(at=Min("look_at"))["at"]
        assert left is None or left > next_look


@pytest.fixture(scope="module")
def stories() -> list[Story]:
    chance = random.Random(SEED)
    told = [story for story, _ in by_hand()]
    return told + [drawn(chance) for _ in range(LEADS - len(told))]


def test_the_model_finds_what_was_thought_out_by_hand() -> None:
    for number, (story, expected) in enumerate(by_hand(), start=1):
        found = MODEL.play(story)
        assert sorted(found.reached, key=in_order) == expected.reached, f"line {number}"
        assert found.told == expected.told, f"line {number}"


def test_a_month_goes_as_the_table_and_the_model_say(world: World, stories: list[Story]) -> None:
    place = Place(world)
    with clock.moved_to(moment("1.3 00:00")):
        place.furnish()
    agenda: list[tuple[datetime, int, Act | None]] = [(one.at, n, None) for n, one in enumerate(stories)]
    agenda += [(act.at, n, act) for n, one in enumerate(stories) for act in one.acts]
    for at, number, act in sorted(agenda, key=lambda one: one[:2]):
        work_until(at)
        with clock.moved_to(at):
            if act is None:
                place.come_in(number, stories[number])
            else:
                place.do(number, act)
    work_until(UNTIL)
    sweep_at(UNTIL - timedelta(minutes=1))
    assert not EndedClock.objects.exists()
    for number, (_, expected) in enumerate(by_hand()):
        assert place.outcome(number) == expected, f"line {number + 1} of the table"
    for number, story in enumerate(stories):
        expected = MODEL.play(story)
        expected.reached.sort(key=in_order)
        assert place.outcome(number) == expected, f"lead {number}: {story}"
