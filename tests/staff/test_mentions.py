"""Whom a note names: as people type names, and nobody by accident."""

import doctest

import pytest

from stafet.staff import mentions
from stafet.staff.mentions import Named, named_in

USERS = {1: "Anna Agent", 2: "Anna", 3: "Jürgen Müller", 4: "Åse Nygaard", 5: "Jurgen Muller"}
TEAMS = {7: "Used cars", 8: "Used cars Odense"}


@pytest.mark.parametrize(
    ("text", "users", "teams"),
    [
        ("@Anna Agent please", {1}, set()),
        ("@anna, and @ANNA AGENT.", {1, 2}, set()),
        ("(@Åse Nygaard)", {4}, set()),
        ("@Ase Nygard", {4}, set()),
        ("@jürgen müller", {3, 5}, set()),
        ("@Used cars Odense: look", set(), {8}),
        ("@used cars!", set(), {7}),
        ("@Annabel", set(), set()),
        ("@ Anna", {2}, set()),
        ("mail anna@anna.example", set(), set()),
        ("@nobody here", set(), set()),
        ("", set(), set()),
        ("@" * 5_000, set(), set()),
        ("@Anna\nAgent", {1}, set()),
    ],
)
def test_these_are_named(text: str, users: set[int], teams: set[int]) -> None:
    assert named_in(text, users=USERS, teams=TEAMS) == Named(frozenset(users), frozenset(teams))


def test_the_examples_hold() -> None:
    assert doctest.testmod(mentions).failed == 0
