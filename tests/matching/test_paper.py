"""The page about matching tells what the code does."""

from collections.abc import Callable

import pytest

from stafet.matching.verdict import MOST_COMPARED
from stafet.particulars.keys import MOST_PER_KEY
from tests.house.sources import ROOT
from tests.matching.dirt import ERRORS, FORMS
from tests.matching.taught import example
from tests.matching.worked import examples

PAGE = ROOT / "docs" / "algorithms" / "matching.md"
END = "<!-- end -->\n"


@pytest.mark.parametrize(("module", "made"), [("worked", examples), ("taught", example)])
def test_the_worked_examples_are_what_the_code_says(module: str, made: Callable[[], str]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    begin = f"<!-- made by tests.matching.{module} -->\n"
    assert page.partition(begin)[2].partition(END)[0].strip() == made().strip()


def test_the_numbers_in_the_text_are_those_in_the_code() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert f"at most {MOST_PER_KEY} records for each, at most {MOST_COMPARED} are compared" in page
    assert f"{len(FORMS) + len(ERRORS)} kinds of dirt" in page
