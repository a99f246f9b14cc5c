"""The navigation refreshed for the place that the page has become."""

import pytest

from tests.web.conftest import LogIn, part
from tests.world import World


@pytest.mark.parametrize(
    ("at", "marked"),
    [("/desk", "/desk"), ("/leads/7", "/leads"), ("/leads/7/edit", "/leads"), ("/accounts/7", "/contacts"),
     ("/captures/7", "/inbox"), ("/profile", "/profile")],
)  # fmt: skip
def test_the_place_that_one_is_at_is_marked(world: World, at_desk_of: LogIn, at: str, marked: str) -> None:
    answer = at_desk_of(world.agent).get("/nav", {"at": at}, headers=part("nav"))
    assert f'hx-get="/nav?at={at}"' in answer.content.decode()
    before, _, _ = answer.content.decode().partition('aria-current="page"')
    assert before.rpartition('href="')[2].startswith(f'{marked}"')


@pytest.mark.parametrize(
    "at", ["/settings", "/hours", "/branches/1/hours", "/response-times/1", "/task-rules"]
)
def test_whoever_sets_something_up_is_in_the_settings(world: World, at_desk_of: LogIn, at: str) -> None:
    answer = at_desk_of(world.administrator).get("/nav", {"at": at}, headers=part("nav"))
    before, _, _ = answer.content.decode().partition('aria-current="page"')
    assert before.rpartition('href="')[2].startswith('/settings"')


def test_an_address_that_leads_nowhere_marks_nothing(world: World, at_desk_of: LogIn) -> None:
    answer = at_desk_of(world.agent).get("/nav", {"at": "/nowhere"})
    assert answer.status_code == 200
    assert "aria-current" not in answer.content.decode()
