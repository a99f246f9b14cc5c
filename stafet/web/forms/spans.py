"""The opening hours of a day as one line, such as "9:00–12:00, 13:00–18:00": said, and read as people type it."""

import re
from collections.abc import Iterable
from typing import Final

from stafet.foundation.working_time import DAY

Minutes = tuple[int, int]
_HOUR: Final = 60
_TIME: Final = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(?:uhr|h)?"
_SPAN: Final = re.compile(rf"(?:kl\.?\s*)?{_TIME}\s*(?:-|–|—|to|until|bis|til)\s*{_TIME}", re.IGNORECASE)
_NEXT: Final = re.compile(r"\s*(?:[,;+]|\band\b|\bund\b|\bog\b)\s*", re.IGNORECASE)
_CLOSED: Final = frozenset({"", "-", "–", "closed", "shut", "geschlossen", "zu", "lukket"})


def said_spans(day: Iterable[Iterable[int]]) -> str:
    """The spans of a day, in minutes since midnight, as a line.

    >>> said_spans([(540, 720), (780, 1080)])
    '9:00–12:00, 13:00–18:00'
    """
    return ", ".join("–".join(said_clock(minutes) for minutes in span) for span in day)


def said_clock(minutes: int) -> str:
    """Minutes since midnight as a clock shows them; midnight at the end of the day is 24:00."""
    return f"{minutes // _HOUR}:{minutes % _HOUR:02}"


def read_spans(line: str) -> list[Minutes] | None:
    """The line as spans; None where it is none. Whether the spans fit each other is not asked here.

    >>> read_spans("9-12 und 13.30 bis 18 Uhr"), read_spans("geschlossen"), read_spans("mornings")
    ([(540, 720), (810, 1080)], [], None)
    """
    if line.strip().casefold() in _CLOSED:
        return []
    found = []
    for piece in _NEXT.split(line.strip()):
        span = _SPAN.fullmatch(piece)
        if span is None:
            return None
        times = [int(number or 0) for number in span.groups()]
        if times[1] >= _HOUR or times[3] >= _HOUR:
            return None
        start, end = times[0] * _HOUR + times[1], times[2] * _HOUR + times[3]
        if max(start, end) > DAY:
            return None
        found.append((start, end))
    return found
