"""The settings list what one may set up, and nothing else."""

import pytest

from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.world import World

EVERYTHING = {"/hours", "/response-times", "/mail", "/task-rules"}


@pytest.mark.parametrize(
    ("role", "listed"),
    [("agent", set()), ("dispatcher", set()), ("supervisor", {"/hours"}), ("manager", EVERYTHING),
     ("administrator", EVERYTHING)],
)  # fmt: skip
def test_the_settings_are_those_of_ones_role(
    world: World, at_desk_of: LogIn, role: str, listed: set[str]
) -> None:
    client = at_desk_of(world.users[role])
    page = client.get("/settings").content.decode()
    main = page.partition("<main")[2]
    assert {url for url in EVERYTHING if f'href="{url}"' in main} == listed
    assert ('href="/settings"' in client.get("/desk").content.decode()) == bool(listed)


@pytest.mark.parametrize("role", ["supervisor", "administrator"])
def test_what_is_listed_opens(world: World, at_desk_of: LogIn, role: str) -> None:
    client = at_desk_of(world.users[role])
    main = client.get("/settings").content.decode().partition("<main")[2]
    for url in EVERYTHING:
        if f'href="{url}"' in main:
            assert client.get(url).status_code == 200


def test_the_settings_cost_a_committed_number_of_queries(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    client.get("/settings")
    with counted("GET /settings"):
        client.get("/settings")
