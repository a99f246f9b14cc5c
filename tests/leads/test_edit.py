"""Editing: everything but what crosses states or hands over, seen before it is overwritten (R22, R29, R36 to R38)."""

from datetime import timedelta
from typing import Any

import pytest

from stafet.catalog.models import Competitor, Field, LeadType, Pipeline, Product
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow, Overtaken
from stafet.leads.actions.edit import edit_lead
from stafet.leads.models import Lead
from stafet.staff.definitions import FieldKind
from stafet.staff.models import Event
from tests.world import World


@pytest.fixture
def lead(world: World) -> Lead:
    return world.lead(handover="accepted")


def edited(world: World, lead: Lead, **changes: Any) -> Lead:
    edit_lead(lead, changes=changes, by=world.by(world.agent))
    return Lead.objects.get(pk=lead.pk)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("owner", 1),
        ("state", "won"),
        ("handover", "accepted"),
        ("completed_at", None),
        ("created_at", None),
        ("status", "W"),
        ("status", "N"),
        ("status", "no such"),
        ("priority", 9),
        ("probability", 101),
        ("probability", -1),
        ("subject", " "),
        ("category", "no such"),
        ("target_amount", {"amount": "ten", "currency": "EUR"}),
        ("target_amount", {"amount": "10", "currency": "Euro"}),
        ("target_amount", {"amount": "-1", "currency": "EUR"}),
        ("target_amount", {"amount": "NaN", "currency": "EUR"}),
        ("estimated", {"value": -1, "unit": "days"}),
        ("estimated", {"value": 1, "unit": "fortnights"}),
        ("members", [999_999]),
        ("fields", {"shoe_size": "38"}),
        ("competitors", ["no such"]),
    ],
)
def test_what_does_not_fit_is_denied_and_nothing_is_written(
    world: World, lead: Lead, name: str, value: object
) -> None:
    version = lead.version
    with pytest.raises((Invalid, NotNow)) as denied:
        edited(world, lead, **({"message": "New", name: value}))
    stored = Lead.objects.get(pk=lead.pk)
    assert denied.value.sentence.endswith(".")
    assert (stored.version, stored.message) == (version, "Is it still there?")


def test_zero_and_a_hundred_percent_both_count(world: World, lead: Lead) -> None:
    assert edited(world, lead, probability=0).probability == 0
    assert edited(world, lead, probability=100).probability == 100


def test_an_old_version_is_told_that_somebody_was_faster(world: World, lead: Lead) -> None:
    seen = lead.version
    edited(world, lead, subject="Another car")
    with pytest.raises(Overtaken):
        edit_lead(lead, changes={"subject": "Mine"}, version=seen, by=world.by(world.second_agent))
    assert Lead.objects.get(pk=lead.pk).subject == "Another car"


def test_the_event_says_what_was_and_what_is(world: World, lead: Lead) -> None:
    edited(world, lead, probability=30, status="T")
    event = Event.objects.filter(lead_number=lead.number).latest("id")
    assert (event.kind, event.before, event.after) == (
        "lead:edited",
        {"status": "C", "probability": None},
        {"status": "T", "probability": 30},
    )


def test_what_changes_nothing_is_no_change(world: World, lead: Lead) -> None:
    Product.objects.create(code="GOLF", names={"en": "Golf"})
    Competitor.objects.create(code="north", names={"en": "North"})
    wishes = [{"product": "GOLF", "note": "blue"}, {"label": "Polo", "kind": "trade_in"}]
    same = {
        "subject": "Golf", "priority": 4, "probability": 0, "status": "T", "due_at": world.later(),
        "estimated": {"value": 2, "unit": "weeks"}, "products": wishes, "competitors": ["north"],
        "target_amount": {"amount": "10.00", "currency": "EUR"}, "contact_phone": "0461 123456",
        "person": {"first_name": "Kim", "phone": "0461 123456"}, "members": [world.second_agent.pk],
    }  # fmt: skip
    first = edited(world, lead, **same)
    events = Event.objects.count()
    assert edited(world, lead, **same).version == first.version
    assert Event.objects.count() == events


def test_one_edit_is_one_version(world: World, lead: Lead) -> None:
    before = lead.version
    changed = edited(world, lead, due_at=world.later(), subject="Golf")
    assert changed.version == before + 1
    assert changed.due_at == lead.due_at
    assert changed.remind_at is not None


def test_a_due_date_that_has_passed_does_not_stop_another_change(world: World, lead: Lead) -> None:
    due_at = world.later()
    edited(world, lead, due_at=due_at)
    with clock.moved_to(world.later(days=2)):
        assert edited(world, lead, due_at=due_at, subject="Golf").subject == "Golf"
        with pytest.raises(Invalid):
            edited(world, lead, due_at=due_at + timedelta(hours=1))


def test_the_event_tells_the_estimate_with_its_unit(world: World, lead: Lead) -> None:
    edited(world, lead, estimated={"value": 2, "unit": "weeks"})
    edited(world, lead, estimated={"value": 14, "unit": "days"})
    event = Event.objects.filter(lead_number=lead.number).latest("id")
    assert event.before == {"estimated": {"value": 2, "unit": "weeks"}}
    assert event.after == {"estimated": {"value": 14, "unit": "days"}}


def test_only_the_steps_that_the_pipeline_allows(world: World, lead: Lead) -> None:
    status = lead.pipeline.statuses.get(code="C")
    status.next_statuses.add(lead.pipeline.statuses.get(code="T"))
    with pytest.raises(NotNow, match="does not allow"):
        edited(world, lead, status="O")
    assert edited(world, lead, status="T").status.code == "T"


def test_estimate_and_expected_completion_are_one_fact(world: World, lead: Lead) -> None:
    changed = edited(world, lead, estimated={"value": 1, "unit": "months"})
    assert changed.expected_completion_at is not None
    assert 27 <= (changed.expected_completion_at - changed.created_at).days <= 31
    later = changed.expected_completion_at + timedelta(days=45)
    changed = edited(world, lead, expected_completion_at=later)
    assert (changed.estimated_value, changed.estimated_unit, changed.expected_completion_at) == (
        2,
        "months",
        later,
    )
    with pytest.raises(Invalid):
        edited(world, lead, expected_completion_at=lead.created_at - timedelta(seconds=1))
    with pytest.raises(Invalid):
        edited(world, lead, estimated={"value": 1, "unit": "days"}, expected_completion_at=later)
    assert edited(world, lead, expected_completion_at=None).estimated_value is None


def test_money_is_exact_and_can_be_taken_away(world: World, lead: Lead) -> None:
    changed = edited(world, lead, target_amount={"amount": "329900.5", "currency": "dkk"})
    assert (str(changed.amount), changed.currency) == ("329900.50", "DKK")
    assert edited(world, lead, target_amount=None).amount is None


def test_own_fields_keep_what_is_not_named(world: World, lead: Lead) -> None:
    Field.objects.create(code="seats", kind=FieldKind.NUMBER)
    Field.objects.create(code="colour", kind=FieldKind.CHOICE, choices=["red", "blue"])
    Field.objects.create(code="ready_on", kind=FieldKind.DATE)
    edited(world, lead, fields={"seats": "7", "colour": "red"})
    assert edited(world, lead, fields={"ready_on": "2027-02-28", "colour": "blue"}).fields == {
        "seats": "7",
        "colour": "blue",
        "ready_on": "2027-02-28",
    }
    assert "seats" not in edited(world, lead, fields={"seats": None}).fields
    for wrong in ({"seats": "many"}, {"colour": "green"}, {"ready_on": "tomorrow"}):
        with pytest.raises(Invalid):
            edited(world, lead, fields=wrong)


def test_a_type_that_lacks_the_pipeline_is_refused(world: World, lead: Lead) -> None:
    other = Pipeline.objects.get(code="service")
    kind = LeadType.objects.get(code="SERV")
    assert list(kind.pipelines.all()) == [other]
    with pytest.raises(NotNow, match="pipeline"):
        edited(world, lead, type="SERV")
    assert edited(world, lead, type="FLEET", subject="Twelve cars").type.code == "FLEET"


def test_products_and_competitors_are_replaced_whole(world: World, lead: Lead) -> None:
    Product.objects.create(code="GOLF", names={"en": "Golf"})
    for code in ("north", "south"):
        Competitor.objects.create(code=code, names={"en": code})
    edited(world, lead, products=[{"product": "GOLF", "note": "blue"}, {"label": "Polo", "kind": "trade_in"}])
    changed = edited(world, lead, competitors=["north", "south"])
    assert [(str(i), i.kind, i.note) for i in changed.interests.all()] == [
        ("Golf", "wanted", "blue"),
        ("Polo", "trade_in", ""),
    ]
    assert changed.rivalries.count() == 2
    assert edited(world, lead, competitors=["south"]).rivalries.get().competitor.code == "south"


def test_a_number_is_kept_as_the_world_dials_it(world: World, lead: Lead) -> None:
    assert edited(world, lead, contact_phone="0461 / 12 34 56").contact_phone == "+49461123456"


def test_what_was_edited_is_found(world: World, lead: Lead) -> None:
    changed = edited(
        world, lead, person={"first_name": "Jörg", "last_name": "Großmann", "phone": "0170 1234567"}
    )
    assert "jorg grossmann" in changed.search
    assert "491701234567" in changed.search
