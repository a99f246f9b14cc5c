"""The file as two parsers read it, and as Google's, Outlook's and Apple's programs want it."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from stafet.calendars.entry import Entry
from stafet.calendars.write import written
from tests.calendars.reading import events, parts

BERLIN, COPENHAGEN = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Copenhagen")
HOUR = timedelta(hours=1)
ROOT = "https://desk.example/"
# Both changes of the clocks, the hour that is not there and the hour that is there twice among them.
ACROSS = [
    datetime.fromisoformat(text)
    for text in (
        "2026-03-28T09:00:00+01:00", "2026-03-29T00:30:00+00:00", "2026-03-29T01:00:00+00:00", "2026-03-30T09:00:00+02:00",
        "2026-10-24T09:00:00+02:00", "2026-10-25T00:30:00+00:00", "2026-10-25T01:30:00+00:00", "2026-10-26T09:00:00+01:00",
    )
]  # fmt: skip


def entry(starts_at: datetime, **given: Any) -> Entry:
    usual: dict[str, Any] = {
        "key": f"leads/{starts_at:%m%d%H%M}/follow-up",
        "version": 3,
        "changed_at": datetime(2026, 3, 1, 8, 15, 30, 123456, tzinfo=UTC),
        "starts_at": starts_at,
        "ends_at": starts_at + HOUR,
        "title": "Follow up: Jörg Ærø, Ltd; GmbH",
        "note": "Line one\nline; two, three \\ end",
        "path": "/leads/7",
    }
    return Entry(**(usual | given))


def file(*entries: Entry, zone: ZoneInfo = BERLIN, name: str = "Stafet · Anna") -> bytes:
    return written(entries, name=name, zone=zone, root=ROOT, years=(2025, 2027))


@pytest.mark.parametrize(
    "zone", [BERLIN, COPENHAGEN, ZoneInfo("Atlantic/Azores"), ZoneInfo("Africa/Casablanca")]
)
def test_two_parsers_read_every_instant_as_it_was(zone: ZoneInfo) -> None:
    whole = file(*(entry(at) for at in ACROSS), zone=zone)
    expected = [at.astimezone(UTC) for at in ACROSS]
    assert sorted(event["dtstart"].dt.astimezone(UTC) for event in events(whole)) == expected
    # vobject works local times out by the rules of the file's own VTIMEZONE.
    others = vobject.readOne(whole.decode()).vevent_list
    assert sorted(event.dtstart.value.astimezone(UTC) for event in others) == expected


def test_the_hour_that_is_there_twice_is_told_in_utc_the_second_time() -> None:
    """A local time means its first occurrence (RFC 5545, 3.3.5)."""
    text = file(*(entry(at, ends_at=at + HOUR / 4) for at in ACROSS[5:7])).decode()
    assert re.findall(r"^DTSTART(.*)\r$", text.partition("BEGIN:VEVENT")[2], re.M) == [
        ";TZID=Europe/Berlin:20261025T023000",
        ":20261025T013000Z",
    ]


def test_texts_come_back_as_they_went_in() -> None:
    [event] = events(file(entry(ACROSS[0])))
    assert (str(event["summary"]), str(event["description"])) == (
        "Follow up: Jörg Ærø, Ltd; GmbH",
        "Line one\nline; two, three \\ end",
    )
    other = vobject.readOne(file(entry(ACROSS[0])).decode()).vevent
    assert other.description.value == "Line one\nline; two, three \\ end"


@settings(max_examples=200)
@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=300))
def test_any_text_is_folded_into_lines_of_75_octets_and_read_again(words: str) -> None:
    whole = file(entry(ACROSS[0], title=words, note=words))
    lines = whole.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode()  # no letter is cut in two
    [event] = events(whole)
    assert str(event["description"]) == words
    assert str(event["summary"]) == words[:120]


def test_what_rfc_5545_demands_stands_there_once() -> None:
    text = file(entry(ACROSS[0]), entry(ACROSS[3])).decode()
    unfolded = text.replace("\r\n ", "")
    head = unfolded.partition("BEGIN:VTIMEZONE")[0].split("\r\n")
    assert head[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for name in ("PRODID", "VERSION", "METHOD", "CALSCALE"):
        assert sum(line.startswith(f"{name}:") for line in head) == 1
    told = unfolded.split("BEGIN:VEVENT")[1:]
    for event in told:
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED"):
            assert len(re.findall(rf"^{name}[;:]", event, re.M)) == 1, name
        assert "DURATION" not in event
    assert len(set(re.findall(r"^UID:(.*)\r$", unfolded, re.M))) == 2


def test_what_google_wants() -> None:
    """Events, as it shows no VTODO; UTF-8; a higher SEQUENCE and a later LAST-MODIFIED for what changed."""
    before, after = entry(ACROSS[0]), entry(ACROSS[3], key=entry(ACROSS[0]).key, version=4)
    [one], [other] = (events(file(each)) for each in (before, after))
    assert one["uid"] == other["uid"]
    assert one["sequence"] + 1 == other["sequence"]
    later = entry(ACROSS[0], changed_at=ACROSS[7])
    [changed] = events(file(later))
    assert changed["last-modified"].dt > one["last-modified"].dt
    assert b"VTODO" not in file(before, after)
    assert re.search(rb"^X-WR-CALNAME:Stafet", file(before), re.M)


def test_what_outlook_wants() -> None:
    """METHOD; a VTIMEZONE of one yearly rule for each change and no RDATE; names of zones that the events use; TTL."""
    text = file(entry(ACROSS[0])).decode()
    assert "METHOD:PUBLISH" in text
    assert "X-PUBLISHED-TTL:PT1H" in text
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in text
    [zone] = parts(text, "VTIMEZONE")
    assert [part.name for part in zone.subcomponents] == ["DAYLIGHT", "STANDARD"]
    for part in zone.subcomponents:
        assert set(part) == {"DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"}
        assert part["rrule"]["freq"] == ["YEARLY"]
        assert part["dtstart"].dt.tzinfo is None
    used = set(re.findall(r"DT(?:START|END);TZID=([^:]+):", text))
    assert used == {str(zone["tzid"])} == {"Europe/Berlin"}
    for at in re.findall(r"^(?:DTSTAMP|LAST-MODIFIED):(.*)\r$", text, re.M):
        assert re.fullmatch(r"\d{8}T\d{6}Z", at)


def test_an_appointment_blocks_its_time_and_a_date_to_act_on_none() -> None:
    both = events(file(entry(ACROSS[0]), entry(ACROSS[3], is_busy=True)))
    found = [(e["transp"], e["x-microsoft-cdo-busystatus"], e["class"]) for e in both]
    assert found == [("TRANSPARENT", "FREE", "PRIVATE"), ("OPAQUE", "BUSY", "PRIVATE")]


def test_a_zone_without_yearly_rules_is_told_in_utc() -> None:
    text = file(entry(ACROSS[0]), zone=ZoneInfo("Africa/Casablanca")).decode()
    assert "VTIMEZONE" not in text
    assert "DTSTART:20260328T080000Z" in text


def test_an_empty_calendar_is_a_calendar() -> None:
    assert events(file()) == []
    assert vobject.readOne(file().decode()).name == "VCALENDAR"
