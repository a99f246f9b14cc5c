"""The three colours of due, time left and time over (R39, R46)."""

from datetime import UTC, datetime, timedelta

import pytest

from stafet.leads.dates import due_state, left_and_over

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NONE = timedelta(0)


@pytest.mark.parametrize(
    ("due_in", "remind_in", "colour"),
    [
        (None, None, None),
        (NONE, None, "overdue"),
        (-MINUTE, None, "overdue"),
        (MINUTE, None, "soon"),
        (60 * MINUTE, None, "soon"),
        (61 * MINUTE, None, "fine"),
        (61 * MINUTE, NONE, "soon"),
        (30 * MINUTE, 10 * MINUTE, "fine"),
    ],
)
def test_due_has_three_colours(
    due_in: timedelta | None, remind_in: timedelta | None, colour: str | None
) -> None:
    due_at = NOW + due_in if due_in is not None else None
    remind_at = NOW + remind_in if remind_in is not None else None
    assert due_state(due_at, remind_at, NOW) == colour


@pytest.mark.parametrize(
    ("expected", "completed", "left", "over"),
    [
        (None, None, None, None),
        (NOW + MINUTE, None, MINUTE, NONE),
        (NOW - MINUTE, None, NONE, MINUTE),
        (NOW, None, NONE, NONE),
        (NOW - 9 * MINUTE, NOW - 5 * MINUTE, None, 4 * MINUTE),  # frozen at completion
        (NOW + MINUTE, NOW - MINUTE, None, NONE),
    ],
)
def test_at_most_one_of_left_and_over_is_not_zero(
    expected: datetime | None, completed: datetime | None, left: timedelta | None, over: timedelta | None
) -> None:
    assert left_and_over(expected, completed, NOW) == (left, over)
