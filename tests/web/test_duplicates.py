"""The duplicates page: seen by who may merge, two side by side, merged, set apart and given back."""

import re

import pytest

from stafet.contacts.models import Contact
from stafet.records.models import Merge, Pair
from tests.query_counts import counted
from tests.records.test_merge import person, taken
from tests.records.test_pairs import look
from tests.web.conftest import LogIn
from tests.world import World


@pytest.fixture
def pair(world: World) -> Pair:
    person(world, "Karla Petersen", emails=("karla@foerde.example",), phones=("0461 123456",))
    person(world, "Carla Petersen", emails=("karla@foerde.example", "carla@post.example"), title="Dr.")
    look()
    return Pair.objects.get()


def test_the_list_and_the_pair_are_for_who_may_merge(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    for url in ("/duplicates", f"/duplicates/{pair.pk}"):
        assert at_desk_of(world.agent).get(url).status_code == 403
        assert "Carla Petersen" in at_desk_of(world.supervisor).get(url).content.decode()
    assert "/duplicates" not in at_desk_of(world.agent).get("/contacts").content.decode()
    assert "/duplicates" in at_desk_of(world.supervisor).get("/contacts").content.decode()
    world.supervisor.branch = world.odense
    world.supervisor.save()
    elsewhere = at_desk_of(world.supervisor)
    assert "Petersen" not in elsewhere.get("/duplicates").content.decode()
    assert elsewhere.get(f"/duplicates/{pair.pk}").status_code == 404


def test_two_are_merged_as_picked_and_typed_and_given_back(
    world: World, at_desk_of: LogIn, pair: Pair
) -> None:
    desk = at_desk_of(world.supervisor)
    lead = taken(world, Contact.objects.get(pk=pair.right))
    given = {
        "kept": "left", "take-first_name": "gone", "take-title": "typed", "typed-title": "Prof.",
        "take-emails": "both", "take-phones": "kept",
    }  # fmt: skip
    answer = desk.post(f"/duplicates/{pair.pk}", given)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/contacts/{pair.left}")
    kept = Contact.objects.get(pk=pair.left)
    assert (kept.name, kept.title, kept.emails.count()) == ("Carla Petersen", "Prof.", 2)
    page = desk.get(f"/contacts/{pair.left}").content.decode()
    assert lead.subject in page
    undo = re.search(r'action="(/merges/\d+/undoing)"', page)
    assert undo is not None
    assert desk.get(f"/contacts/{pair.right}").headers["Location"] == f"/contacts/{pair.left}"
    assert "undoing" not in at_desk_of(world.agent).get(f"/contacts/{pair.left}").content.decode()
    assert desk.post(undo[1]).status_code == 303
    assert desk.get(f"/contacts/{pair.right}").status_code == 200
    assert Contact.objects.get(pk=pair.left).name == "Karla Petersen"


def test_the_other_way_round_keeps_the_right_one(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    at_desk_of(world.supervisor).post(f"/duplicates/{pair.pk}", {"kept": "right"})
    merge = Merge.objects.get()
    assert (merge.kept, merge.gone) == (pair.right, pair.left)


def test_what_was_typed_wrongly_is_asked_again(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    given = {"kept": "left", "take-title": "typed", "typed-title": "x" * 60}
    answer = at_desk_of(world.supervisor).post(f"/duplicates/{pair.pk}", given)
    assert answer.status_code == 422
    assert not Merge.objects.exists()


def test_several_pairs_are_merged_at_once(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    for _ in range(2):
        person(world, "Ole Berg", emails=("ole@berg.example",))
    look()
    desk = at_desk_of(world.supervisor)
    assert desk.post("/duplicates").status_code == 422
    answer = desk.post("/duplicates", {"pair": list(Pair.objects.values_list("pk", flat=True))})
    assert answer.status_code == 303
    assert Merge.objects.count() == 2
    assert "No likely pairs" in desk.get("/duplicates").content.decode()


def test_not_the_same_leaves_the_list(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    desk = at_desk_of(world.supervisor)
    assert desk.post(f"/duplicates/{pair.pk}/apart").status_code == 303
    assert "Petersen" not in desk.get("/duplicates").content.decode()


def test_the_number_of_queries_is_committed(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    desk = at_desk_of(world.supervisor)
    for _ in range(2):
        with counted("GET /duplicates"):
            desk.get("/duplicates")
        person(world, "Karla Petersen", emails=("karla@foerde.example",))
        look()
    with counted("GET /duplicates/N"):
        desk.get(f"/duplicates/{pair.pk}")
