"""Rules tried in the browser before they are saved or switched on."""

from stafet.distribution.actions.rule import make_rule
from stafet.distribution.models import Rule
from stafet.staff.actor import SYSTEM
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import filled
from tests.world import World


def test_rules_switched_off_for_the_trial_do_nothing_in_it(world: World, at_desk_of: LogIn) -> None:
    for _ in range(3):
        world.lead()
    rule = make_rule(Rule(name="Turns", team=world.used_cars, way="round_robin"), by=SYSTEM)
    client = at_desk_of(world.administrator)
    page = client.get("/distribution/trial").content.decode()
    assert "3 leads came in during the last 14 days. 3 of them would have gone elsewhere." in page
    assert ">2</td>" in page  # of three leads in turn one of the two agents gets two
    page = client.get("/distribution/trial?last=7").content.decode()
    assert "3 leads came in during the last 7 days. 3 of them would have gone elsewhere." in page
    assert "Turns" not in page.split('class="shares"')[1]
    rule.refresh_from_db()
    assert rule.is_on
    assert at_desk_of(world.agent).get("/distribution/trial").status_code == 403


def test_a_rule_is_tried_as_its_form_has_it_and_then_saved(world: World, at_desk_of: LogIn) -> None:
    world.lead()
    client = at_desk_of(world.manager)
    sent = filled(client.get("/distribution/new").content.decode())
    sent |= {"name": "Never", "team": str(world.used_cars.pk), "days": ["0", "6"], "postcode": "99999"}
    page = client.post("/distribution/trial", sent | {"rule": "new"}).content.decode()
    assert "with a postcode 99999 coming in on Mon, Sun go to Used cars" in page
    again = filled(page, form="trial-form")
    assert again["days"] == ["0", "6"]
    assert client.post("/distribution/trial", again | {"last": "30"}).status_code == 200
    assert not Rule.objects.exists()
    assert client.post("/distribution/new", again).status_code == 303
    assert Rule.objects.get().conditions == {"postcode": ["99999"], "time": {"days": [0, 6]}}
    assert client.post("/distribution/trial", sent | {"rule": "new", "team": ""}).status_code == 422


def test_a_trial_asks_as_often_as_is_committed(world: World, at_desk_of: LogIn) -> None:
    make_rule(Rule(name="Turns", team=world.used_cars, way="round_robin"), by=SYSTEM)
    client = at_desk_of(world.administrator)
    for _ in range(2):
        world.lead()
        with counted("GET /distribution/trial"):
            assert client.get("/distribution/trial").status_code == 200
