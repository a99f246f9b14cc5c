"""Which given names may be one person's."""

import pytest

from stafet.foundation.fold import fold
from stafet.foundation.nicknames import full_forms, may_be_short_for


@pytest.mark.parametrize(
    ("short", "full"),
    [("Bill", "William"), ("Uschi", "Ursula"), ("Trine", "Katrine"), ("Sepp", "Josef"), ("Sue", "Susan"), ("Micha", "Michael"), ("Andy", "Andrew")],
)  # fmt: skip
def test_a_short_form_may_be_the_full_name(short: str, full: str) -> None:
    assert may_be_short_for(fold(short), fold(full))
    assert may_be_short_for(fold(full), fold(short))
    assert set(full_forms(fold(short))) & {fold(full)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "Anne"),
        ("Christian", "Christina"),
        ("Martin", "Martina"),
        ("Lars", "Lasse"),
        ("Anna", "Peter"),
    ],
)
def test_names_of_brothers_and_sisters_are_no_short_forms(one: str, other: str) -> None:
    assert not may_be_short_for(fold(one), fold(other))
