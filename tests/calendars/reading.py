"""A calendar file as the tests read it."""

from typing import Any

from icalendar import Calendar


def parts(file: bytes | str, name: str) -> list[Any]:
    """Its components of this name, as the library reads them."""
    return list(Calendar.from_ical(file).walk(name))


def events(file: bytes | str) -> list[Any]:
    """Its events."""
    return parts(file, "VEVENT")
