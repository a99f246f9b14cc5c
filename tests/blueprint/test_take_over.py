"""All definitions go out as one file and come in again; nothing in use is broken."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from stafet.blueprint import whole
from stafet.blueprint.actions.take_over import foresee, take_over
from stafet.catalog.models import Category, CompletionReason, LeadType, Pipeline, Status
from stafet.cli.commands import definitions
from stafet.foundation.denials import Forbidden, Invalid, NotNow
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, Event, Team
from tests.web.conftest import LogIn, at_desk_of
from tests.web.filled import filled
from tests.world import World

__all__ = ("at_desk_of",)


def file(**changes: Any) -> bytes:
    return json.dumps(whole.told() | changes).encode()


def taken(said: bytes) -> Any:
    return take_over(whole.read(said), by=SYSTEM)


def test_ones_own_export_changes_nothing(world: World) -> None:
    text, events = whole.written(), Event.objects.count()
    assert taken(text.encode()).changes_nothing
    assert whole.written() == text
    assert Event.objects.count() == events


def test_a_set_up_is_copied_and_saying_it_again_changes_nothing(world: World) -> None:
    """Rows need each other both ways: a type demands a field that is only for it, a label lies below a later one."""
    telling = whole.told()
    names = {"en": "Rental", "de": "Miete"}
    field = {"code": "days", "names": names, "kind": "number", "types": ["RENT"]}
    kind = {
        "code": "RENT",
        "names": names,
        "default_pipeline": "rent",
        "mandatory": ["days"],
        "is_default": True,
    }
    rows = {
        "pipelines": [*telling["pipelines"], {"code": "rent", "names": names}],
        "lead_types": [*telling["lead_types"][1:], kind],
        "fields": [field],
        "categories": [{"code": "sub", "names": names, "parent": "top"}, {"code": "top", "names": names}],
        "branches": [{"code": "KIEL", "name": "Kiel", "time_zone": "Europe/Berlin", "language": "de"}],
        "teams": [{"code": "K-1", "name": "Hire", "branch": "KIEL"}],
    }
    result = taken(json.dumps({"format": whole.FORMAT, "version": 1} | rows).encode())
    created = {f"{section} {code}" for section, code in result.created}
    assert created == {
        "pipelines rent", "lead_types RENT", "fields days", "categories sub", "categories top", "branches KIEL", "teams K-1",
    }  # fmt: skip
    assert LeadType.objects.get(is_default=True).mandatory == ["days"]
    assert Category.objects.get(code="sub").parent == Category.objects.get(code="top")
    assert Team.objects.get(code="K-1").branch == Branch.objects.get(code="KIEL")
    assert Pipeline.objects.get(code="rent").statuses.count() == 4
    assert taken(whole.written().encode()).changes_nothing
    again = foresee(whole.read(json.dumps({"format": whole.FORMAT, "version": 1} | rows).encode()), by=SYSTEM)
    assert (again.created, again.refused) == ([], [])


def test_what_it_will_do_is_said_and_not_done(world: World) -> None:
    text = whole.written()
    names = {"en": "Why not"}
    said = file(completion_reasons=[{"code": "why", "names": names, "outcome": "lost"}])
    foreseen = foresee(whole.read(said), by=SYSTEM)
    assert foreseen.created == [("completion_reasons", "why")]
    assert whole.written() == text


def test_one_row_that_would_break_something_refuses_the_whole_file(world: World) -> None:
    telling, text = whole.told(), whole.written()
    reasons = [one | {"is_hidden": True} for one in telling["completion_reasons"]]
    said = file(completion_reasons=reasons, competitors=[{"code": "new", "names": {"en": "New"}}])
    with pytest.raises(NotNow):
        taken(said)
    assert whole.written() == text
    assert CompletionReason.objects.filter(outcome="won", is_hidden=False).exists()


def test_a_pipeline_keeps_statuses_that_the_file_does_not_know(world: World) -> None:
    sale = Pipeline.objects.get(code="sale")
    statuses = [one for one in whole.told()["pipelines"][0]["statuses"] if one["code"] != "T"]
    taken(file(pipelines=[{"code": "sale", "statuses": statuses}]))
    assert list(sale.statuses.values_list("code", flat=True)) == ["N", "C", "O", "W", "L", "T"]
    turned = [one | {"state": "lost"} if one["code"] == "O" else one for one in statuses]
    with pytest.raises(NotNow):
        taken(file(pipelines=[{"code": "sale", "statuses": turned}]))
    assert Status.objects.get(pipeline=sale, code="O").state == "in_progress"


@pytest.mark.parametrize(
    "said",
    [
        b"", b"[]", b"{}", b'{"format": "stafet definitions", "version": 2}', b"nonsense", b'{"format": NaN}',
        b'{"format": "stafet definitions", "version": 1, "users": []}',
        b'{"format": "stafet definitions", "version": 1, "fields": [{"names": {}}]}',
        b'{"format": "stafet definitions", "version": 1, "fields": [{"code": "a"}, {"code": "a"}]}',
        b'{"format": "stafet definitions", "version": 1, "fields": [{"code": "\\u0000"}]}',
        b'{"format": "stafet definitions", "version": 1, "fields": [{"code": "\\ud800"}]}',
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_denied(world: World, said: bytes) -> None:
    with pytest.raises(Invalid):
        whole.read(said)


@pytest.mark.parametrize(
    "row", [{"names": 3}, {"names": []}, {"outcome": {}}, {"wheels": 4}, {"names": {"en": None}}]
)
def test_a_row_that_does_not_fit_is_refused_with_a_sentence(world: World, row: dict[str, Any]) -> None:
    said = file(completion_reasons=[{"code": "X", "names": {"en": "X"}, "outcome": "won"} | row])
    [(section, code, why)] = foresee(whole.read(said), by=SYSTEM).refused
    assert (section, code) == ("completion_reasons", "X")
    assert why.sentence


def test_only_an_administrator_takes_over(world: World) -> None:
    with pytest.raises(Forbidden):
        take_over({}, by=world.by(world.manager))


def test_the_page_shows_first_and_takes_over_then(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    exported = client.get("/definitions/file/export")
    assert whole.read(exported.content)
    said = file(competitors=[{"code": "nordmobil", "names": {"en": "Nordmobil"}}])
    page = client.post("/definitions/file", {"part": "look", "file": SimpleUploadedFile("a.json", said)})
    assert "nordmobil" in page.content.decode()
    assert client.post("/definitions/file", filled(page.content.decode(), form="take")).status_code == 303
    assert '"nordmobil"' in whole.written()


def test_the_command_writes_and_takes_over(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "set-up.json"
    parser = argparse.ArgumentParser()
    definitions.arguments(parser)
    assert definitions.run(parser.parse_args(["export", str(path)])) == 0
    said = json.loads(path.read_text()) | {"competitors": [{"code": "new", "names": {"en": "New"}}]}
    path.write_text(json.dumps(said))
    assert definitions.run(parser.parse_args(["import", "--trial", str(path)])) == 0
    assert json.loads(capsys.readouterr().out)["created"] == 1
    assert '"new"' not in json.dumps(whole.told()["competitors"])
    assert definitions.run(parser.parse_args(["import", str(path)])) == 0
    assert '"new"' in json.dumps(whole.told()["competitors"])
    assert definitions.run(parser.parse_args(["import", str(tmp_path / "none")])) == 1
