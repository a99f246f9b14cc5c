"""`stafet match` answers each line with one line."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from stafet.cli.commands import match
from tests.world import World


def run(file: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[dict[str, Any]]]:
    parser = argparse.ArgumentParser()
    match.arguments(parser)
    code = match.run(parser.parse_args([str(file)]))
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_line_is_answered_by_one(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = [
        {"person": {"email": "karla@foerde.example", "last_name": "Petersen", "first_name": None}},
        {"company": {"vat_id": "DE811907980", "name": "Förde Spedition GmbH"}},
        {"person": {"last_name": "Nobody", "phone": 12}},
    ]
    assert world.contact.pk
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(map(json.dumps, questions)) + "\n\n", encoding="utf-8")
    code, answers = run(file, capsys)
    verdicts = [(each["contact"]["verdict"], each["account"]["verdict"]) for each in answers]
    assert (code, verdicts) == (0, [("exact", "none"), ("none", "exact"), ("none", "none")])


def test_a_line_that_is_no_question_does_not_stop_the_others(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"person": 3}\n[]\nnot json\n{}\n', encoding="utf-8")
    code, answers = run(file, capsys)
    assert (code, ["error" in each for each in answers]) == (1, [True, True, True, False])
    assert run(tmp_path / "nothing.jsonl", capsys) == (1, [])
