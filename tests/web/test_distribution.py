"""Distribution in the browser: rules as sentences, their order, people's shares, and why a lead went where it went."""

from typing import Any

import pytest

from stafet.catalog.models import LeadType
from stafet.distribution.actions.rule import make_rule
from stafet.distribution.models import Availability, Offer, Rule
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import filled
from tests.world import World


def rule_of(world: World, branch: Branch | None = None, **terms: Any) -> Rule:
    """A rule of the company, or of a branch; used cars get it in turn."""
    given = {"name": "Used cars", "team": world.used_cars, "way": "round_robin"} | terms
    return make_rule(Rule(branch=branch, **given), by=SYSTEM)


def test_a_rule_is_made_and_told_as_a_sentence(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    assert "No rules yet" in client.get("/distribution").content.decode()
    kind = LeadType.objects.get(is_default=True)
    sent = filled(client.get("/distribution/new").content.decode()) | {
        "name": "Hamburg", "branch_of": "", "source": [str(world.web.pk)], "type": [str(kind.pk)],
        "postcode": "20-22, 249", "least": "5000", "currency": "EUR", "days": ["0", "1", "2"], "span": "9-18",
        "known_owner": "no", "team": str(world.used_cars.pk), "way": "round_robin", "ends_after": "30",
        "known_owner_first": "on", "is_on": "on",
    }  # fmt: skip
    assert client.post("/distribution/new", sent).status_code == 303
    rule = Rule.objects.get()
    assert rule.conditions["postcode"] == ["20", "21", "22", "249"]
    assert rule.conditions["time"] == {"days": [0, 1, 2], "from": 540, "to": 1080}
    page = client.get("/distribution").content.decode()
    assert (
        f"Leads from Web of the type {kind.name} of customers whom nobody knows with a postcode 20–22, 249 worth"
        " 5,000 EUR or more coming in on Mon–Wed at 9:00–18:00 go to Used cars, first to whoever knows the customer,"
        " in turn, for 30 min."
    ) in page
    # The form shows what stands there: sent unchanged, it changes nothing.
    shown = filled(client.get(f"/distribution/{rule.pk}").content.decode())
    assert client.post(f"/distribution/{rule.pk}", shown).status_code == 303
    same = Rule.objects.get()
    assert (same.version, same.conditions) == (rule.version, rule.conditions)


def test_a_rule_without_conditions_takes_all_leads(world: World, at_desk_of: LogIn) -> None:
    rule_of(world, way="open")
    page = at_desk_of(world.manager).get("/distribution").content.decode()
    assert "All leads go to Used cars, all at once, whoever accepts first." in page


def test_rules_are_moved_and_switched_off_and_taken_out(world: World, at_desk_of: LogIn) -> None:
    first, second, third = (rule_of(world, name=name) for name in ("One", "Two", "Three"))
    client = at_desk_of(world.administrator)
    assert client.post(f"/distribution/{third.pk}/place", {"to": "1"}).status_code == 303
    assert list(Rule.objects.values_list("name", flat=True)) == ["Three", "One", "Two"]
    sent = filled(client.get(f"/distribution/{first.pk}").content.decode())
    del sent["is_on"]
    assert client.post(f"/distribution/{first.pk}", sent).status_code == 303
    assert Rule.objects.get(pk=first.pk).is_on is False
    sent = filled(client.get(f"/distribution/{second.pk}").content.decode()) | {"remove": "yes"}
    assert client.post(f"/distribution/{second.pk}", sent).status_code == 303
    assert not Rule.objects.filter(pk=second.pk).exists()


def test_what_somebody_else_has_changed_is_not_overwritten(world: World, at_desk_of: LogIn) -> None:
    rule = rule_of(world)
    client = at_desk_of(world.administrator)
    one = filled(client.get(f"/distribution/{rule.pk}").content.decode()) | {"name": "Mine"}
    other = filled(client.get(f"/distribution/{rule.pk}").content.decode()) | {"name": "Theirs"}
    assert client.post(f"/distribution/{rule.pk}", other).status_code == 303
    assert client.post(f"/distribution/{rule.pk}", one).status_code == 409
    assert Rule.objects.get().name == "Theirs"


@pytest.mark.parametrize(
    ("field", "typed"),
    [("postcode", "22-20"), ("span", "mornings"), ("ends_after", "0"), ("team", "999999"), ("name", " ")],
)
def test_what_does_not_fit_is_said_beside_the_form(
    world: World, at_desk_of: LogIn, field: str, typed: str
) -> None:
    client = at_desk_of(world.administrator)
    sent = filled(client.get("/distribution/new").content.decode())
    sent |= {"name": "One", "team": str(world.used_cars.pk), field: typed}
    assert client.post("/distribution/new", sent).status_code == 422
    assert not Rule.objects.exists()


def test_a_manager_makes_rules_of_the_branch_and_none_of_the_company(world: World, at_desk_of: LogIn) -> None:
    rule = rule_of(world)
    client = at_desk_of(world.manager)
    assert client.get(f"/distribution/{rule.pk}").status_code == 403
    sent = filled(client.get("/distribution/new").content.decode())
    sent |= {"name": "Ours", "team": str(world.used_cars.pk)}
    assert client.post("/distribution/new", sent | {"branch_of": ""}).status_code in {403, 422}
    assert client.post("/distribution/new", sent).status_code == 303
    assert Rule.objects.get(name="Ours").branch == world.flensburg
    assert at_desk_of(world.agent).get("/distribution").status_code == 403


def test_sources_and_types_that_no_rule_takes_in_are_warned_of(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    rule = rule_of(world, conditions={"source": [world.web.pk]})
    page = client.get("/distribution").content.decode()
    assert "No rule takes in leads from Mail and By hand" in page
    rule_of(world)
    assert "No rule takes in" not in client.get("/distribution").content.decode()
    Rule.objects.exclude(pk=rule.pk).delete()
    kind = LeadType.objects.get(is_default=True)
    Rule.objects.update(conditions={"type": [kind.pk]})
    assert "No rule takes in leads of the type" in client.get("/distribution").content.decode()


def test_how_many_leads_somebody_takes_is_set(world: World, at_desk_of: LogIn) -> None:
    client, url = at_desk_of(world.manager), f"/distribution/people/{world.agent.pk}"
    sent = filled(client.get(url).content.decode()) | {
        "capacity": "20", "per_day": "5", "weight": "2", "monday": "9-12, 13-17",
    }  # fmt: skip
    assert client.post(url, sent).status_code == 303
    row = Availability.objects.get()
    assert (row.capacity, row.per_day, row.weight, row.is_taking) == (20, 5, 2, True)
    assert row.shifts[0] == [[540, 720], [780, 1020]]
    page = client.get("/distribution/people").content.decode()
    assert "Mo 9:00–12:00, 13:00–17:00" in page
    del sent["key"]
    assert client.post(url, sent | {"capacity": "21"}).status_code == 409
    assert client.post(url, sent | {"weight": "0"}).status_code == 422
    assert at_desk_of(world.agent).post(url, sent).status_code == 403


def test_one_says_oneself_that_one_takes_no_leads_now(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    assert "Leads are given to you as they come in." in client.get("/profile").content.decode()
    assert client.post("/profile/taking", {"is_taking": "no"}).status_code == 303
    assert Availability.objects.get(user=world.agent).is_taking is False
    assert "You take no leads now." in client.get("/profile").content.decode()
    client.post("/profile/taking", {"is_taking": "yes"})
    assert Availability.objects.get(user=world.agent).is_taking is True


def offered_by_a_rule(world: World) -> Lead:
    lead = world.lead(handover="offered", offered_to=world.agent)
    Offer.objects.filter(lead=lead, answer="").update(
        reasons={
            "codes": ["rule"], "rule": {"id": 1, "name": "Used cars", "version": 1}, "way": "round_robin",
            "ends_after": 30, "asked_as": "turn",
            "considered": [{"id": world.agent.pk, "name": "Anna Agent", "turns_owed": 2.0, "open": 3}],
            "skipped": [{"id": 2, "name": "Bo Andersen", "why": "absent", "substitute": "Kim Ahl",
                         "substitutes_why": "full"}],
            "more_skipped": 4,
        }
    )  # fmt: skip
    return lead


def test_why_me_is_told_in_plain_sentences(world: World, at_desk_of: LogIn) -> None:
    lead = offered_by_a_rule(world)
    client = at_desk_of(world.agent)
    assert f'href="/leads/{lead.number}/why"' in client.get(f"/leads/{lead.number}").content.decode()
    page = client.get(f"/leads/{lead.number}/why").content.decode()
    for said in (
        "The rule “Used cars” fits this lead.",
        "It was the turn of Anna Agent.",
        "The team’s way: in turn, for 30 min.",
        "3 open · 2 turns owed",
        "was away; Kim Ahl, who stands in, had as many open leads as they take",
        "4 more could not be asked.",
    ):
        assert said in page, said
    assert at_desk_of(world.stranger).get(f"/leads/{lead.number}/why").status_code == 404


def test_a_lead_given_by_hand_says_by_whom(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    assert "Stafet offered it." in at_desk_of(world.agent).get(f"/leads/{lead.number}/why").content.decode()
    unoffered = world.lead()
    page = at_desk_of(world.dispatcher).get(f"/leads/{unoffered.number}/why").content.decode()
    assert "This lead was never offered to anybody" in page


@pytest.mark.parametrize(
    "page",
    ["/distribution", "/distribution/new", "/distribution/{rule}", "/distribution/people",
     "/distribution/people/{user}", "/leads/{lead}/why"],
)  # fmt: skip
def test_the_pages_ask_as_often_as_is_committed(world: World, at_desk_of: LogIn, page: str) -> None:
    rule, lead = rule_of(world, conditions={"source": [world.web.pk]}), offered_by_a_rule(world)
    client = at_desk_of(world.administrator)
    keys = {"rule": rule.pk, "user": world.agent.pk, "lead": lead.number}
    name = "GET " + page.replace("{rule}", "N").replace("{user}", "N").replace("{lead}", "N")
    for _ in range(2):
        with counted(name):
            assert client.get(page.format(**keys)).status_code == 200
        rule_of(world, conditions={"source": [world.mail.pk]})
        Availability.objects.create(user=world.users["second_agent" if _ == 0 else "supervisor"])
