"""Who sees which lead: the filter against a slow model that asks the rule (R62) of each lead and person in turn."""

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from stafet.catalog.models import Channel, LeadType, Source, Status
from stafet.catalog.seed import seed_definitions
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.staff.models import Branch, Membership, Team, User
from stafet.staff.rights import Role
from stafet.staff.sight import actor_of_user
from tests.world import World

BRANCHES, TEAMS, USERS = 3, 6, 5
small = st.integers


@dataclass(frozen=True)
class Somebody:
    role: Role
    branch: int
    serves: frozenset[int]
    member_of: frozenset[int]
    supervises: frozenset[int]


@dataclass(frozen=True)
class Enquiry:
    branch: int
    team: int | None
    owner: int | None
    offered_to: int | None
    members: frozenset[int]
    handover: str
    stage: int


@dataclass(frozen=True)
class Plan:
    """Teams as (branch, parent); a parent has a lower number, and may lie in another branch."""

    teams: tuple[tuple[int, int | None], ...]
    users: tuple[Somebody, ...]
    leads: tuple[Enquiry, ...] = field(default=())


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    teams = tuple(
        (draw(small(0, BRANCHES - 1)), draw(st.none() | small(0, n - 1)) if n else None) for n in range(TEAMS)
    )
    some_teams = st.frozensets(small(0, TEAMS - 1), max_size=2)
    users = []
    for _ in range(USERS):
        member_of = draw(some_teams)
        users.append(
            Somebody(
                role=draw(st.sampled_from(Role)),
                branch=draw(small(0, BRANCHES - 1)),
                serves=draw(st.frozensets(small(0, BRANCHES - 1), max_size=2)),
                member_of=member_of,
                supervises=draw(some_teams) - member_of,
            )
        )
    return Plan(teams, tuple(users), tuple(draw(st.lists(leads(), min_size=1, max_size=8))))


@st.composite
def leads(draw: st.DrawFn) -> Enquiry:
    handover = draw(st.sampled_from(["unassigned", "offered", "accepted", "declined", "expired"]))
    user = small(0, USERS - 1)
    return Enquiry(
        branch=draw(small(0, BRANCHES - 1)),
        team=draw(st.none() | small(0, TEAMS - 1)),
        owner=draw(user) if handover == "accepted" else None,
        offered_to=draw(st.none() | user) if handover == "offered" else None,
        members=draw(st.frozensets(user, max_size=2)),
        handover=handover,
        stage=draw(st.sampled_from([0, 0, 1, 2])),
    )


def may_see(plan: Plan, who: int, lead: Enquiry) -> bool:
    """R62, sentence by sentence."""
    somebody = plan.users[who]
    if somebody.role is Role.ADMINISTRATOR:
        return True
    if who == lead.owner or who in lead.members or who == lead.offered_to:
        return True
    if lead.team is not None:
        for root in somebody.member_of | somebody.supervises:
            if is_at_or_below(plan, lead.team, root):
                return True
    works_here = lead.branch == somebody.branch or lead.branch in somebody.serves
    if somebody.role is Role.MANAGER:
        return works_here
    if somebody.role is Role.DISPATCHER:
        return works_here and (lead.handover != "accepted" or lead.stage > 0)
    return False


def is_at_or_below(plan: Plan, team: int | None, root: int) -> bool:
    """Up from a team, as long as the branch is the same."""
    while team is not None:
        if team == root:
            return True
        branch, parent = plan.teams[team]
        team = parent if parent is not None and plan.teams[parent][0] == branch else None
    return False


def build(plan: Plan) -> tuple[list[User], list[Lead]]:
    seed_definitions()
    branches = [Branch.objects.create(code=f"B{n}", name=f"B{n}") for n in range(BRANCHES)]
    teams: list[Team] = []
    for number, (branch, parent) in enumerate(plan.teams):
        above = teams[parent] if parent is not None else None
        teams.append(Team.objects.create(code=f"T{number}", name="T", branch=branches[branch], parent=above))
    users = [employed(number, one, branches, teams) for number, one in enumerate(plan.users)]
    kind = LeadType.objects.get(is_default=True)
    source = Source.objects.create(code="s", key="s", channel=Channel.FORM, branch=branches[0])
    status = Status.objects.get(pipeline=kind.default_pipeline, code="C")
    now = clock.now()
    return users, Lead.objects.bulk_create(
        Lead(
            subject="Golf",
            who="Kim",
            type=kind,
            source=source,
            pipeline=kind.default_pipeline,
            status=status,
            state=status.state,
            priority=3,
            importance=3,
            created_at=now,
            received_at=now,
            handover=one.handover,
            escalated_stage=one.stage,
            branch=branches[one.branch],
            team=teams[one.team] if one.team is not None else None,
            owner=users[one.owner] if one.owner is not None else None,
            offered_to=users[one.offered_to] if one.offered_to is not None else None,
            member_ids=[users[n].pk for n in one.members],
        )
        for one in plan.leads
    )


def employed(number: int, one: Somebody, branches: list[Branch], teams: list[Team]) -> User:
    user = User.objects.create(
        email=f"u{number}@stafet.example", name=f"U{number}", role=one.role, branch=branches[one.branch]
    )
    user.serves.set([branches[n] for n in one.serves])
    Membership.objects.bulk_create(
        [Membership(user=user, team=teams[n]) for n in one.member_of]
        + [Membership(user=user, team=teams[n], is_supervisor=True) for n in one.supervises]
    )
    return user


class EverybodySeesWhatTheRuleSays(TestCase):
    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(plans())
    def test_in_any_world(self, plan: Plan) -> None:
        users, made = build(plan)
        for who, user in enumerate(users):
            expected = {
                lead.pk for lead, one in zip(made, plan.leads, strict=True) if may_see(plan, who, one)
            }
            seen = set(Lead.objects.visible_to(actor_of_user(user)).values_list("pk", flat=True))
            assert seen == expected, (who, plan)


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("agent", {"used", "own far"}),
        ("second_agent", {"used"}),
        ("supervisor", {"used", "sales"}),
        ("dispatcher", {"used", "sales", "workshop", "odense"}),
        ("manager", {"used", "sales", "workshop"}),
        ("administrator", {"used", "sales", "workshop", "odense", "hamburg", "own far"}),
        ("stranger", {"odense"}),
    ],
)
def test_in_the_cast(world: World, who: str, sees: set[str]) -> None:
    teams = {
        "used": world.used_cars,
        "sales": world.sales,
        "workshop": world.workshop,
        "odense": world.odense_sales,
        "hamburg": world.hamburg_sales,
    }
    for name, team in teams.items():
        world.lead(subject=name, handover="offered", team=team)
    far = world.lead(subject="own far", handover="accepted", owner=world.agent)
    Lead.objects.filter(pk=far.pk).update(team=world.hamburg_sales, branch=world.hamburg)
    seen = Lead.objects.visible_to(world.by(world.users[who])).values_list("subject", flat=True)
    assert set(seen) == sees


def test_what_no_reason_explains_is_not_there() -> None:
    """The model itself tells the places apart: an agent of no team sees nothing of anybody's."""
    nobody = Somebody(Role.AGENT, 0, frozenset({0, 1, 2}), frozenset(), frozenset())
    plan = Plan(((0, None),), (nobody,))
    assert not may_see(plan, 0, Enquiry(0, 0, None, None, frozenset(), "unassigned", 2))
