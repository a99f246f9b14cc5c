"""Streets, towns and postcodes in one spelling, whichever way they were typed."""

import pytest

from stafet.foundation.streets import plain_postcode, plain_town, split_street


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Hauptstraße 12", ("hauptstr", "12")),
        ("HAUPTSTRASSE 12 A", ("hauptstr", "12a")),
        ("Hauptstr.12a", ("hauptstr", "12a")),
        ("Am Markt 3", ("ammarkt", "3")),
        ("Straße des 17. Juni 135", ("strassedes17juni", "135")),
        ("Vesterbrogade 12B, 3. th", ("vesterbrogd", "12b")),
        ("Vesterbrogade 12B 3. th", ("vesterbrogd", "12b")),
        ("Skovvej 7-9", ("skovv", "7")),
        ("12 High Street", ("highst", "12")),
        ("12, High St.", ("highst", "12")),
        ("Flat 2, 12 High Street", ("highst", "12")),
        ("2450 Broadway between 90th and 91st", ("broadway", "2450")),
        ("An der Alten Schule", ("anderaltenschule", "")),
        ("", ("", "")),
    ],
)
def test_a_street_and_its_number(typed: str, expected: tuple[str, str]) -> None:
    assert split_street(typed) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Munich", "MÜNCHEN"), ("København K", "Copenhagen"), ("Köln", "Cologne"), ("Frankfurt am Main", "Frankfurt/M."), ("Århus C", "Aarhus")],
)  # fmt: skip
def test_a_town_is_one_under_its_names(one: str, other: str) -> None:
    assert plain_town(one) == plain_town(other)


@pytest.mark.parametrize(
    ("typed", "plain"), [("D-80331", "80331"), (" sw1a 1aa", "sw1a1aa"), ("DK 2100", "2100"), ("", "")]
)
def test_a_postcode(typed: str, plain: str) -> None:
    assert plain_postcode(typed) == plain
