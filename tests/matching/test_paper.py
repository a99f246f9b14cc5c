"""The page about matching tells what the code does."""

from stafet.matching.verdict import MOST_COMPARED
from stafet.particulars.keys import MOST_PER_KEY
from tests.house.sources import ROOT
from tests.matching.dirt import ERRORS, FORMS
from tests.matching.worked import examples

PAGE = ROOT / "docs" / "algorithms" / "matching.md"
BEGIN, END = "<!-- made by tests.matching.worked -->\n", "<!-- end -->\n"


def test_the_worked_examples_are_what_the_code_says() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.partition(BEGIN)[2].partition(END)[0].strip() == examples().strip()


def test_the_numbers_in_the_text_are_those_in_the_code() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert f"at most {MOST_PER_KEY} records for each, at most {MOST_COMPARED} are compared" in page
    assert f"{len(FORMS) + len(ERRORS)} kinds of dirt" in page
