"""The duplicates page: seen by who may merge, two side by side, merged, set apart and given back."""

import html
import re
from datetime import timedelta

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.contacts.actions.account import make_account
from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.models import Merge, Pair
from stafet.staff.actor import SYSTEM
from stafet.web.screens import duplicates
from tests.query_counts import counted
from tests.records.test_merge import person, taken
from tests.records.test_pairs import look
from tests.web.conftest import LogIn, part
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
    assert "Contact merged into Carla Petersen" in desk.get(f"/leads/{lead.number}").content.decode()
    undo = re.search(r'href="(/merges/\d+/undoing)"', page)
    assert undo is not None
    assert desk.get(f"/contacts/{pair.right}").headers["Location"] == f"/contacts/{pair.left}"
    assert "undoing" not in at_desk_of(world.agent).get(f"/contacts/{pair.left}").content.decode()
    asked = desk.get(undo[1]).content.decode()
    assert "They are two again" in asked
    assert "carla@" in asked
    assert "Came since" not in asked
    assert at_desk_of(world.agent).get(undo[1]).status_code == 403
    assert at_desk_of(world.supervisor).post(undo[1]).status_code == 303
    assert (
        "Merge undone: the contact is Carla Petersen again"
        in desk.get(f"/leads/{lead.number}").content.decode()
    )
    assert desk.get(f"/contacts/{pair.right}").status_code == 200
    assert Contact.objects.get(pk=pair.left).name == "Karla Petersen"


def test_what_came_since_goes_to_whom_it_is_given(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    kept, gone = (Contact.objects.get(pk=key) for key in (pair.left, pair.right))
    own = taken(world, kept)
    with clock.moved_to(clock.now() + timedelta(minutes=1)):
        merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    with clock.moved_to(clock.now() + timedelta(minutes=2)):
        stays, goes = taken(world, kept), taken(world, kept)
        joins = world.lead(handover="offered", team=world.used_cars)
        accept_lead(joins, choice=Choice(contact=kept, add_to=own.case), by=world.by(world.agent))
    desk = at_desk_of(world.supervisor)
    page = desk.get(f"/merges/{merge.pk}/undoing").content.decode()
    assert re.findall(r'name="give" value="([\d ]+)"', page) == [str(stays.number), str(goes.number)]
    assert desk.post(f"/merges/{merge.pk}/undoing", {"give": [str(own.number)]}).status_code == 422
    assert Merge.objects.standing().exists()
    assert desk.post(f"/merges/{merge.pk}/undoing", {"give": [str(goes.number)]}).status_code == 303
    holders = dict(Lead.objects.values_list("number", "contact"))
    assert [holders[lead.number] for lead in (own, stays, goes, joins)] == [
        kept.pk,
        kept.pk,
        gone.pk,
        kept.pk,
    ]
    assert desk.get(f"/merges/{merge.pk}/undoing").status_code == 303


def test_a_lead_since_that_one_may_not_see_is_not_named(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    kept, gone = (Contact.objects.get(pk=key) for key in (pair.left, pair.right))
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    with clock.moved_to(clock.now() + timedelta(minutes=1)):
        lead = taken(world, kept)
    Lead.objects.filter(pk=lead.pk).update(branch=world.odense, team=world.odense_sales, owner=world.stranger)
    page = at_desk_of(world.supervisor).get(f"/merges/{merge.pk}/undoing").content.decode()
    assert lead.subject not in page


def test_accounts_give_back_what_came_since_too(world: World, at_desk_of: LogIn) -> None:
    one, two = (
        make_account(world.flensburg, company={"name": name}, by=SYSTEM) for name in ("Fjord", "Fjord AG")
    )
    ida = person(world, "Ida Holm", one)
    merge = merge_accounts(one, gone=two, by=SYSTEM)
    with clock.moved_to(clock.now() + timedelta(minutes=1)):
        lead = taken(world, ida)
    desk = at_desk_of(world.supervisor)
    assert lead.subject in desk.get(f"/merges/{merge.pk}/undoing").content.decode()
    desk.post(f"/merges/{merge.pk}/undoing", {"give": [str(lead.number)]})
    assert Lead.objects.get(pk=lead.pk).account == two


def test_the_list_goes_on_page_by_page_the_surest_first(
    world: World, at_desk_of: LogIn, pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "PAGE", 2)
    for _ in range(2):
        person(world, "Karla Petersen", emails=("karla@foerde.example",))
    look()
    assert Pair.objects.count() == 6
    desk, url, seen = at_desk_of(world.supervisor), "/duplicates", []
    while url:
        page = desk.get(url).content.decode()
        seen += [int(pk) for pk in re.findall(r'name="pair" value="(\d+)"', page)]
        further = re.search(r'rel="next" href="([^"]+)"', page)
        url = html.unescape(further[1]) if further else ""
    assert seen == list(Pair.objects.order_by("-sureness", "-pk").values_list("pk", flat=True))
    assert {Pair.objects.get(pk=pk).verdict for pk in seen[:1]} == {"exact"}
    assert desk.get("/duplicates?after=x").status_code == 422


def test_the_other_way_round_keeps_the_right_one(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    at_desk_of(world.supervisor).post(f"/duplicates/{pair.pk}", {"kept": "right"})
    merge = Merge.objects.get()
    assert (merge.kept, merge.gone) == (pair.right, pair.left)


def test_what_was_typed_wrongly_is_asked_again(world: World, at_desk_of: LogIn, pair: Pair) -> None:
    given = {"kept": "left", "take-title": "typed", "typed-title": "x" * 60}
    desk = at_desk_of(world.supervisor)
    answer = desk.post(f"/duplicates/{pair.pk}", given)
    assert (answer.status_code, answer.content.startswith(b"<!doctype html>")) == (422, True)
    answer = desk.post(f"/duplicates/{pair.pk}", given, headers=part("page", trigger="ask"))
    assert (answer.status_code, answer.headers["HX-Retarget"]) == (422, "#ask")
    assert answer.content.decode().strip().startswith('<form class="ask" id="ask"')
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
    merge = merge_contacts(
        Contact.objects.get(pk=pair.left), gone=Contact.objects.get(pk=pair.right), by=SYSTEM
    )
    for _ in range(2):
        taken(world, Contact.objects.get(pk=pair.left))
        with counted("GET /merges/N/undoing"):
            desk.get(f"/merges/{merge.pk}/undoing")
