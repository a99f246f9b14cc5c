"""Bodies of advertisements and of telephone systems, as their makers document them, and whatever else may come."""

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.intake.readers import read
from stafet.intake.readers.call import CallEvent, call_event, read_call
from stafet.intake.readers.meta_leads import Named, named_leads
from tests.post.advertised import google_lead, meta_lead, notice

JSON = "application/json"
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)


def found(body: object) -> dict[str, str]:
    (sketch,) = read(json.dumps(body).encode(), JSON).sketches
    return {name: one.value for name, one in sketch.found().items()}


def test_googles_columns_are_known_by_their_ids() -> None:
    said = found(google_lead("L-1"))
    assert said["first_name"] == "Jens"
    assert said["last_name"] == "Brandt"
    assert said["provider"] == "Google Ads"
    assert said["requested_at"].startswith("2026-11-20T12:30:00")


def test_an_answer_that_is_a_constant_reads_like_one() -> None:
    column = {"column_id": "PREFERRED_CONTACT_METHOD", "string_value": "PHONE_CALL"}
    body = google_lead(user_column_data=[*google_lead()["user_column_data"], column])
    (sketch,) = read(json.dumps(body).encode(), JSON).sketches
    assert ("PREFERRED_CONTACT_METHOD", "Phone call") in sketch.extra


def test_the_key_of_a_lead_is_googles_whatever_source_it_comes_by() -> None:
    (sketch,) = read(json.dumps(google_lead("L-1")).encode(), JSON).sketches
    assert sketch.key == "id:google-ads:L-1"


def test_metas_answers_bear_names_of_their_own() -> None:
    said = found(meta_lead("17"))
    assert (said["first_name"], said["phone"], said["provider"]) == ("Maja", "+4520123456", "Instagram")


def test_a_notice_names_each_lead_once_as_text() -> None:
    body = notice(12345678901234567, "2", "12345678901234567")
    assert named_leads(body) == [Named("12345678901234567", "777", "55"), Named("2", "777", "55")]
    reading = read(json.dumps(body).encode(), JSON)
    assert (reading.not_a_lead, reading.sketches) == ("notice", ())


@pytest.mark.parametrize("lead", [None, "", "x", "1.5", "-3", "9" * 31, "\uff11\uff12", {"a": 1}, True])
def test_what_is_no_number_is_no_lead(lead: Any) -> None:
    assert named_leads(notice(lead)) == []


@given(ANY_JSON)
def test_no_json_breaks_a_reader(inner: Any) -> None:
    for body in (
        {"lead_id": inner, "user_column_data": [inner]},
        {"id": inner, "field_data": [inner, {"name": inner, "values": inner}]},
        {"object": "page", "entry": [inner, {"changes": [inner, {"field": "leadgen", "value": inner}]}]},
        {"object": "page", "entry": inner},
    ):
        reading = read(json.dumps(body).encode(), JSON)
        assert sum(map(bool, (reading.sketches, reading.not_a_lead, reading.needs_look))) == 1
        assert "AttributeError" not in reading.evidence
        assert "TypeError" not in reading.evidence


def event(**fields: str) -> CallEvent | None:
    given = {
        "event": "hangup",
        "callId": "c1",
        "from": "492111234567",
        "to": "4915791234567",
        "direction": "in",
    }
    return call_event(urlencode(given | fields).encode(), "DE")


def test_an_event_is_read_as_it_is_documented() -> None:
    read_event = event(cause="noAnswer", **{"user[]": "Alice"})
    assert read_event == CallEvent(
        "hangup", "c1", True, "+492111234567", "+4915791234567", ("Alice",), "noAnswer"
    )
    assert read_event.is_missed


@pytest.mark.parametrize(
    ("typed", "number"),
    [("492111234567", "+492111234567"), ("+4520123456", "+4520123456"), ("anonymous", ""), ("21", ""), ("", ""),
     ("02111234567", "+492111234567"), ("9" * 40, ""), ("1;drop", "")],
)  # fmt: skip
def test_a_caller_is_a_number_or_nobody(typed: str, number: str) -> None:
    read_event = event(**{"from": typed})
    assert read_event is not None
    assert read_event.caller == number


def test_only_a_call_that_nobody_took_is_an_enquiry() -> None:
    enquiries = {
        (cause, machine)
        for cause in (
            "normalClearing",
            "busy",
            "cancel",
            "noAnswer",
            "congestion",
            "notFound",
            "forwarded",
            "",
        )
        for machine in (False, True)
        if (one := event(cause=cause)) is not None and read_call(one, by_machine=machine).sketches
    }
    missed = {
        (cause, machine)
        for cause in ("busy", "cancel", "noAnswer", "congestion")
        for machine in (False, True)
    }
    assert enquiries == missed | {("normalClearing", True)}


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading_of_a_call(raw: bytes) -> None:
    assert call_event(raw, "DE") is None or b"callId" in raw or b"%" in raw
