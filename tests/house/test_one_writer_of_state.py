"""Guard 8: only `leads/transition.py` writes a lead's state and handover."""

import ast
from collections.abc import Iterable, Iterator

import pytest

from tests.house.sources import Source, source, sources, under

HELD = {"state", "handover"}
WRITER = "stafet.leads.transition"
# Readers and the embedded database keep states of their own and know no lead.
# So do messages (queued, sent, bounced); what mail does to a lead, it does by the verbs of leads.
# An erasure has one too, and stops messages; of a lead it leaves the state as it is.
STRANGERS = ("stafet.foundation", "stafet.embedded", "stafet.intake.readers", "stafet.mail", "stafet.privacy")
# A lead's first place is written where it is opened, and nowhere else.
OPENER = "stafet.leads.actions.open"
MAKES = {"Lead", "create", "get_or_create"}
WRITES = {"update", "update_or_create", "bulk_update", "save", "setattr"}


def state_writers(modules: Iterable[Source]) -> list[str]:
    """Places outside the one writer that set, or save, a state or a handover."""
    return [
        module.at(node, f"only {WRITER} writes {name!r}")
        for module in modules
        if module.name != WRITER and not under(module.name, *STRANGERS)
        for node, name in _writes(module.tree, makes=MAKES if module.name != OPENER else set())
        if name in HELD
    ]


def _writes(tree: ast.AST, *, makes: set[str]) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node, node.attr
        elif isinstance(node, ast.Call) and _is_of_a_message(node):
            continue
        elif isinstance(node, ast.Call) and _called(node) in makes:
            yield from ((node, keyword.arg) for keyword in node.keywords if keyword.arg)
        elif isinstance(node, ast.Call) and _called(node) in WRITES:
            yield from ((node, keyword.arg) for keyword in node.keywords if keyword.arg)
            yield from (
                (node, text.value)
                for argument in (*node.args, *(keyword.value for keyword in node.keywords))
                for text in ast.walk(argument)
                if isinstance(text, ast.Constant) and isinstance(text.value, str)
            )


def _is_of_a_message(call: ast.Call) -> bool:
    return ast.unparse(call.func).startswith("Message.objects.")


def _called(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def test_only_the_transition_writes_a_state() -> None:
    assert state_writers(sources()) == []


@pytest.mark.parametrize(
    "text",
    [
        "lead.state = 'won'",
        "lead.handover += 'x'",
        "Lead.objects.filter(pk=9).update(state='won')",
        "lead.save(update_fields=['state'])",
        "Lead.objects.bulk_update(leads, ['handover'])",
        "setattr(lead, 'state', 'won')",
        "Lead(subject='x', state='won')",
    ],
)
def test_a_second_writer_is_found(text: str) -> None:
    assert len(state_writers([source("stafet/leads/actions/win.py", text)])) == 1
    assert state_writers([source("stafet/leads/transition.py", text)]) == []
