"""Dealing in turn: nobody gets what they cannot take, nothing is left that somebody can take, shares are even."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from stafet.relief.deal import dealt

HANDS = st.lists(st.integers(0, 9), unique=True, max_size=6)
UNITS = st.lists(st.integers(0, 99), max_size=40)


@given(UNITS, HANDS, st.sets(st.tuples(st.integers(0, 99), st.integers(0, 9))))
def test_what_somebody_can_take_goes_to_somebody_who_can(
    units: list[int], hands: list[int], barred: set[tuple[int, int]]
) -> None:
    def can_take(unit: int, hand: int) -> bool:
        return (unit, hand) not in barred

    found = dealt(units, hands, can_take=can_take)
    assert len(found) == len(units)
    for unit, hand in zip(units, found, strict=True):
        able = {one for one in hands if can_take(unit, one)}
        assert (hand in able) if able else hand is None


@given(UNITS, HANDS.filter(bool))
def test_shares_are_even_where_everybody_can_take_everything(units: list[int], hands: list[int]) -> None:
    got = Counter(dealt(units, hands, can_take=lambda unit, hand: True))
    shares = [got[hand] for hand in hands]
    assert max(shares) - min(shares) <= 1
