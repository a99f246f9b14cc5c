"""The worked examples in the readers' texts."""

import doctest
from types import ModuleType

import pytest

from stafet.intake.readers import html_text, language, values, vehicle_words


@pytest.mark.parametrize(
    "module", [html_text, language, values, vehicle_words], ids=lambda module: module.__name__
)
def test_the_examples_in_the_text_hold(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted
    assert result.failed == 0
