"""Contracts of a contact: added, edited, ended; visible to whoever sees the contact."""

from datetime import date
from typing import Any

import pytest

from stafet.contacts.actions.contract import add_contract, edit_contract, end_contract
from stafet.contacts.models import Contract
from stafet.foundation.denials import Invalid, NotNow, Overtaken
from stafet.staff.models import Event
from tests.world import World

LEASE = {
    "kind": "lease",
    "reference": "L-17",
    "begins_on": date(2024, 4, 1),
    "ends_on": date(2027, 3, 31),
}


def added(world: World, **terms: Any) -> Contract:
    return add_contract(world.contact, terms=LEASE | terms, by=world.by(world.agent))


def test_a_contract_runs_from_its_first_to_its_last_day(world: World) -> None:
    contract = added(world)
    days = [date(2024, 3, 31), date(2024, 4, 1), date(2027, 3, 31), date(2027, 4, 1)]
    assert [contract.runs_on(day) for day in days] == [False, True, True, False]
    event = Event.objects.get(kind="contract:added")
    assert (event.contact_id, event.after["reference"]) == (world.contact.pk, "L-17")


def test_without_an_end_it_runs_until_somebody_ends_it(world: World) -> None:
    contract = added(world, ends_on=None)
    assert contract.runs_on(date(2099, 1, 1))
    end_contract(contract, on=date(2026, 6, 30), by=world.by(world.agent))
    assert (contract.last_day, contract.runs_on(date(2026, 7, 1))) == (date(2026, 6, 30), False)
    end_contract(contract, on=date(2026, 6, 30), by=world.by(world.agent))
    assert Event.objects.filter(kind="contract:ended").count() == 1


def test_terms_are_edited_by_version(world: World) -> None:
    contract, by = added(world), world.by(world.agent)
    edit_contract(contract, changes={"note": "With service"}, version=1, by=by)
    assert (contract.note, contract.version) == ("With service", 2)
    with pytest.raises(Overtaken):
        edit_contract(contract, changes={"note": "Without"}, version=1, by=by)
    edit_contract(contract, changes={"note": "With service"}, by=by)
    assert (contract.version, Event.objects.filter(kind="contract:edited").count()) == (2, 1)


@pytest.mark.parametrize(
    "terms",
    [{"kind": "marriage"}, {"ends_on": date(2024, 3, 31)}, {"price": 5}],
)
def test_terms_that_do_not_fit_are_denied(world: World, terms: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        added(world, **terms)


def test_it_ends_neither_before_it_began_nor_after_its_end(world: World) -> None:
    contract, by = added(world), world.by(world.agent)
    with pytest.raises(Invalid):
        end_contract(contract, on=date(2024, 1, 1), by=by)
    with pytest.raises(NotNow):
        end_contract(contract, on=date(2028, 1, 1), by=by)


def test_who_does_not_see_the_contact_does_not_see_its_contracts(world: World) -> None:
    added(world)
    assert Contract.objects.visible_to(world.by(world.agent)).count() == 1
    assert Contract.objects.visible_to(world.by(world.stranger)).count() == 0
