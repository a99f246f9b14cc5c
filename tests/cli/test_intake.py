"""Files run the same way as a channel's messages, and one line says what became of each."""

import argparse
import json
from pathlib import Path

import pytest

from stafet.cli.commands import intake
from stafet.leads.models import Lead
from tests.intake.enquiries import adf, mail

pytestmark = pytest.mark.usefixtures("world")


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, list[dict[str, object]]]:
    parser = argparse.ArgumentParser()
    intake.arguments(parser)
    code = intake.run(parser.parse_args([*map(str, words), "--json"]))
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def write(folder: Path, name: str, raw: bytes) -> Path:
    (folder / name).write_bytes(raw)
    return folder / name


def test_a_lead_is_told_with_its_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "a.xml", adf())
    code, [line] = run(capsys, file, "--source", "mail-key")
    assert (code, line["outcome"], line["leads"]) == (0, "lead", [Lead.objects.get().number])
    fields = line["fields"]
    assert isinstance(fields, dict)
    assert fields["make"] == "Volkswagen"
    assert fields["external_id"] == "A-77"
    assert fields["phone"] == "+491701234567"


def test_the_same_message_in_another_file_is_a_duplicate_of_the_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = write(tmp_path, "a.eml", mail())
    second = write(tmp_path, "b.eml", mail(X_Again="yes"))
    _, lines = run(capsys, first, second, first)
    assert [line["outcome"] for line in lines] == ["lead", f"duplicate-of:{first}", f"duplicate-of:{first}"]
    assert Lead.objects.count() == 1


def test_what_is_no_lead_is_called_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reply = write(tmp_path, "a.eml", mail(Auto_Submitted="auto-replied"))
    odd = write(tmp_path, "b.txt", b"hello?")
    _, lines = run(capsys, reply, odd)
    assert [line["outcome"] for line in lines] == ["not-a-lead:auto-reply", "needs-a-look"]


def test_several_enquiries_in_one_file_are_several_leads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prospect = adf().decode().partition("<adf>")[2].removesuffix("</adf>")
    file = write(tmp_path, "a.xml", f"<adf>{prospect}{prospect.replace('A-77', 'A-78')}</adf>".encode())
    _, [line] = run(capsys, file)
    assert (line["outcome"], Lead.objects.count()) == ("leads:2", 2)
    assert isinstance(line["fields"], list)


def test_a_file_that_is_not_there_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "a.eml", mail())
    code, lines = run(capsys, tmp_path / "nothing.eml", file)
    assert (code, [line["outcome"] for line in lines]) == (1, ["lead"])


def test_an_unknown_source_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, write(tmp_path, "a.eml", mail()), "--source", "nobody") == (1, [])
