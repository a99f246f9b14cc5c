"""What each page asks of the database is a committed number, the same for one row and for many."""

import re

import pytest

from stafet.contacts.actions.contract import add_contract
from stafet.contacts.actions.group import make_group
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.settle import settle_capture
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from tests.followups.cast import planned
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.world import World

PAGES = (
    "/desk", "/nav", "/search", "/leads", "/contacts", "/accounts", "/inbox", "/profile",
    "/leads/{held}", "/leads/{held}/history",
    "/leads/{offered}/refusal", "/leads/{held}/assignment", "/leads/{held}/closure", "/leads/{won}/reopening",
    "/tasks", "/tasks/{task}", "/tasks/{task}/edit", "/tasks/{task}/assignment", "/tasks/{task}/closure", "/tasks/new",
    "/contacts/{contact}", "/contacts/{contact}/edit", "/accounts/{account}", "/accounts/{account}/edit",
    "/accounts/{account}/history",
    "/contacts/{contact}/consents", "/contacts/{contact}/contracts", "/contacts/{contact}/groups",
    "/contacts/{contact}/history", "/contracts/{contract}", "/contracts/{contract}/ending", "/groups",
    "/captures/{capture}", "/captures/{capture}/lead", "/captures/{capture}/set-aside", "/captures/{capture}/join",
    "/leads/{held}/calls", "/tasks/{task}/calls", "/contacts/{contact}/calls", "/colleagues",
)  # fmt: skip


def furnish(world: World) -> dict[str, int]:
    """One of each kind, owned by or offered to the agent; their keys."""
    held = world.lead(handover="accepted")
    note_on_lead(held, text="Called her", due_at=world.later(), by=world.by(world.agent))
    capture = settle_capture(hand_in(world.web, raw=b"\x00", content_type="", by=SYSTEM), by=SYSTEM)
    return {
        "held": held.pk,
        "offered": world.lead(handover="offered").pk,
        "won": world.lead(handover="accepted", state="won").pk,
        "contact": world.contact.pk,
        "account": world.account.pk,
        "task": planned(world, held).pk,
        "contract": add_contract(world.contact, terms={"kind": "lease"}, by=SYSTEM).pk,
        "capture": capture.pk,
    }


@pytest.mark.parametrize("page", ["/groups/new", "/groups/{group}/edit"])
def test_the_form_of_a_group_asks_as_often_as_is_committed(
    world: World, at_desk_of: LogIn, page: str
) -> None:
    group = make_group(world.flensburg, name="Fleet", by=SYSTEM)
    client, name = at_desk_of(world.manager), re.sub(r"{\w+}", "N", f"GET {page}")
    for _ in range(2):
        with counted(name):
            assert client.get(page.format(group=group.pk)).status_code == 200
        make_group(world.flensburg, name="Club", parent=group, by=SYSTEM)


@pytest.mark.parametrize("page", ["closures", "assignments"])
def test_many_tasks_are_asked_for_as_often_as_is_committed(
    world: World, at_desk_of: LogIn, page: str
) -> None:
    tasks, client = [planned(world).pk], at_desk_of(world.agent)
    for _ in range(2):
        with counted(f"GET /tasks/{page}"):
            assert client.get(f"/tasks/{page}", {"task": tasks}).status_code == 200
        tasks.append(planned(world).pk)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_as_often_as_is_committed(world: World, at_desk_of: LogIn, page: str) -> None:
    keys, client = furnish(world), at_desk_of(world.agent)
    url = page.format(**keys)
    name = re.sub(r"{\w+}", "N", f"GET {page}")
    with counted(name):
        assert client.get(url).status_code == 200
    # As many again: the number stays.
    for handover in ("accepted", "offered"):
        planned(world, world.lead(handover=handover))
        planned(world)
    hand_in(world.web, raw=b"\x00\x01", content_type="", by=SYSTEM)
    assert Lead.objects.count() == 5
    with counted(name):
        assert client.get(url).status_code == 200
