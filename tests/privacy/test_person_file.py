"""Everything about one person as a file, for whoever may; our own notes only one by one."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from stafet.foundation.denials import Forbidden
from stafet.jobs.erasing import make_files
from stafet.leads.models import Note
from stafet.mail.models import SmtpAccount
from stafet.privacy.actions.hand_out import ask_for_file
from stafet.privacy.models import PersonFile
from stafet.staff.models import User
from tests.mail.conftest import account, box
from tests.privacy.everywhere import EMAIL, Person, everywhere
from tests.world import World

__all__ = ["account", "box"]


@pytest.fixture
def person(world: World, account: SmtpAccount, tmp_path: Path) -> Person:
    return everywhere(world, tmp_path)


def made(world: World, person: Person, by: User, **given: object) -> zipfile.ZipFile:
    asked = ask_for_file(person.contact, by=world.by(by), **given)  # type: ignore[arg-type]
    assert make_files() == 1
    return zipfile.ZipFile(io.BytesIO(bytes(PersonFile.objects.get(pk=asked.pk).content)))


def test_it_holds_what_is_known_what_came_in_and_the_files(world: World, person: Person) -> None:
    pack = made(world, person, world.manager)
    told = json.loads(pack.read("person.json"))
    assert EMAIL in {row["normal"] for row in told["contacts.Email"]}
    assert {"leads.Lead", "mail.Message", "contacts.Consent", "contacts.Contract", "staff.Event"} <= set(told)
    assert EMAIL in pack.read("person.html").decode()
    names = pack.namelist()
    raw = [pack.read(name) for name in names if name.startswith("captures/")]
    assert any(one.startswith(b"From: Zwetlana Quistorp") for one in raw)
    assert [pack.read(name) for name in names if name.startswith("files/")] == [
        b"Ausweis von Zwetlana Quistorp"
    ]


def test_internal_notes_go_only_where_an_administrator_named_them(world: World, person: Person) -> None:
    first, *_ = Note.objects.order_by("pk")
    pack = made(world, person, world.manager)
    assert "leads.Note" not in {name for name, rows in json.loads(pack.read("person.json")).items() if rows}
    assert "test drive" not in pack.read("person.json").decode()
    with pytest.raises(Forbidden):
        ask_for_file(person.contact, notes=[f"note:{first.pk}"], by=world.by(world.manager))
    pack = made(world, person, world.administrator, notes=[f"note:{first.pk}"])
    assert [row["id"] for row in json.loads(pack.read("person.json"))["leads.Note"]] == [first.pk]


def test_agents_take_nobodys_data_out(world: World, person: Person) -> None:
    for user in (world.agent, world.supervisor, world.dispatcher):
        with pytest.raises(Forbidden):
            ask_for_file(person.contact, by=world.by(user))
        assert not PersonFile.objects.visible_to(world.by(user)).exists()
