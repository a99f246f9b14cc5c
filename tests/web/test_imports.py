"""The import wizard: upload, columns, what would happen, taking in, undoing; and lists as files."""

import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from stafet.exports.models import Export
from stafet.imports.going_on import go_on
from stafet.imports.models import Import, Stage
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Lead
from stafet.staff.models import Event
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import filled
from tests.world import World

ROWS = "Vorname;Nachname;E-Mail;Betreff;Abschlussgrund;Status\nSøren;Kjær;soeren@kjaer.example;Golf;;\nUwe;Lund;uwe@post.example;Polo;;won\n"


def uploaded(client: Client, world: World) -> Import:
    sent = filled(client.get("/imports/new").content.decode())
    file = SimpleUploadedFile("old.csv", ROWS.encode("cp1252"), content_type="text/csv")
    answer = client.post(
        "/imports/new",
        sent | {"kind": "lead", "branch": world.flensburg.pk, "source": world.web.pk, "file": file},
    )
    assert answer.status_code == 303, answer.content.decode()
    return Import.objects.latest("id")


def test_a_file_is_mapped_looked_through_taken_in_and_undone(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.manager)
    made = uploaded(client, world)
    page = client.get(f"/imports/{made.pk}").content.decode()
    assert "soeren@kjaer.example · uwe@post.example" in page
    sent = filled(page)
    assert [sent[f"column-{place}"] for place in range(4)] == ["first_name", "last_name", "email", "subject"]
    assert client.post(f"/imports/{made.pk}", sent).status_code == 303
    assert "Being looked through" in client.get(f"/imports/{made.pk}").content.decode()
    go_on(made)
    page = client.get(f"/imports/{made.pk}").content.decode()
    assert "A closed row needs a reason." in page
    assert Lead.objects.count() == 0
    made.refresh_from_db()
    assert client.post(f"/imports/{made.pk}/start", {"version": made.version, "key": "s"}).status_code == 303
    go_on(made)
    assert Lead.objects.get().who == "Søren Kjær"
    refused = b"".join(client.get(f"/imports/{made.pk}/refused.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert "3,A closed row needs a reason.,Uwe,Lund" in refused
    undo = filled(client.get(f"/imports/{made.pk}/undoing").content.decode())
    assert client.post(f"/imports/{made.pk}/undoing", undo).status_code == 303
    go_on(made)
    made.refresh_from_db()
    assert (made.stage, Lead.objects.count()) == (Stage.UNDONE, 0)


def test_who_may_not_import_does_not_come_here_and_sees_no_import(world: World, at_desk_of: LogIn) -> None:
    made = uploaded(at_desk_of(world.manager), world)
    agent = at_desk_of(world.agent)
    assert agent.get("/imports").status_code == 403
    assert agent.get("/imports/new").status_code == 403
    for method, address in (("get", ""), ("post", "/start"), ("post", "/undoing"), ("get", "/refused.csv")):
        assert getattr(agent, method)(f"/imports/{made.pk}{address}").status_code == 404


def test_a_manager_imports_for_the_own_branch_only(world: World, at_desk_of: LogIn) -> None:
    page = at_desk_of(world.manager).get("/imports/new").content.decode()
    assert "Flensburg" in page
    assert "Hamburg" not in page


@pytest.mark.parametrize("shape", ["csv", "xlsx"])
def test_a_list_is_taken_out_as_it_is_filtered_guarded_and_recorded(
    world: World, at_desk_of: LogIn, shape: str, tmp_path: Path
) -> None:
    lead = world.lead(subject="=1+1", handover="accepted")
    note_on_lead(lead, text="Between us: difficult.", due_at=world.later(), by=world.by(world.agent))
    world.lead(subject="Polo")
    answer = at_desk_of(world.administrator).get(f"/exports/leads.{shape}?view=all&q=1%2B1")
    raw = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert b"difficult" not in raw
    if shape == "csv":
        text = raw.decode("utf-8-sig")
        assert "'=1+1" in text
        assert "Polo" not in text
    else:
        rows = CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_index(0).to_python()
        assert [row[rows[0].index("subject")] for row in rows[1:]] == ["=1+1"]
    taken = Export.objects.get()
    assert (taken.owner, taken.wanted["q"]) == (world.administrator, "1+1")
    assert Event.objects.get(kind="export:taken").subject_id == taken.pk


def test_one_takes_out_what_the_right_reaches_and_an_agent_nothing(world: World, at_desk_of: LogIn) -> None:
    ours, theirs = world.lead(subject="Ours"), world.lead(subject="Theirs", branch=world.hamburg)
    assert at_desk_of(world.agent).get("/exports/leads.csv?view=all").status_code == 403
    for user, seen in ((world.manager, [ours]), (world.administrator, [ours, theirs])):
        answer = at_desk_of(user).get("/exports/leads.csv?view=all")
        text = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
        assert [one for one in (ours, theirs) if one.subject in text] == seen


@pytest.mark.parametrize("kind", ["contacts", "accounts", "tasks"])
def test_customers_and_tasks_are_taken_out_too(world: World, at_desk_of: LogIn, kind: str) -> None:
    world.contact  # noqa: B018
    answer = at_desk_of(world.manager).get(f"/exports/{kind}.csv?view=all")
    text = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert ("Förde Spedition GmbH" in text) == (kind != "tasks")
    assert at_desk_of(world.manager).get("/exports/secrets.csv").status_code == 404


def test_the_pages_ask_as_often_as_is_committed(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    for _ in range(2):
        made = uploaded(client, world)
        for page, name in (
            ("/imports", "/imports"),
            ("/imports/new", "/imports/new"),
            (f"/imports/{made.pk}", "/imports/N"),
            (f"/imports/{made.pk}/refused.csv", "/imports/N/refused.csv"),
            (f"/imports/{made.pk}/undoing", "/imports/N/undoing"),
        ):
            with counted(f"GET {name}"):
                assert client.get(page).status_code == 200
