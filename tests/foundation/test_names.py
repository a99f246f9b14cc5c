"""Names: split, compared, sorted."""

import doctest
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.foundation import names
from stafet.foundation.names import equal_names, looks_like_company, sort_key, split_name, tidy_name


@pytest.mark.parametrize(
    ("full", "first", "last"),
    [
        ("Anna Berg", "Anna", "Berg"),
        ("Anna Maria Berg", "Anna Maria", "Berg"),
        ("Berg, Anna", "Anna", "Berg"),
        ("von der Heide, Prof. Dr. Jörg", "Jörg", "von der Heide"),
        ("Pieter de Vries", "Pieter", "de Vries"),
        ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
        ("Carl Gustaf af Ugglas", "Carl Gustaf", "af Ugglas"),
        ("Herr Dr. Max Müller", "Max", "Müller"),
        ("Frau Schmidt", "", "Schmidt"),
        ("Hr. Jensen", "", "Jensen"),
        ("Anna", "Anna", ""),
        ("MAX MUSTERMANN", "Max", "Mustermann"),
        ("max mustermann", "Max", "Mustermann"),
        ("Martin Luther King Jr.", "Martin Luther", "King"),
        ("Lars Peter Holm-Jensen", "Lars Peter", "Holm-Jensen"),
        ("", "", ""),
        ("  \x00 ", "", ""),
    ],
)
def test_a_full_name_is_split(full: str, first: str, last: str) -> None:
    split = split_name(full)
    assert (split.first, split.last) == (first, last)


@pytest.mark.parametrize(
    "name",
    [
        "Autohaus Nord GmbH",
        "Meier & Sohn GmbH & Co. KG",
        "Nordlys Biler ApS",
        "Hansen A/S",
        "Volvo AB",
        "Carfinder Ltd",
        "Deutsche AG",
        "Siemens AG, München",
        "Bäckerei Huber OHG",
        "Bosch e.K.",
        "Autobedrijf B.V.",
        "Stadtwerke Kiel",
    ],
)
def test_a_firm_is_known_by_its_legal_form_or_trade(name: str) -> None:
    assert looks_like_company(name)


@pytest.mark.parametrize(
    "name",
    [
        "Anna Berg",
        "Max Müller",
        "Lars As",
        "Se Ri Pak",
        "Eva Maag",
        "Ohg",
        "Ingrid Mbhara",
        "",
        "Ken Autoson",
    ],
)
def test_a_person_is_no_firm(name: str) -> None:
    assert not looks_like_company(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "Mueller"),
        ("Müller", "MULLER"),
        ("Søren", "Soeren"),
        ("Søren", "Soren"),
        ("Åse", "Aase"),
        ("Weiß", "Weiss"),
        ("Dr. Anna Berg", "anna berg"),
        ("Berg, Anna", "Anna Berg"),
        ("Hans-Peter", "Hans Peter"),
        ("José", "Jose"),
        ("Łukasz", "Lukasz"),
        ("Cafe\u0301", "Café"),
    ],
)
def test_the_same_name_in_two_spellings_is_equal(one: str, other: str) -> None:
    assert equal_names(one, other)
    assert equal_names(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mueller", "Muller"),
        ("Anna", "Anne"),
        ("", ""),
        ("Berg", ""),
        ("Michael", "Michal"),
        ("Maier", "Meier"),
    ],
)
def test_different_names_are_not_equal(one: str, other: str) -> None:
    assert not equal_names(one, other)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("da", ["Anna", "Zoe", "Ægir", "Østergaard", "Aagaard", "Ågård"]),
        ("de", ["Aagaard", "Ågård", "Ärmel", "Anna", "Östergaard", "Zoe"]),
        ("sv", ["Anna", "Zoe", "Åberg", "Ärlig", "Öberg"]),
    ],
)
def test_names_are_sorted_as_their_readers_expect(language: str, expected: list[str]) -> None:
    keys = [sort_key(name, language).encode() for name in expected]
    if language == "de":
        expected = sorted(expected, key=lambda name: sort_key(name, language))
        assert expected.index("Ärmel") < expected.index("Östergaard") < expected.index("Zoe")
        assert expected.index("Anna") < expected.index("Ärmel")
    else:
        assert all(one < other for one, other in pairwise(keys))


def test_a_shorter_name_stands_before_a_longer_one() -> None:
    assert sort_key("Berg", "de") < sort_key("Berg Anna", "de") < sort_key("Bergmann", "de")


@given(st.text(max_size=2000), st.sampled_from(["de", "da", "en", ""]))
def test_any_text_is_taken_as_a_name(text: str, language: str) -> None:
    split = split_name(text)
    assert len(split.first) + len(split.last) <= 2 * names.MAX_NAME
    assert "\n" not in tidy_name(text)
    assert "\x00" not in sort_key(text, language)
    assert equal_names(text, text) or not any(sign.isalnum() for sign in f"{split.first}{split.last}")


def test_the_examples_in_the_text_hold() -> None:
    assert doctest.testmod(names).failed == 0
