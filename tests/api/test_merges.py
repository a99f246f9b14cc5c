"""Merging, listing and undoing through the API."""

from collections.abc import Callable

import pytest

from stafet.contacts.models import Contact
from stafet.records.models import Merge
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.api.test_nouns import names, read
from tests.query_counts import counted
from tests.records.test_merge import person, taken
from tests.world import World

Programs = Callable[[User], Program]


@pytest.fixture
def pair(world: World) -> tuple[Contact, Contact]:
    return (
        person(world, "Karla Holm", emails=("karla@post.example",)),
        person(world, "Carla Holm", emails=("c@post.example",), title="Dr."),
    )


def test_two_contacts_are_merged_and_given_back(
    world: World, program: Programs, pair: tuple[Contact, Contact]
) -> None:
    kept, gone = pair
    lead = taken(world, gone)
    chief = program(world.supervisor)
    given = {
        "kind": "contact", "kept": kept.pk, "gone": gone.pk,
        "take": {"first_name": "gone", "title": {"typed": "Prof."}, "emails": "both"},
    }  # fmt: skip
    made = chief.post("/merges", given)
    merge = read(made, 201)
    assert made.headers["Location"] == f"/api/v1/merges/{merge['id']}"
    assert merge["leads"] == [lead.number]
    assert merge["changed"]["title"] == {"before": "", "after": "Prof."}
    shown = read(chief.get(f"/contacts/{kept.pk}"))
    assert (shown["name"], shown["title"], len(shown["emails"])) == ("Carla Holm", "Prof.", 2)
    assert names(chief.get("/contacts", q="holm")) == ["Carla Holm"]
    assert read(chief.post("/merges", given), 201)["id"] == merge["id"]
    assert [one["id"] for one in read(chief.get("/merges", kind="contact", kept=kept.pk))["items"]] == [
        merge["id"]
    ]
    assert read(chief.get("/merges", kind="account"))["items"] == []
    for path, name in (("/merges", "/merges"), (f"/merges/{merge['id']}", "/merges/N")):
        with counted(f"GET /api/v1{name}"):
            chief.get(path)
    undone = read(chief.delete(f"/merges/{merge['id']}"))
    assert undone["undone_by"] == "Sofie Supervisor"
    assert names(chief.get("/contacts", q="holm")) == ["Carla Holm", "Karla Holm"]
    assert read(chief.delete(f"/merges/{merge['id']}")) == undone


def test_the_address_of_the_gone_one_leads_to_the_kept_one(
    world: World, program: Programs, pair: tuple[Contact, Contact]
) -> None:
    kept, gone = pair
    chief = program(world.supervisor)
    read(chief.post("/merges", {"kind": "contact", "kept": kept.pk, "gone": gone.pk}), 201)
    answer = chief.get(f"/contacts/{gone.pk}")
    assert read(answer, 303) == {"merged_into": kept.pk}
    assert answer.headers["Location"] == f"/api/v1/contacts/{kept.pk}"
    assert program(world.stranger).get(f"/contacts/{gone.pk}").status_code == 404


def test_accounts_are_merged_likewise(world: World, program: Programs) -> None:
    chief = program(world.manager)
    other = read(chief.post("/accounts", {"name": "Förde Sped.", "city": "Kiel"}), 201)
    given = {"kind": "account", "kept": world.account.pk, "gone": other["id"], "take": {"city": "gone"}}
    merge = read(chief.post("/merges", given), 201)
    assert read(chief.get(f"/accounts/{world.account.pk}"))["city"] == "Kiel"
    assert read(chief.get(f"/accounts/{other['id']}"), 303) == {"merged_into": world.account.pk}
    chief.delete(f"/merges/{merge['id']}")
    assert read(chief.get(f"/accounts/{other['id']}"))["name"] == "Förde Sped."


def test_a_lead_that_came_since_goes_where_it_is_said(
    world: World, program: Programs, pair: tuple[Contact, Contact]
) -> None:
    kept, gone = pair
    chief = program(world.supervisor)
    merge = read(chief.post("/merges", {"kind": "contact", "kept": kept.pk, "gone": gone.pk}), 201)
    kept.refresh_from_db()
    lead = taken(world, kept)
    wrong = chief.delete(f"/merges/{merge['id']}", give_back=[lead.number, lead.number + 99])
    assert read(wrong, 422)["fields"] == {"give_back": "Only leads of the contact."}
    read(chief.delete(f"/merges/{merge['id']}", give_back=[lead.number]))
    assert read(chief.get(f"/leads/{lead.number}"))["contact"]["id"] == gone.pk


def test_who_may_not_merge_is_told_and_what_is_not_seen_is_no_choice(
    world: World, program: Programs, pair: tuple[Contact, Contact]
) -> None:
    kept, gone = pair
    given = {"kind": "contact", "kept": kept.pk, "gone": gone.pk}
    assert program(world.agent).post("/merges", given).status_code == 403
    assert read(program(world.stranger).post("/merges", given), 422)["fields"] == {"kept": "Not known."}
    assert not Merge.objects.exists()
    chief = program(world.supervisor)
    same = read(chief.post("/merges", given | {"gone": kept.pk}), 422)
    assert same["fields"] == {"gone": "Pick another one."}
    for wrong in (
        {"shoe": "kept"},
        {"title": {"typed": ["Dr."]}},
        {"emails": {"typed": "x"}},
        {"title": "mine"},
    ):
        assert chief.post("/merges", given | {"take": wrong}).status_code == 422, wrong
    merge = read(chief.post("/merges", given), 201)
    for path in (f"/merges/{merge['id']}",):
        assert program(world.stranger).get(path).status_code == 404
        assert program(world.stranger).delete(path).status_code == 404
        assert program(world.agent).delete(path).status_code == 403
