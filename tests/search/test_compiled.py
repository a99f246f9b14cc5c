"""Random criteria: what the database finds is what a plain filter in Python finds over the same rows."""

import random
from functools import partial
from typing import Any

import pytest

from stafet.search.compiled import wanted
from stafet.search.criteria import (
    TESTS,
    WITH_SEVERAL,
    WITHOUT_VALUE,
    Criteria,
    Criterion,
    Kind,
    Mode,
    Of,
    fits,
)
from stafet.search.fields import Field, fields_of
from stafet.search.find import find
from stafet.staff.actor import Actor
from tests.search.plainly import Plainly, keys
from tests.search.stock import stocked
from tests.world import World

TRIES = 500


def _drawn(
    draw: random.Random, fields: dict[str, Field], rows: list[Any], plainly: Plainly, by: Actor
) -> Criteria:
    """One to four criteria, with values that some rows have."""
    return tuple(
        _criterion(draw, fields, draw.choice(sorted(fields)), rows, plainly, by)
        for _ in range(draw.randrange(1, 5))
    )


def _criterion(
    draw: random.Random, fields: dict[str, Field], name: str, rows: list[Any], plainly: Plainly, by: Actor
) -> Criterion:
    kind = fields[name].kind
    test = draw.choice(TESTS[kind])
    mode = draw.choice((Mode.INCLUDE, Mode.RESTRICT, Mode.RESTRICT, Mode.EXCLUDE))
    if test in WITHOUT_VALUE:
        return Criterion(mode, name, test)
    with_below = draw.random() < 0.5 or kind is not Kind.TREE
    if test in WITH_SEVERAL:
        options = [value for value, _ in fields[name].options(by)]
        return Criterion(
            mode, name, test, tuple(draw.sample(options, min(len(options), draw.randrange(1, 4)))), with_below
        )
    return Criterion(mode, name, test, (_value(draw, kind, test, name, rows, plainly),), with_below)


def _value(draw: random.Random, kind: Kind, test: str, name: str, rows: list[Any], plainly: Plainly) -> str:
    if test.endswith("_days"):
        return str(draw.randrange(60))
    if kind in {Kind.DAY, Kind.INSTANT}:
        return f"2026-{draw.randrange(1, 13):02}-{draw.randrange(1, 28):02}"
    if kind is Kind.NUMBER:
        return draw.choice(("0", "2", "2.5", "3", "30", "90", "1200.50"))
    if kind is Kind.PHONE:
        return draw.choice(("0461 100", "+49 461", "111", "9"))
    if kind is Kind.WORDS:
        return draw.choice(("Müller", "golf", "Jensen-Holm", "flensburg", "petersen"))
    text = draw.choice(
        (
            "Mue",
            "ÜLL",
            "an",
            "lle",
            "haa",
            "aas",
            "post",
            "Holm",
            "Aab",
            "GTI",
            "ell",
            "24937",
            "dr",
            "golf",
            "x1",
            "de",
        )
    )
    return text if draw.random() < 0.7 else text[draw.randrange(len(text)) :]


def _found_plainly(criteria: Criteria, rows: list[Any], plainly: Plainly) -> list[int]:
    return keys(row for row in rows if fits(criteria, partial(plainly.is_true, row)))


@pytest.mark.parametrize("of", list(Of))
def test_five_hundred_random_searches_find_what_a_plain_filter_finds(
    world: World, of: Of, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(f"{of} of 500")
    stocked(world, draw)
    fields, hits = fields_of(of), 0
    asking = [world.by(user) for user in (world.administrator, world.manager, world.agent)]
    plain = {by.user_id: Plainly(by) for by in asking}
    for number in range(TRIES // 2):
        by = asking[number % len(asking)]
        plainly = plain[by.user_id]
        rows = list((plainly.leads if of is Of.LEADS else plainly.contacts).values())
        criteria = _drawn(draw, fields, rows, plainly, by)
        expected = _found_plainly(criteria, rows, plainly)
        assert keys(wanted(criteria, of, by=by)) == expected, criteria
        with monkeypatch.context() as otherwise:
            if number % 2:  # as in a long list where few rows fit: each way by itself, and not along the list
                otherwise.setattr("stafet.search.find.FIRST", 2)
                otherwise.setattr("stafet.search.find._WORTH", 100)
            found = find(criteria, of, by=by, limit=100)
        assert (keys(found.page.rows), found.count) == (expected, len(expected)), criteria
        hits += bool(expected)
    assert hits > TRIES / 8, "too many searches found nothing to compare"
