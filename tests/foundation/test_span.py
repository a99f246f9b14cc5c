"""Spans on the calendar: one month is not thirty days, and both forms of an estimate agree (R38)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.foundation.denials import Invalid
from stafet.foundation.span import Span, Unit

BERLIN = ZoneInfo("Europe/Berlin")
STARTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
UNITS = st.sampled_from(Unit)


@pytest.mark.parametrize(
    ("start", "span", "end"),
    [
        ("2026-01-31T09:00+01:00", Span(1, Unit.MONTHS), "2026-02-28T09:00+01:00"),
        ("2028-02-29T09:00+01:00", Span(1, Unit.YEARS), "2029-02-28T09:00+01:00"),
        ("2026-03-28T09:00+01:00", Span(1, Unit.DAYS), "2026-03-29T09:00+02:00"),  # 23 hours
        ("2026-03-28T09:00+01:00", Span(24, Unit.HOURS), "2026-03-29T10:00+02:00"),
        ("2026-10-24T09:00+02:00", Span(1, Unit.WEEKS), "2026-10-31T09:00+01:00"),
        ("2026-11-22T09:00+01:00", Span(0, Unit.MINUTES), "2026-11-22T09:00+01:00"),
    ],
)
def test_days_and_longer_keep_the_time_of_day(start: str, span: Span, end: str) -> None:
    assert span.after(datetime.fromisoformat(start), BERLIN) == datetime.fromisoformat(end)


@given(STARTS, UNITS, st.integers(0, 500))
def test_the_span_between_is_the_longest_that_fits(start: datetime, unit: Unit, value: int) -> None:
    end = Span(value, unit).after(start, BERLIN)
    found = Span.between(start, end, unit, BERLIN)
    assert found.after(start, BERLIN) <= end < Span(found.value + 1, unit).after(start, BERLIN)


@given(STARTS, UNITS, st.integers(0, 400))
def test_longer_spans_end_later(start: datetime, unit: Unit, value: int) -> None:
    assert Span(value, unit).after(start, BERLIN) <= Span(value + 1, unit).after(start, BERLIN)


@pytest.mark.parametrize(
    "span", [Span(-1, Unit.DAYS), Span(2_000_000_001, Unit.DAYS), Span(9_999, Unit.YEARS)]
)
def test_what_leaves_the_calendar_is_denied(span: Span) -> None:
    with pytest.raises(Invalid):
        span.after(datetime(2026, 1, 1, tzinfo=UTC), BERLIN)


def test_an_end_before_the_start_is_denied() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with pytest.raises(Invalid):
        Span.between(start, start - timedelta(seconds=1), Unit.DAYS, BERLIN)
