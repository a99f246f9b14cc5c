"""A question is answered for somebody: whom they may not see is told by branch and verdict alone."""

from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contact
from stafet.matching.answer import answer
from stafet.staff.actor import SYSTEM
from tests.world import World

KARLA = {"first_name": "Karla", "last_name": "Petersen", "email": "karla@foerde.example"}
FIRM = {"name": "Foerde Spedition", "vat_id": "DE 811 907 980"}


def test_person_and_company_are_decided_apart_with_sentences_why(world: World) -> None:
    assert world.contact.pk
    told = answer(KARLA, {}, by=world.by(world.agent))
    [karla] = told["contact"]["candidates"]
    assert told["contact"]["verdict"] == karla["verdict"] == "exact"
    assert (karla["id"], karla["external_id"]) == (world.contact.pk, "")
    assert "Same e-mail address: karla@foerde.example" in karla["why"]
    assert 0.5 < karla["score"] <= 1
    assert told["account"] == {"verdict": "none", "candidates": []}
    firm = answer({}, FIRM, by=world.by(world.agent))
    assert firm["contact"] == {"verdict": "none", "candidates": []}
    assert (firm["account"]["verdict"], firm["account"]["candidates"][0]["id"]) == ("exact", world.account.pk)


def test_of_whom_one_may_not_see_only_branch_and_verdict_are_told(world: World) -> None:
    assert world.contact.pk
    flensburg = {"id": world.flensburg.pk, "code": "FLE", "name": "Flensburg"}
    hidden = {"hidden": True, "branch": flensburg, "verdict": "exact"}
    told = answer(KARLA, FIRM, by=world.by(world.stranger))
    assert told["contact"] == {"verdict": "exact", "candidates": [hidden]}
    assert told["account"] == {"verdict": "exact", "candidates": [hidden]}


def test_those_one_may_see_stand_before_those_hidden(world: World) -> None:
    assert world.contact.pk
    who = Particulars(first_name="Karla", last_name="Petersen", phones=("0461 123456",))
    seen = make_contact(None, particulars=who, branch=world.odense, by=SYSTEM)
    told = answer({**KARLA, "phone": "0461 123456"}, {}, by=world.by(world.stranger))["contact"]
    assert [each.get("id") for each in told["candidates"]] == [seen.pk, None]
    assert set(told["candidates"][1]) == {"hidden", "branch", "verdict"}


def test_nobody_is_like_an_empty_question(world: World) -> None:
    assert world.contact.pk
    assert Contact.objects.exists()
    nobody = {"verdict": "none", "candidates": []}
    assert answer({}, {}, by=SYSTEM) == {"contact": nobody, "account": nobody}
    assert answer({"city": "Kiel"}, {"city": "Kiel"}, by=SYSTEM) == {"contact": nobody, "account": nobody}
