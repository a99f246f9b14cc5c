"""Files of rows in a source's folder: each row becomes a capture, once, and the file is put aside."""

import os
from pathlib import Path

import pytest
from pytest_django import Settings

from stafet.catalog.models import Channel, Source
from stafet.intake.models import Capture
from stafet.jobs.dropped import folder_of, take_dropped
from stafet.jobs.rounds import settle_waiting
from stafet.leads.models import Lead
from tests.post.advertised import source
from tests.world import World

ROWS = "Name;E-Mail;Telefon;Nachricht;Anfrage-Nr\nJürgen Groß;j.gross@post.example;0461 555012;Ist er noch da?;A-1\n"


@pytest.fixture
def files(world: World, tmp_path: Path, settings: Settings) -> Source:
    settings.DATA_DIR = tmp_path
    return source(world, Channel.CSV, code="FAIR")


def drop(source: Source, text: str | bytes, name: str = "leads.csv", *, age: int = 60) -> Path:
    folder_of(source).mkdir(parents=True, exist_ok=True)
    path = folder_of(source) / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    written = path.stat().st_mtime - age
    os.utime(path, (written, written))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-8-sig"])
def test_a_row_becomes_a_lead_however_the_file_is_written(files: Source, encoding: str) -> None:
    path = drop(files, ROWS.encode(encoding))
    assert take_dropped() == 1
    settle_waiting()
    lead = Lead.objects.get()
    assert (lead.who, lead.contact_phone, lead.external_id) == ("Jürgen Groß", "+49461555012", "A-1")
    assert not path.exists()
    assert (path.parent / "done" / "leads.csv").exists()


def test_the_same_rows_dropped_again_are_the_same_leads(files: Source) -> None:
    for name in ("leads.csv", "again.csv", "leads.csv"):
        drop(files, ROWS + "Kim Lund;kim@post.example;;Hej;\n", name)
        take_dropped()
    settle_waiting()
    assert (Lead.objects.count(), Capture.objects.count()) == (2, 2)
    assert len(list((folder_of(files) / "done").iterdir())) == 3


def test_a_row_with_nobody_in_it_waits_for_a_person_and_holds_up_no_other(files: Source) -> None:
    drop(files, ROWS + ";;;only a message;A-2\n")
    take_dropped()
    settle_waiting()
    assert sorted(Capture.objects.values_list("status", flat=True)) == ["done", "needs_look"]


@pytest.mark.parametrize("raw", [b"", b"hello", b"\x00" * 100, b"a;b\n", b"one\ntwo\nthree"])
def test_what_is_no_file_of_rows_is_put_aside_with_the_reason(files: Source, raw: bytes) -> None:
    drop(files, raw)
    assert take_dropped() == 0
    refused = folder_of(files) / "refused"
    assert (refused / "leads.csv").read_bytes() == raw
    assert (refused / "leads.csv.why").read_text().strip()


def test_a_file_that_is_still_written_is_left_alone(files: Source) -> None:
    path = drop(files, ROWS, age=0)
    assert take_dropped() == 0
    assert path.exists()


def test_a_link_leads_nowhere(files: Source, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(ROWS)
    folder_of(files).mkdir(parents=True)
    (folder_of(files) / "link.csv").symlink_to(secret)
    assert take_dropped() == 0


def test_a_source_that_is_off_takes_nothing(files: Source) -> None:
    Source.objects.filter(pk=files.pk).update(is_on=False)
    path = drop(files, ROWS)
    assert take_dropped() == 0
    assert path.exists()
