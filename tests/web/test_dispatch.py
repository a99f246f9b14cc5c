"""The dispatcher's desk: what waits and why, for whom, and giving it away, one or many."""

import re
from datetime import timedelta

import pytest

from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.models import Offer
from stafet.foundation import clock
from stafet.leads.models import Handover, Lead
from stafet.staff.actions.absence import report_absent
from stafet.staff.actor import SYSTEM
from stafet.web.screens import dispatch
from tests.escalation.clockwork import berlin, set_times, sweep_at
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World

NOON = berlin(10, 12)
ROLES = ("supervisor", "dispatcher", "manager", "administrator")


@pytest.fixture
def busy(world: World) -> None:
    """At noon: leads that nobody holds, three of each kind, here and elsewhere; offered late and just now; escalated."""
    set_times()
    with clock.moved_to(berlin(10, 7)):
        for handover in ("unassigned", "declined", "expired", "offered", "accepted"):
            world.lead(handover=handover)
            world.lead(handover=handover, team=world.odense_sales, branch=world.odense, owner=world.stranger,
                       offered_to=world.stranger if handover == "declined" else None)  # fmt: skip
    with clock.moved_to(berlin(10, 11, 58)):
        world.lead(handover="offered")
        world.lead(handover="accepted")
    sweep_at(NOON)


def headings(page: str) -> dict[str, int]:
    """What the headings say, by key."""
    return {key: int(n) for key, n in re.findall(r'id="part-(\w+)">[^<]* <span>(\d+)</span>', page)}


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("role", ROLES)
def test_the_numbers_are_those_of_the_rows_and_of_the_navigation(
    world: World, at_desk_of: LogIn, role: str
) -> None:
    with clock.moved_to(NOON):
        page = at_desk_of(world.users[role]).get("/dispatch").content.decode()
    found = headings(page)
    assert found
    for key, count in found.items():
        rows = page.split(f'id="part-{key}"')[1].split("</section>")[0].count('name="lead"')
        assert rows == count, key
    badge = re.search(r'href="/dispatch"[^>]*>.*?<b>(\d+)</b>', page, re.DOTALL)
    assert badge is not None
    assert int(badge[1]) == sum(found.values())


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("supervisor", {"declined": 1, "expired": 1, "offered": 1, "escalated": 1}),
        ("dispatcher", {"unassigned": 2, "declined": 2, "expired": 2, "offered": 2, "escalated": 2}),
        ("manager", {"unassigned": 1, "declined": 1, "expired": 1, "offered": 1, "escalated": 1}),
        ("administrator", {"unassigned": 2, "declined": 2, "expired": 2, "offered": 2, "escalated": 2}),
    ],
)
def test_each_sees_what_is_theirs_to_give_away(
    world: World, at_desk_of: LogIn, role: str, expected: dict[str, int]
) -> None:
    with clock.moved_to(NOON):
        page = at_desk_of(world.users[role]).get("/dispatch").content.decode()
    assert headings(page) == expected


def test_an_agent_has_no_such_desk(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    assert 'href="/dispatch"' not in client.get("/desk").content.decode()
    lead = world.lead()
    assert client.get("/dispatch").status_code == 403
    assert client.get(f"/dispatch/assignments?lead={lead.number}").status_code == 403
    sent = {"lead": lead.number, "to": f"user:{world.agent.pk}"}
    assert client.post("/dispatch/assignments", sent).status_code == 403
    assert client.post("/dispatch/withdrawals", {"lead": lead.number}).status_code == 403


def test_without_a_clock_an_offer_is_late_after_a_day(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="offered")
    Lead.objects.filter(pk=lead.pk).update(clock="", look_at=None)
    client = at_desk_of(world.dispatcher)
    assert headings(client.get("/dispatch").content.decode()) == {}
    with clock.moved_to(world.later(hours=25)):
        assert headings(client.get("/dispatch").content.decode()) == {"offered": 1}


def test_a_row_tells_the_last_answer_and_its_reason(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="offered")
    decline_lead(lead, reason="Too far away", by=world.by(world.agent))
    page = at_desk_of(world.dispatcher).get("/dispatch").content.decode()
    assert "Anna Agent declined" in page
    assert "Too far away" in page


def test_people_stand_beside_it_with_load_and_absence(world: World, at_desk_of: LogIn) -> None:
    for _ in range(2):
        world.lead(handover="accepted", owner=world.agent)
    report_absent(world.second_agent, substitute=world.agent, by=SYSTEM)
    page = at_desk_of(world.dispatcher).get("/dispatch").content.decode()
    crew = page.split('id="crew"')[1]
    assert re.search(r"Anna Agent</b><span class=\"load\">2 open", crew)
    assert "away until further notice · Anna Agent stands in" in crew


def test_many_are_assigned_and_those_that_cannot_be_are_told_row_by_row(
    world: World, at_desk_of: LogIn
) -> None:
    free, declined = world.lead(), world.lead(handover="declined")
    client = at_desk_of(world.dispatcher)
    page = client.get(f"/dispatch/assignments?lead={free.number}&lead={declined.number}").content.decode()
    assert "has declined 1 of these" in page
    sent = filled(page) | {"to": f"user:{world.second_agent.pk}"}
    answer = client.post("/dispatch/assignments", sent)
    told = answer.content.decode()
    assert answer.status_code == 200
    assert "Done: 1 lead." in told
    assert re.search(rf"{declined.who}</a>: Bo Andersen has declined this lead\.", told)
    free.refresh_from_db()
    assert (free.handover, free.offered_to) == (Handover.OFFERED, world.second_agent)
    # The form sent once more finds it done.
    assert client.post("/dispatch/assignments", sent).status_code == 200
    assert Offer.objects.filter(lead=free).count() == 1


def test_all_are_offered_to_a_team(world: World, at_desk_of: LogIn) -> None:
    leads = [world.lead(), world.lead(handover="expired")]
    client = at_desk_of(world.dispatcher)
    sent = {"lead": [lead.number for lead in leads], "to": f"team:{world.new_cars.pk}"}
    answer = client.post("/dispatch/assignments", sent, headers=part("page", trigger="ask"))
    assert (answer.status_code, answer.headers["Location"]) == (303, "/dispatch")
    assert set(Lead.objects.values_list("handover", "team")) == {("offered", world.new_cars.pk)}


def test_offers_are_taken_back(world: World, at_desk_of: LogIn) -> None:
    offered, held = world.lead(handover="offered"), world.lead(handover="accepted")
    client = at_desk_of(world.administrator)
    answer = client.post("/dispatch/withdrawals", {"lead": [offered.number, held.number]})
    assert f"{held.who}</a>: Anna Agent has already accepted this lead." in answer.content.decode()
    offered.refresh_from_db()
    assert offered.handover == Handover.UNASSIGNED


def test_nothing_ticked_is_said(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.dispatcher)
    assert client.get("/dispatch/assignments").status_code == 422
    assert client.post("/dispatch/withdrawals", {"lead": "x"}).status_code == 422


def test_more_than_are_shown_are_a_page_away(
    world: World, at_desk_of: LogIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatch, "SHOWN", 1)
    monkeypatch.setattr(dispatch, "PAGE", 2)
    leads = [world.lead() for _ in range(3)]
    client = at_desk_of(world.dispatcher)
    page = client.get("/dispatch").content.decode()
    assert headings(page) == {"unassigned": 3}
    assert 'href="/dispatch?part=unassigned"' in page
    page = client.get("/dispatch?part=unassigned").content.decode()
    assert (leads[0].who in page, leads[2].who in page) == (True, False)
    after = re.search(r'rel="next" href="([^"]+)"', page)
    assert after is not None
    page = client.get(after[1].replace("&amp;", "&")).content.decode()
    assert (leads[0].who in page, leads[2].who in page) == (False, True)


def test_one_branch_alone_can_be_looked_at(world: World, at_desk_of: LogIn) -> None:
    here, there = world.lead(), world.lead(branch=world.odense)
    client = at_desk_of(world.dispatcher)
    page = client.get(f"/dispatch?branch={world.odense.pk}").content.decode()
    assert (here.who in page, there.who in page) == (False, True)
    assert "Anna Agent" not in page.split('id="crew"')[1].split("</aside>")[0]


@pytest.mark.usefixtures("busy")
def test_the_desk_asks_as_often_as_is_committed(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.dispatcher)
    with clock.moved_to(NOON):
        with counted("GET /dispatch"):
            assert client.get("/dispatch").status_code == 200
        with counted("GET /nav, of a dispatcher"):
            assert client.get("/nav").status_code == 200
    with clock.moved_to(NOON + timedelta(minutes=1)):
        first, second = world.lead(), world.lead(handover="declined")
        with counted("GET /dispatch"):
            assert client.get("/dispatch").status_code == 200
        for numbers in ([first.number], [first.number, second.number]):
            with counted("GET /dispatch/assignments"):
                assert client.get("/dispatch/assignments", {"lead": numbers}).status_code == 200
