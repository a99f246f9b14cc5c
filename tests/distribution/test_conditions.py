"""Conditions of rules: what is kept of them, and of which leads they are true."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stafet.distribution.conditions import NAMES, Conditions, Facts, checked, matches
from stafet.foundation.denials import Invalid

LEAD = Facts(
    source=3,
    type=5,
    branch=7,
    categories=frozenset({11, 10}),
    products=frozenset({21}),
    language="da",
    country="DK",
    postcode="DK-5000",
    amount=Decimal("20000.00"),
    currency="EUR",
    weekday=5,
    minute=9 * 60,
    is_open=False,
    known_owner=None,
)


@pytest.mark.parametrize(
    ("condition", "is_true"),
    [
        ({}, True),
        ({"source": [1, 3]}, True),
        ({"source": [1]}, False),
        ({"type": [5], "branch": [8]}, False),
        ({"category": [10]}, True),
        ({"category": [12]}, False),
        ({"product": [20, 21]}, True),
        ({"product": [20]}, False),
        ({"language": ["DA"]}, True),
        ({"language": ["de"]}, False),
        ({"country": ["dk"]}, True),
        ({"postcode": ["50", "9"]}, True),
        ({"postcode": ["51"]}, False),
        ({"amount": {"from": "20000"}}, True),
        ({"amount": {"from": "20000.01"}}, False),
        ({"amount": {"to": 20000, "currency": "eur"}}, True),
        ({"amount": {"to": 20000, "currency": "DKK"}}, False),
        ({"time": {"open": False}}, True),
        ({"time": {"open": True}}, False),
        ({"time": {"days": [5, 6]}}, True),
        ({"time": {"days": [0]}}, False),
        ({"time": {"from": 540, "to": 600}}, True),
        ({"time": {"from": 480, "to": 540}}, False),
        ({"known_owner": False}, True),
        ({"known_owner": True}, False),
    ],
)
def test_a_condition_is_true_of_the_leads_it_names(condition: dict[str, Any], *, is_true: bool) -> None:
    assert matches(Conditions(checked(condition)), LEAD) is is_true


def test_a_lead_that_does_not_say_fits_no_condition_on_it() -> None:
    silent = replace(LEAD, language="", postcode="", amount=None)
    for condition in ({"language": ["da"]}, {"postcode": ["5"]}, {"amount": {"from": 0}}):
        assert not matches(Conditions(checked(condition)), silent)


def test_a_span_over_midnight_belongs_to_the_day_on_which_it_begins() -> None:
    friday_night = Conditions(checked({"time": {"days": [4], "from": 22 * 60, "to": 6 * 60}}))
    assert matches(friday_night, replace(LEAD, weekday=4, minute=23 * 60))
    assert matches(friday_night, replace(LEAD, weekday=5, minute=5 * 60))
    assert not matches(friday_night, replace(LEAD, weekday=4, minute=5 * 60))
    assert not matches(friday_night, replace(LEAD, weekday=5, minute=23 * 60))


def test_a_branchs_own_rule_is_for_its_leads_alone() -> None:
    assert matches(Conditions({}, branch=7), LEAD)
    assert not matches(Conditions({}, branch=8), LEAD)


@pytest.mark.parametrize(
    "condition",
    [
        {"colour": ["red"]},
        {"source": [0]},
        {"source": ["one"]},
        {"source": 3},
        {"source": [True]},
        {"language": ["danish"]},
        {"postcode": ["24%"]},
        {"postcode": ["2" * 13]},
        {"amount": {"from": "much"}},
        {"amount": {"from": "NaN"}},
        {"amount": {"from": 2, "to": 1}},
        {"amount": {"currency": "EUR"}},
        {"amount": {"from": 1, "until": 2}},
        {"amount": 5},
        {"time": {"open": "yes"}},
        {"time": {"days": [7]}},
        {"time": {"from": 600, "to": 600}},
        {"time": {"from": -1, "to": 600}},
        {"time": {"from": 600, "to": 1441}},
        {"known_owner": "Anna"},
        {"source": list(range(1, 300))},
    ],
)
def test_what_is_no_condition_is_denied_by_its_name(condition: dict[str, Any]) -> None:
    with pytest.raises(Invalid) as denied:
        checked(condition)
    assert set(denied.value.fields) == set(condition)


def test_what_is_left_empty_is_left_out() -> None:
    assert checked({"source": [], "time": {}, "amount": None, "language": ["de", "DE"]}) == {
        "language": ["de"]
    }


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*NAMES, "more"]), JSON, max_size=3))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_sent_is_denied_or_can_be_compared_and_checked_again(sent: dict[str, Any]) -> None:
    try:
        kept = checked(sent)
    except Invalid:
        return
    assert checked(kept) == kept
    matches(Conditions(kept), LEAD)
