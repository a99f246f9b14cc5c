"""Imports through the API: handed in, looked through, taken in, undone, by whoever may import."""

from collections.abc import Callable
from typing import Any

import pytest

from stafet.imports.going_on import go_on
from stafet.imports.models import Import
from stafet.leads.models import Lead
from stafet.staff.models import User
from tests.api.conftest import Program
from tests.query_counts import counted
from tests.world import World

ProgramOf = Callable[[User], Program]
ROWS = "Vorname;Nachname;E-Mail;Betreff;Abschlussgrund\nSøren;Kjær;soeren@kjaer.example;Golf;\nUwe;Lund;uwe@post.example;Polo;sold\n"


def handed_in(ours: Program, world: World, rows: str = ROWS, **asked: str) -> Any:
    said = {"kind": "lead", "source": world.web.key, "name": "old.csv"} | asked
    query = "&".join(f"{name}={value}" for name, value in said.items())
    answer = ours.send("POST", f"/imports?{query}", rows.encode(), content_type="text/csv")
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[attr-defined]


def body(answer: Any, status: int = 200) -> Any:
    assert answer.status_code == status, answer.content
    return answer.json()


def test_a_file_is_handed_in_looked_through_taken_in_and_undone(world: World, program: ProgramOf) -> None:
    ours = program(world.manager)
    shown = handed_in(ours, world)
    assert (shown["stage"], shown["total"], shown["by"]) == ("mapping", 2, world.manager.name)
    assert [one["field"] for one in shown["columns"]][:3] == ["first_name", "last_name", "email"]
    assert shown["columns"][2]["samples"] == ["soeren@kjaer.example", "uwe@post.example"]
    path = f"/imports/{shown['id']}"
    fields = ["first_name", "last_name", "email", "subject", "completion_reason"]
    answer = ours.patch(path, {"fields": fields, "owner": world.agent.email}, version="*")
    assert body(answer)["stage"] == "checking"
    taken = Import.objects.get(pk=shown["id"])
    go_on(taken)
    with counted("GET /api/v1/imports/N"):
        checked = body(ours.get(path))
    assert (checked["stage"], checked["created"], Lead.objects.count()) == ("checked", 2, 0)
    assert checked["wishes"]["owner"] == world.agent.pk
    assert body(ours.post(f"{path}/run"), 202)["stage"] == "running"
    go_on(taken)
    assert (body(ours.get(path))["stage"], Lead.objects.count()) == ("done", 2)
    with counted("GET /api/v1/imports/N/rows"):
        rows = body(ours.get(f"{path}/rows", limit=1))
    [row] = rows["items"]
    assert (row["line"], row["outcome"], row["values"]["first_name"]) == (2, "created", "Søren")
    assert Lead.objects.get(pk=row["record"]).who == "Søren Kjær"
    assert body(ours.get(f"{path}/rows", after=rows["next"]))["next"] is None
    assert body(ours.post(f"{path}/undoing"), 202)["stage"] == "undoing"
    go_on(taken)
    assert (body(ours.get(path))["stage"], Lead.objects.count()) == ("undone", 0)


def test_refused_rows_come_with_their_reason_as_a_file(world: World, program: ProgramOf) -> None:
    ours = program(world.manager)
    shown = handed_in(ours, world, ROWS.replace("sold", "no such reason"))
    path = f"/imports/{shown['id']}"
    body(ours.patch(path, {}, version="*"))
    go_on(Import.objects.get(pk=shown["id"]))
    assert (body(ours.get(path))["created"], body(ours.get(path))["refused"]) == (1, 1)
    [row] = body(ours.get(f"{path}/rows", outcome="refused"))["items"]
    assert row["reason"] == "There is no “no such reason” here (completion_reason)."
    with counted("GET /api/v1/imports/N/refused"):
        answer = ours.get(f"{path}/refused")
        lines = b"".join(answer.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert lines[0] == "line,reason,Vorname,Nachname,E-Mail,Betreff,Abschlussgrund"
    assert lines[1].endswith("Uwe,Lund,uwe@post.example,Polo,no such reason")


def test_one_that_is_under_way_is_stopped_goes_on_and_is_not_told_anew(
    world: World, program: ProgramOf
) -> None:
    ours = program(world.administrator)
    path = f"/imports/{handed_in(ours, world)['id']}"
    body(ours.post(f"{path}/run"), 202)
    assert ours.patch(path, {}, version="*").status_code == 422
    assert body(ours.delete(f"{path}/run"))["stage"] == "stopped"
    assert ours.delete(f"{path}/run").status_code == 422
    assert body(ours.post(f"{path}/run"), 202)["stage"] == "running"


def test_who_may_not_import_is_denied_and_sees_none(world: World, program: ProgramOf) -> None:
    ours, agent = program(world.manager), program(world.agent)
    path = f"/imports/{handed_in(ours, world)['id']}"
    asked = f"/imports?kind=lead&source={world.web.key}"
    assert agent.send("POST", asked, ROWS.encode(), content_type="text/csv").status_code == 403
    assert agent.get("/imports").status_code == 403
    for method, below in (("GET", ""), ("GET", "/rows"), ("GET", "/refused"), ("DELETE", "/run")):
        assert agent.send(method, path + below).status_code == 404
    for below in ("/run", "/undoing"):
        assert agent.post(path + below).status_code == 404
    assert agent.patch(path, {}, version="*").status_code == 404
    with counted("GET /api/v1/imports"):
        assert len(body(ours.get("/imports"))["items"]) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"fields": ["first_name"] * 2}, "mapping"),
        ({"fields": ["first_name"] * 9}, "fields"),
        ({"owner": "nobody@else.example"}, "owner"),
        ({"exact": None}, "exact"),
    ],
)
def test_what_does_not_fit_is_denied_and_changes_nothing(
    world: World, program: ProgramOf, change: dict[str, Any], field: str
) -> None:
    ours = program(world.manager)
    path = f"/imports/{handed_in(ours, world)['id']}"
    answer = ours.patch(path, change, version="*")
    assert field in body(answer, 422)["fields"]
    assert body(ours.get(path))["stage"] == "mapping"
    assert ours.patch(path, {}, version=None).status_code == 428
    assert ours.patch(path, {}, version='"77"').status_code == 412


def test_a_source_of_another_branch_or_an_empty_file_is_denied(world: World, program: ProgramOf) -> None:
    ours = program(world.manager)
    for asked, sent in (("no-such-source", ROWS), (world.web.key, "Vorname\n")):
        answer = ours.send(
            "POST", f"/imports?kind=lead&source={asked}", sent.encode(), content_type="text/csv"
        )
        assert answer.status_code == 422, answer.content
    assert not Import.objects.exists()
