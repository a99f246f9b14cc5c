"""Writes entries as an iCalendar file (RFC 5545, RFC 7986), as Google, Outlook and Apple read it.

Why everything is an event, and which properties stand here for whose sake: docs/decisions/0015.
"""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from stafet.calendars.entry import Entry
from stafet.calendars.zone_rules import Change, zone_rules

CONTENT_TYPE: Final = "text/calendar; charset=utf-8"
READ_AGAIN: Final = timedelta(hours=1)
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LONGEST_TITLE: Final = 120  # signs; a month's page shows twenty


def written(
    entries: Collection[Entry], *, name: str, zone: ZoneInfo, root: str, years: tuple[int, int]
) -> bytes:
    """The file: `name` of the calendar, times on the clock of `zone`, `root` the address that entries' paths lie under.

    The rules of the zone are told for `years`; a zone without yearly rules has its times told in UTC.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Stafet//Stafet calendar 1//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for known_as in ("name", "x-wr-calname"):
        calendar.add(known_as, name)
    rules = zone_rules(zone, *years)
    calendar.add("x-wr-timezone", zone.key)
    calendar.add("refresh-interval", READ_AGAIN, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    if rules is not None and entries:
        calendar.add_component(_zone(zone, rules))
    for event in _events(entries, zone if rules is not None else None, root):
        calendar.add_component(event)
    file: bytes = calendar.to_ical()
    return file


def _events(entries: Collection[Entry], zone: ZoneInfo | None, root: str) -> Iterator[Event]:
    for entry in entries:
        event = Event()
        event.add("uid", f"{uuid5(NAMESPACE_URL, urljoin(root, entry.key))}")
        event.add("dtstamp", _utc(entry.changed_at))
        event.add("last-modified", _utc(entry.changed_at))
        event.add("sequence", max(0, entry.version - 1))
        clock = _clock((entry.starts_at, entry.ends_at), zone)
        event.add("dtstart", _on(entry.starts_at, clock))
        event.add("dtend", _on(entry.ends_at, clock))
        event.add("summary", entry.title[:_LONGEST_TITLE])
        if entry.note:
            event.add("description", entry.note)
        event.add("url", urljoin(root, entry.path))
        event.add("class", "PRIVATE")
        event.add("transp", "OPAQUE" if entry.is_busy else "TRANSPARENT")
        event.add("x-microsoft-cdo-busystatus", "BUSY" if entry.is_busy else "FREE")
        yield event


def _zone(zone: ZoneInfo, rules: tuple[Change, ...]) -> Timezone:
    """The zone by its name in the IANA database; Outlook takes the rules, whatever the name."""
    told = Timezone()
    told.add("tzid", zone.key)
    for rule in rules:
        part = TimezoneDaylight() if rule.is_daylight else TimezoneStandard()
        part.add("dtstart", rule.starts)
        if rule.month:
            by_day = f"{rule.place}{_WEEKDAYS[rule.weekday]}"
            part.add("rrule", {"freq": "yearly", "bymonth": rule.month, "byday": by_day})
        part.add("tzoffsetfrom", rule.offset_from)
        part.add("tzoffsetto", rule.offset_to)
        part.add("tzname", rule.name)
        told.add_component(part)
    return told


def _clock(instants: Collection[datetime], zone: ZoneInfo | None) -> tzinfo:
    """The clock that tells them unmistakably: of an hour that is there twice, a local time means the first (3.3.5)."""
    if zone is None or any(at.astimezone(zone).fold for at in instants):
        return UTC
    return zone


def _on(at: datetime, clock: tzinfo) -> datetime:
    return at.astimezone(clock).replace(microsecond=0)


def _utc(at: datetime) -> datetime:
    return _on(at, UTC)
