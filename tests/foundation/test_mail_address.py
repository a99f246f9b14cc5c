"""E-mail addresses."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.foundation import mail_address
from stafet.foundation.mail_address import read_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("Anna.Berg@Post.Example", "Anna.Berg@post.example"),
        (" <anna@post.example> ", "anna@post.example"),
        ('"Berg, Anna" <anna@post.example>', "anna@post.example"),
        ("mailto:anna@post.example", "anna@post.example"),
        ("info@bücher.example", "info@xn--bcher-kva.example"),
        ("anna+golf@post.example", "anna+golf@post.example"),
        ('"a b"@post.example', '"a b"@post.example'),
        ("jörg@post.example", "jörg@post.example"),
    ],
)
def test_an_address_is_read_and_its_domain_normalised(typed: str, address: str) -> None:
    read = read_address(typed)
    assert read is not None
    assert read.address == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "anna",
        "anna@",
        "@post.example",
        "a@localhost",
        "a..b@post.example",
        "a@post.example\nBcc: b@post.example",
        "a@post.example\r",
        "a@post.example\x00",
        "a b@post.example",
        "a@-post.example",
        f"{'a' * 65}@post.example",
        "x" * 100_000,
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    read = read_address(typed)
    # A break at the very end is no part of the address; one inside never gets through.
    assert read is None or read.address == typed.strip()


def test_addresses_are_compared_without_case() -> None:
    one, other = read_address("ANNA@POST.example"), read_address("anna@post.EXAMPLE")
    assert one is not None
    assert other is not None
    assert one.key == other.key
    assert one.local == "ANNA"


@given(st.text(max_size=300))
def test_whatever_is_read_fits_into_one_header_line(typed: str) -> None:
    read = read_address(typed)
    assert read is None or (read.address.isprintable() and read.address.count("@") >= 1)


def test_the_examples_in_the_text_hold() -> None:
    assert doctest.testmod(mail_address).failed == 0
