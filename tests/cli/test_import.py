"""`stafet import` says what became of the rows, last, on one line."""

import argparse
import importlib
import json
from pathlib import Path

import pytest

from stafet.contacts.models import Contact
from tests.world import World

command = importlib.import_module("stafet.cli.commands.import_")


def run(*words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    return int(command.run(parser.parse_args([*map(str, words)])))


def test_the_summary_is_one_line_of_json(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("last_name,email\nLund,lund@post.example\n,\nHolm,\n", encoding="utf-8")
    assert run("contacts", file, "--source", "web-key") == 0
    said = capsys.readouterr()
    summary = json.loads(said.out.splitlines()[-1])
    assert {name: summary[name] for name in ("created", "updated", "matched", "refused")} == {
        "created": 2,
        "updated": 0,
        "matched": 0,
        "refused": 0,
    }
    assert set(summary) - {"created", "updated", "matched", "refused"} == {"seconds", "import"}
    assert "100 %" in said.err
    assert Contact.objects.get(last_name="Lund").branch_ids == [world.flensburg.pk]


def test_a_file_that_cannot_be_read_and_a_source_that_is_none_are_told(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("colour\nred\n", encoding="utf-8")
    assert run("contacts", file) == 1
    assert "none of the columns" in capsys.readouterr().err
    assert run("contacts", tmp_path / "nothing.csv") == 1
    assert "nothing.csv" in capsys.readouterr().err
    assert run("contacts", file, "--source", "nobody") == 1
    assert "no such source" in capsys.readouterr().err
