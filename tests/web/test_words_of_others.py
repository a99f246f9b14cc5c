"""Words that come from elsewhere: labels of own fields, names of changed fields, the readers' reasons."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from stafet.catalog.models import Field
from stafet.intake import readers
from stafet.leads.actions.edit import SETTERS, edit_lead
from stafet.leads.models import Lead
from stafet.web.field_words import FIELD_WORDS, changed_words, field_word
from stafet.web.reader_words import SENTENCES, said_reason
from tests.web.conftest import LogIn
from tests.world import World


def sentences(tree: ast.AST) -> Iterator[str]:
    """The texts in the code that are sentences, docstrings apart."""
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            text = node.value
            if text[:1].isupper() and text.endswith(".") and " " in text:
                yield text


def test_every_reason_of_the_readers_can_be_translated() -> None:
    folder = Path(str(readers.__file__)).parent
    found = {
        one for path in folder.glob("*.py") for one in sentences(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set(SENTENCES)


def test_a_reason_is_said_in_the_readers_language() -> None:
    with translation.override("de"):
        assert said_reason("The message is empty.") == "Die Nachricht ist leer."
        assert said_reason("Precedence: bulk") == "Precedence: bulk"


def test_every_field_that_can_be_edited_or_is_in_the_history_has_a_word() -> None:
    clock = {"clock_from", "clock_remind_at", "clock_escalate_at", "remind_at", "escalate_at", "look_at"}
    silent = {"number", "version", "who", "search", "message_key"} | clock
    of_row = {field.name for field in Lead._meta.concrete_fields} - silent
    assert (set(SETTERS) | of_row) - set(FIELD_WORDS) == set()
    assert field_word("category_id") == "Category"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({"target_amount": None}, {"target_amount": ["1.00", "EUR"]}, ["Amount"]),
        ({"fields": {"a": "1", "b": "2"}}, {"fields": {"a": "1", "b": "3", "c": "4"}}, ["Colour", "c"]),
        ({"fields": {"b": "2"}}, {"fields": {}}, ["Colour"]),
        ({}, {"products": "changed"}, ["Products"]),
    ],
)
def test_an_edit_names_what_it_changed(
    before: dict[str, object], after: dict[str, object], words: list[str]
) -> None:
    assert list(changed_words(before, after, {"b": "Colour"})) == words


def test_the_lead_shows_labels_not_codes(world: World, at_desk_of: LogIn) -> None:
    for code, kind in (("trade_in", "yes_no"), ("delivery", "date"), ("doors", "number")):
        Field.objects.create(code=code, names={"en": f"The {code[:5]}", "de": code}, kind=kind)
    lead = world.lead(handover="accepted")
    changes = {"fields": {"trade_in": False, "delivery": "2026-12-24", "doors": "1234.5"}, "probability": 10}
    edit_lead(lead, changes=changes, by=world.by(world.agent))
    page = at_desk_of(world.agent).get(f"/leads/{lead.number}").content.decode()
    for label, value in (("The trade", "no"), ("The deliv", "24 Dec 2026"), ("The doors", "1,234.5")):
        assert f"<dt>{label}</dt><dd>{value}</dd>" in page
    assert "Probability, The trade, The deliv, The doors" in page
    assert "target_amount" not in page
