"""Own fields: what came in under the same name is taken over where it fits."""

from typing import Any

import pytest

from stafet.catalog.models import Field, LeadType
from stafet.leads.own_fields import fields_for
from stafet.staff.definitions import FieldKind
from stafet.staff.own_values import fitting_values
from tests.world import World


@pytest.fixture
def sales(world: World) -> LeadType:
    """The default type, with a field of each kind."""
    for kind in FieldKind:
        names = {"en": f"My {kind.label}", "de": f"Mein {kind.label}"}
        Field.objects.create(code=kind.value, names=names, kind=kind, choices=["cash", "Loan"])
    return LeadType.objects.get(code="SALES")


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("text", " red ", {"text": "red"}),
        ("Yes-No", "Ja", {"yes_no": True}),
        ("yes_no", "nej", {"yes_no": False}),
        ("yes_no", "perhaps", {}),
        ("Mein Choice", "loan", {"choice": "Loan"}),
        ("choice", "barter", {}),
        ("lead.custom.number", "12,5", {"number": "12.5"}),
        ("number", "a dozen", {}),
        ("date", "24.12.2026", {"date": "2026-12-24"}),
        ("date", "2026-12-24", {"date": "2026-12-24"}),
        ("date", "31.2.2026", {}),
        ("unknown", "x", {}),
        ("text", "  ", {}),
    ],
)
def test_what_fits_by_name_and_kind_is_taken(
    sales: LeadType, name: str, text: str, found: dict[str, Any]
) -> None:
    assert fitting_values([(name, text)], fields_for(sales)) == found


def test_the_first_value_of_a_name_counts(sales: LeadType) -> None:
    assert fitting_values([("text", "one"), ("TEXT", "two")], fields_for(sales)) == {"text": "one"}


def test_a_hidden_field_and_one_of_another_type_take_nothing(sales: LeadType) -> None:
    Field.objects.filter(code="text").update(is_hidden=True)
    Field.objects.get(code="number").types.add(LeadType.objects.get(code="TRADE"))
    assert fitting_values([("text", "one"), ("number", "1")], fields_for(sales)) == {}
