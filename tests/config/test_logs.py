"""What a log line tells, and what it must not."""

import logging
import sys

import pytest

from stafet.config.logs import logging_settings

CUSTOMER = "Østergård-Müller"


def refuse(name: str) -> None:
    raise ValueError(f"{len(name)} letters are too many")


@pytest.fixture
def record() -> logging.LogRecord:
    """A failure in a function that knew a customer."""
    try:
        refuse(CUSTOMER)
    except ValueError:
        return logging.LogRecord("stafet", logging.ERROR, __file__, 1, "It failed.", None, sys.exc_info())
    raise AssertionError


@pytest.mark.parametrize("is_json", [True, False], ids=["collector", "people"])
def test_a_failure_tells_where_it_happened_and_nothing_of_what_was_known_there(
    record: logging.LogRecord, is_json: bool
) -> None:
    settings = logging_settings(level="info", is_json=is_json)["formatters"]["line"]
    make = settings.pop("()")
    told = make(**settings).format(record)
    assert "16 letters are too many" in told
    assert "in refuse" in told
    assert CUSTOMER not in told
