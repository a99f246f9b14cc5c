"""`stafet learn-matching` shows before and after, and changes nothing unless it is told to."""

import argparse

import pytest

from stafet.cli.commands import learn_matching
from stafet.matching.editions import edition_in_force
from stafet.matching.models import Edition
from tests.matching.test_proposal import decided
from tests.world import World

Shown = pytest.CaptureFixture[str]
ODD = [["first.equal", 6.0], ["last.different", 0.0], ["email.same", 9.0]]


def run(shown: Shown, *given: str) -> tuple[int, str, str]:
    parser = argparse.ArgumentParser()
    learn_matching.arguments(parser)
    code = learn_matching.run(parser.parse_args([*given]))
    told = shown.readouterr()
    return code, told.out, told.err


def test_it_shows_weights_and_verdicts_before_and_after_and_changes_nothing(
    world: World, capsys: Shown
) -> None:
    assert world.contact.pk
    decided(60, is_same=True, found=ODD)
    code, out, _ = run(capsys)
    assert code == 0
    for said in (
        "The weights that Stafet brings along are in force.",
        "Estimated from 60 answers of kept decisions.",
        "contact: Different last name",
        "verdicts on 60 kept decisions",
        "verdicts on 2 records of the stock",
        "contradicted",
        "Nothing was changed.",
    ):
        assert said in out
    assert not Edition.objects.exists()


def test_apply_puts_them_in_force_and_undo_goes_back(world: World, capsys: Shown) -> None:
    decided(60, is_same=True, found=ODD)
    code, out, _ = run(capsys, "--apply", "--sample", "0")
    edition = Edition.objects.get()
    assert (code, edition_in_force()) == (0, edition.pk)
    assert f"Edition {edition.pk} of the weights is in force." in out
    assert "on the command line" in edition.by_name
    assert run(capsys, "--undo")[0] == 0
    assert edition_in_force() == 0
    assert "Nothing to undo" in run(capsys, "--undo")[1]
    assert f"edition {edition.pk}" in run(capsys, "--history")[1]
    assert "withdrawn by" in run(capsys, "--history")[1]


def test_it_says_why_it_refuses(world: World, capsys: Shown) -> None:
    decided(30, is_same=True)
    decided(1, is_same=False)
    code, out, err = run(capsys, "--apply", "--sample", "0")
    assert (code, edition_in_force()) == (1, 0)
    assert "1 of 31 automatic verdicts on the kept decisions would be wrong" in err
    assert "verdicts on 31 kept decisions" in out


def test_with_nothing_to_learn_from_there_is_nothing_to_apply(world: World, capsys: Shown) -> None:
    code, out, _ = run(capsys, "--apply")
    assert (code, "No weight would change." in out, "Nothing to apply" in out) == (0, True, True)
    assert not Edition.objects.exists()
