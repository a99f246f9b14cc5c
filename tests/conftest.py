"""What every test may ask for."""

import shutil

import pytest
from hypothesis import HealthCheck, settings

from stafet import embedded
from stafet.cli.translations import compile_changed
from stafet.staff.at_hand import noticed
from tests.world import _quick_passwords, world

__all__ = ("_quick_passwords", "world")

# How soon a busy machine makes up its examples says nothing about what they are made for.
settings.register_profile("stafet", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("stafet")

CHROMIUM = shutil.which("chromium")
HOW_TO_GET_CHROMIUM = (
    "no Chromium here, so the browser tests were skipped; `apt-get install chromium` as root brings them"
)


def pytest_configure() -> None:
    """Texts are read from compiled catalogues, which are not in the repository."""
    compile_changed()


@pytest.fixture(autouse=True)
def _nobody_asked_before() -> None:
    """What a test noticed of the tables kept at hand is not what the next one finds."""
    noticed(None)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    cluster: embedded.Address, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """pytest-django's hook before it makes the test database: from here on there is a server."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser its tests are skipped, and the summary says so."""
    if CHROMIUM is None:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=HOW_TO_GET_CHROMIUM))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once what skipped browser tests need."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any(HOW_TO_GET_CHROMIUM in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(HOW_TO_GET_CHROMIUM, yellow=True)
