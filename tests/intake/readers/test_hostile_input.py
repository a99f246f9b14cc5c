"""`read` never raises and never runs away, whatever is fed in."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stafet.intake.readers import UNREADABLE, Reading, read
from tests.corpus import mail
from tests.corpus.adf_messages import adf
from tests.corpus.all_cases import CASES

# Seconds for one message. Real ones take milliseconds; this is the worst that may ever hold up a channel, on a
# machine that is busy with other tests.
PATIENCE = 10.0
TYPES = [
    "message/rfc822",
    "application/xml",
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain",
    "",
    "nonsense",
]
RELAXED = settings(max_examples=100)


def settled(reading: Reading) -> Reading:
    assert [bool(reading.sketches), bool(reading.not_a_lead), bool(reading.needs_look)].count(True) == 1
    assert reading.message_key
    assert reading.needs_look != UNREADABLE, reading.evidence  # a defect of a reader, not of the message
    shown = repr(reading)
    shown.encode("utf-8")
    assert "\\x00" not in shown
    return reading


def read_in_time(raw: bytes, content_type: str) -> Reading:
    start = time.perf_counter()
    reading = read(raw, content_type)
    assert time.perf_counter() - start < PATIENCE
    return settled(reading)


@RELAXED
@given(st.binary(max_size=3000), st.sampled_from(TYPES))
def test_any_bytes_get_an_answer(raw: bytes, content_type: str) -> None:
    settled(read(raw, content_type))


@RELAXED
@given(st.text(max_size=1500), st.sampled_from(TYPES))
def test_any_text_gets_an_answer(text: str, content_type: str) -> None:
    settled(read(text.encode("utf-8", "surrogatepass"), content_type))


@RELAXED
@given(st.sampled_from(CASES), st.data())
def test_a_message_cut_off_anywhere_gets_an_answer(case, data) -> None:  # type: ignore[no-untyped-def]
    end = data.draw(st.integers(0, len(case.raw)))
    settled(read(case.raw[:end], case.content_type, country=case.country))


@RELAXED
@given(st.sampled_from([case for case in CASES if len(case.raw) > 10]), st.data())
def test_a_message_with_changed_bytes_gets_an_answer(case, data) -> None:  # type: ignore[no-untyped-def]
    raw = bytearray(case.raw)
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(raw) - 1))
        piece = data.draw(
            st.one_of(
                st.binary(max_size=6),
                st.sampled_from([b"\0", b"<", b"&", b"=?", b"\r\n\r\n", b">", b'"', b"\xff"]),
            )
        )
        raw[at : at + data.draw(st.integers(0, 4))] = piece
        if not raw:
            return
    settled(read(bytes(raw), data.draw(st.sampled_from([case.content_type, *TYPES])), country=case.country))


_NESTED_MIME = b"From: a@b.example\n" + b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(1500)
)
_DEEP_XML = "<adf><prospect>" + "<a>" * 100_000
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]><adf><prospect>&a11;</prospect></adf>"
)
HOSTILE = {
    "a mail of thirty megabytes": (mail("x" * 30_000_000), "message/rfc822"),
    "thirty megabytes of line breaks": (mail("\n" * 15_000_000), "message/rfc822"),
    "thirty megabytes of XML": (b"<adf>" + b"<prospect>" * 3_000_000, "application/xml"),
    "thirty megabytes of JSON": (b"[" + b"1," * 15_000_000, "application/json"),
    "thirty megabytes of form": (b"a=1&" * 7_500_000, "application/x-www-form-urlencoded"),
    "thirty megabytes of text": (b"Name: x\n" * 3_750_000, "text/plain"),
    "thirty megabytes without a type": (b"<" * 30_000_000, ""),
    "a header of four megabytes": (
        b"Subject: " + b"=?utf-8?q?a?= " * 300_000 + b"\nFrom: a@b.example\n\nx",
        "message/rfc822",
    ),
    "two hundred thousand headers": (
        b"From: a@b.example\n" + b"X-A: b\n" * 200_000 + b"\nx",
        "message/rfc822",
    ),
    "two million addresses": (
        b"From: a@b.example\nTo: " + b"a@b.example, " * 300_000 + b"\n\nx",
        "message/rfc822",
    ),
    "nested MIME": (_NESTED_MIME, "message/rfc822"),
    "nested XML": (_DEEP_XML.encode(), "application/xml"),
    "a billion laughs": (_LAUGHS.encode(), "application/xml"),
    "a billion laughs in a mail": (mail(_LAUGHS), "message/rfc822"),
    "nested JSON": (b'{"a":' * 50_000, "application/json"),
    "open tags without end": (mail("<" * 500_000, kind="text/html"), "message/rfc822"),
    "open comments without end": (mail("<!--" * 400_000, kind="text/html"), "message/rfc822"),
    "open scripts without end": (mail("<script>" * 200_000, kind="text/html"), "message/rfc822"),
    "nested quotes in HTML": (mail("<blockquote>" * 100_000, kind="text/html"), "message/rfc822"),
    "links without end": (mail('<a href="mailto:' * 50_000, kind="text/html"), "message/rfc822"),
    "spaces": (mail(" " * 1_900_000), "message/rfc822"),
    "digits": (mail("0431 " * 300_000), "message/rfc822"),
    "colons": (mail(("a:" * 900 + "\n") * 800), "message/rfc822"),
    "labels": (mail("Name: x\nE-Mail: a@b.example\n" * 60_000), "message/rfc822"),
    "greetings": (mail("Mit freundlichen Grüßen " * 60_000), "message/rfc822"),
    "names that never end": (mail("a " * 600_000, sender="x@y.example"), "message/rfc822"),
    "dots and ats": (("a." * 100_000 + "@" + "b." * 100_000).encode(), "text/plain"),
    "open ADF tags": (mail("<adf>" * 300_000), "message/rfc822"),
    "ampersands": (("<adf><prospect>" + "&" * 3_000_000).encode(), "application/xml"),
    "attributes": (("<adf><prospect " + "a=b " * 900_000).encode(), "application/xml"),
    "unopened CDATA": (("<adf><prospect>" + "<![CDATA[" * 400_000).encode(), "application/xml"),
    "form parts": (
        b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n" * 60_000,
        "multipart/form-data; boundary=x",
    ),
    "encoded words": (mail("x", subject="=?utf-8?b?" * 40_000), "message/rfc822"),
    "brackets in addresses": (mail("x", sender="(" * 100_000 + "a@b.example"), "message/rfc822"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_answered_in_time(name: str) -> None:
    read_in_time(*HOSTILE[name])


def test_entities_are_refused_in_plain_words_and_stay_readable() -> None:
    reading = read(_LAUGHS.encode(), "application/xml")
    assert reading.needs_look == "The document declares XML entities, which no enquiry needs."
    assert "ENTITY" in reading.text


def test_a_huge_mail_is_read_from_its_beginning() -> None:
    raw = mail("Name: Anna Berg\nE-Mail: anna@post.example\n" + "x" * 29_000_000)
    reading = read(raw, "message/rfc822")
    assert reading.sketches[0].email is not None
    assert len(reading.text) <= 200_000


def test_a_name_of_ten_thousand_characters_is_cut_and_kept() -> None:
    reading = read(adf().replace("Vogt", "Vogt" * 2500).encode(), "application/xml")
    last = reading.sketches[0].last_name
    assert last is not None
    assert 100 <= len(last.value) <= 200


def test_a_line_break_in_an_address_never_becomes_a_header() -> None:
    reading = read(
        b"name=Eve&email=eve%40post.example%0D%0ABcc%3A+all%40post.example",
        "application/x-www-form-urlencoded",
    )
    assert all("\n" not in found.value for sketch in reading.sketches for found in sketch.found().values())
    assert not (reading.sketches and reading.sketches[0].email)


def test_markup_and_sql_are_kept_as_the_words_they_are() -> None:
    message = "<script>alert(1)</script>'; DROP TABLE leads; --"
    reading = read(f'{{"email": "a@b.example", "message": "{message}"}}'.encode(), "application/json")
    found = reading.sketches[0].message
    assert found is not None
    assert found.value == message
