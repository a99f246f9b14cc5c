"""The worked example on the page about reading is what the readers do."""

import json
import re
from pathlib import Path

from stafet.intake.readers import read

PAGE = Path(__file__).parents[3] / "docs" / "algorithms" / "reading.md"


def block(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    assert found
    return found[1]


def test_the_worked_example_holds() -> None:
    found = read(block("eml").encode(), "message/rfc822").sketches[0].found()
    expected = json.loads(block("json"))
    assert {name: [found[name].value, found[name].confidence] for name in expected} == expected
