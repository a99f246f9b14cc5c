"""Rules that make tasks, in the browser: made, looked at, switched on with a count said first."""

from datetime import timedelta

import pytest

from stafet.contacts.actions.edit_contact import edit_contact
from stafet.followups.actions.rule import make_rule
from stafet.followups.models import DateRule
from stafet.foundation import clock
from stafet.staff.actor import SYSTEM
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import filled
from tests.world import World


def test_a_rule_is_made_and_switched_on_after_it_said_what_it_will_do(
    world: World, at_desk_of: LogIn
) -> None:
    soon = (clock.now() + timedelta(days=9)).date().replace(year=1980)
    edit_contact(world.contact, changes={"birthday": soon}, by=SYSTEM)
    client = at_desk_of(world.manager)
    assert "No rules yet" in client.get("/task-rules").content.decode()
    sent = filled(client.get("/task-rules/new").content.decode()) | {
        "occasion": "birthday", "branch": str(world.flensburg.pk), "days_before": "1", "type": "BDAY",
        "last": f"team:{world.used_cars.pk}",
    }  # fmt: skip
    assert client.post("/task-rules/new", sent).status_code == 303
    rule = DateRule.objects.get()
    assert (rule.days_before, rule.at, rule.team, rule.is_on) == (1, 540, world.used_cars, False)
    page = client.get(f"/task-rules/{rule.pk}/switch").content.decode()
    assert "makes 1 task for the next 30 days" in page
    assert client.post(f"/task-rules/{rule.pk}/switch", {"is_on": "yes"}).status_code == 303
    sent = filled(client.get(f"/task-rules/{rule.pk}").content.decode())
    assert client.post(f"/task-rules/{rule.pk}", sent | {"at": "10:15"}).status_code == 303
    rule.refresh_from_db()
    assert (rule.is_on, rule.at) == (True, 615)


def test_an_agent_reads_the_rules_and_changes_none(world: World, at_desk_of: LogIn) -> None:
    rule = make_rule(world.flensburg, occasion="lease", terms={"team": world.used_cars}, by=SYSTEM)
    client = at_desk_of(world.agent)
    assert "A lease ends" in client.get("/task-rules").content.decode()
    assert client.get("/task-rules/new").status_code == 403
    assert client.get(f"/task-rules/{rule.pk}").status_code == 403
    assert client.post(f"/task-rules/{rule.pk}/switch", {"is_on": "yes"}).status_code == 403


@pytest.mark.parametrize("page", ["/task-rules/new", "/task-rules/{rule}", "/task-rules/{rule}/switch"])
def test_the_forms_ask_as_often_as_is_committed(world: World, at_desk_of: LogIn, page: str) -> None:
    rule = make_rule(world.flensburg, occasion="lease", terms={"team": world.used_cars}, by=SYSTEM)
    client = at_desk_of(world.manager)
    for _ in range(2):
        with counted("GET " + page.replace("{rule}", "N")):
            assert client.get(page.format(rule=rule.pk)).status_code == 200
        make_rule(world.flensburg, occasion="birthday", terms={"user": world.agent}, by=SYSTEM)


def test_the_page_of_one_rule_asks_as_often_as_is_committed(world: World, at_desk_of: LogIn) -> None:
    """Each rule more asks what it would make: there are a handful of rules, and nothing else tells."""
    make_rule(world.flensburg, occasion="lease", terms={"team": world.used_cars}, by=SYSTEM)
    client = at_desk_of(world.manager)
    with counted("GET /task-rules"):
        assert client.get("/task-rules").status_code == 200
