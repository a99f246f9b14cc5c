"""Estimated time and expected completion: one fact in two forms, whatever the calendar does (R38)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from stafet.foundation.span import Span, Unit

ZONES = st.sampled_from([ZoneInfo(name) for name in ("Europe/Berlin", "Europe/Copenhagen", "UTC")])
STARTS = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
SPANS = st.builds(Span, st.integers(0, 400), st.sampled_from(Unit))


@given(STARTS, SPANS, ZONES)
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), Span(0, Unit.DAYS), ZoneInfo("Europe/Berlin"))
def test_it_never_ends_before_the_start(start: datetime, span: Span, zone: ZoneInfo) -> None:
    assert span.after(start, zone) >= start


@given(STARTS, SPANS, ZONES)
def test_there_and_back_is_the_same_span(start: datetime, span: Span, zone: ZoneInfo) -> None:
    assert Span.between(start, span.after(start, zone), span.unit, zone) == span


@given(STARTS, st.timedeltas(timedelta(0), timedelta(days=20_000)), st.sampled_from(Unit), ZONES)
def test_an_end_lies_between_its_span_and_the_next(
    start: datetime, length: timedelta, unit: Unit, zone: ZoneInfo
) -> None:
    span = Span.between(start, start + length, unit, zone)
    assert span.after(start, zone) <= start + length < Span(span.value + 1, unit).after(start, zone)


def test_a_month_is_not_thirty_days() -> None:
    zone, start = ZoneInfo("Europe/Berlin"), datetime(2026, 1, 31, 9, tzinfo=UTC)
    assert Span(1, Unit.MONTHS).after(start, zone).date().isoformat() == "2026-02-28"
    assert Span(30, Unit.DAYS).after(start, zone).date().isoformat() == "2026-03-02"


def test_a_day_over_the_change_of_clocks_keeps_the_time_of_day() -> None:
    zone, start = ZoneInfo("Europe/Berlin"), datetime(2026, 3, 28, 11, tzinfo=UTC)
    assert Span(1, Unit.DAYS).after(start, zone) - start == timedelta(hours=23)
    assert Span(24, Unit.HOURS).after(start, zone) - start == timedelta(hours=24)
