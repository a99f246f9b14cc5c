"""Weights estimated from a stock that nobody has decided anything about."""

from dataclasses import replace

import pytest

from stafet.matching.estimate import estimate, usual_ratios
from stafet.matching.evidence import default_weights
from stafet.matching.learn import Observation, changes_between
from stafet.matching.review import changed, tally
from tests.matching.crowd import Crowd
from tests.matching.scoring import stocks_of
from tests.matching.taught import decisions
from tests.matching.usual import pairs_of

WEIGHTS = default_weights()


@pytest.fixture(scope="module")
def pairs() -> list[Observation]:
    """Another crowd than those that the usual figures were counted on."""
    return [pair for kind, stock in stocks_of(Crowd(77, 4_000)).items() for pair in pairs_of(kind, stock)]


def test_nothing_seen_changes_nothing() -> None:
    assert estimate([], WEIGHTS) == WEIGHTS


def test_an_ordinary_stock_hardly_moves_anything(pairs: list[Observation]) -> None:
    proposed = estimate(pairs, WEIGHTS)
    assert all(abs(after - before) < 0.75 for _, _, before, after in changes_between(WEIGHTS, proposed))
    asked = decisions(78, records=1_000, questions=600)
    assert changed(asked, WEIGHTS, proposed) < 0.03 * len(asked)
    assert tally(asked, proposed).wrong == tally(asked, WEIGHTS).wrong == 0


def test_where_the_same_people_often_change_their_telephone_that_counts_less_against_them(
    pairs: list[Observation],
) -> None:
    moved = [
        replace(each, found=tuple((_changed(code, at, each), rarity) for code, rarity in each.found))
        for at, each in enumerate(pairs)
    ]
    usual, here = (estimate(some, WEIGHTS).points["contact"]["phone.different"][0] for some in (pairs, moved))
    assert here > usual + 0.3


def test_who_says_same_or_not_is_not_read(pairs: list[Observation]) -> None:
    assert estimate([replace(each, is_same=True) for each in pairs], WEIGHTS) == estimate(pairs, WEIGHTS)


def test_the_usual_figures_are_of_codes_that_have_a_weight() -> None:
    for kind, rows in usual_ratios().items():
        assert set(rows) <= set(WEIGHTS.points[kind])
        assert rows["firm.same"] > 0


def _changed(code: str, at: int, pair: Observation) -> str:
    """Every second who has the same mailbox has another telephone here."""
    is_same_mailbox = any(other == "email.same" for other, _ in pair.found)
    return (
        "phone.different" if code == "phone.same" and is_same_mailbox and at % 2 and not pair.vetoed else code
    )
