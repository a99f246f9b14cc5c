"""A real browser at a running Stafet, and where its pictures go."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from stafet.staff.models import User
from tests.conftest import CHROMIUM
from tests.world import PASSWORD

# As Debian's Chromium runs without a screen, without asking anything outside.
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
PICTURES = Path("test-results")
PHONE: ViewportSize = {"width": 360, "height": 780}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
Opens = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, once for the run."""
    # Playwright keeps an event loop in this thread; Django would refuse to ask the database beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def opens(browser: Browser, live_server: object) -> Iterator[Opens]:
    """Logs somebody in, in a window of their own; an error on the console fails the test."""
    windows: list[BrowserContext] = []
    errors: list[str] = []

    def open_window(
        user: User, *, size: ViewportSize = DESKTOP, theme: str = "light", keeps_pages: bool = False
    ) -> Page:
        User.objects.filter(pk=user.pk).update(language="en")
        is_phone = size is PHONE
        window = browser.new_context(
            base_url=str(live_server),
            viewport=size,
            color_scheme="dark" if theme == "dark" else "light",
            is_mobile=is_phone,
            has_touch=is_phone,
            # It would answer beside what a test has set up; the tests of it let it in.
            service_workers="allow" if keeps_pages else "block",
        )
        windows.append(window)
        page = window.new_page()
        page.on(
            "console",
            lambda message: errors.append(message.text) if "Content Security" in message.text else None,
        )
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto("/log-in")
        page.get_by_label("E-mail").fill(user.email)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url("**/desk")
        return page

    yield open_window
    for window in windows:
        window.close()
    assert errors == []


def picture(page: Page, name: str) -> None:
    """Keep what the page looks like now."""
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")
