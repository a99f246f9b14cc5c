"""Telephone numbers as people type them."""

import doctest

import pytest

from stafet.foundation import phone
from stafet.foundation.phone import digits_for_search, read_phone, show_phone


@pytest.mark.parametrize(
    ("typed", "country", "e164"),
    [
        ("0170 1234567", "DE", "+491701234567"),
        ("+49 (0)170 / 12 345 67", "DK", "+491701234567"),
        ("0049-170-1234567", "DK", "+491701234567"),
        ("20 12 34 56", "DK", "+4520123456"),
        ("Tel.: 20123456", "DK", "+4520123456"),
        ("tel:+4520123456", "DE", "+4520123456"),
        ("(0431) 55 66 77", "DE", "+49431556677"),
        ("06 12345678", "NL", "+31612345678"),
        ("020 7946 0958", "GB", "+442079460958"),
        ("0170 1234567 (privat)", "de", "+491701234567"),
    ],
)
def test_a_number_is_read_in_its_country(typed: str, country: str, e164: str) -> None:
    assert read_phone(typed, country).e164 == e164


@pytest.mark.parametrize("typed", ["", "keine", "12", "+", "0" * 10_000, "ruf an", "\x00"])
def test_what_is_no_number_gives_none_and_keeps_what_was_typed(typed: str) -> None:
    read = read_phone(typed, "DE")
    assert read.e164 is None
    assert read.raw == typed[: phone.MAX_TYPED]
    assert not read.is_valid


def test_an_extension_is_kept_apart() -> None:
    read = read_phone("+49 431 556677 Durchwahl 12", "DE")
    assert (read.e164, read.extension) == ("+49431556677", "12")


def test_possible_is_not_valid() -> None:
    read = read_phone("+1 200 555 0100", "DE")
    assert read.is_possible
    assert not read.is_valid


@pytest.mark.parametrize(
    "typed", ["0170 1234567", "+49 170 1234567", "0049 (0)170-1234567", "170/1234567", "12345"]
)
def test_any_way_of_typing_finds_the_stored_number(typed: str) -> None:
    assert digits_for_search(typed) in "491701234567"
    assert digits_for_search(typed)


def test_a_number_is_shown_short_at_home_and_long_abroad() -> None:
    assert show_phone("+491701234567", "DE") == "0170 1234567"
    assert show_phone("+491701234567", "DK") == "+49 170 1234567"
    assert show_phone("nonsense", "DK") == "nonsense"


def test_the_examples_in_the_text_hold() -> None:
    assert doctest.testmod(phone).failed == 0
