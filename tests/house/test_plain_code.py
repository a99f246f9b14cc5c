"""Guard 10: nothing hidden: no receiver, no `save()` override, no import inside a function."""

import ast
from collections.abc import Iterable, Iterator

from tests.house.sources import Source, functions, source, sources

HIDDEN = {"save", "delete"}


def hidden(modules: Iterable[Source]) -> list[str]:
    """Code that would run without being called by its name, or be imported unseen."""
    return [
        breach for module in modules for breach in (*_receivers(module), *_overrides(module), *_late(module))
    ]


def _receivers(module: Source) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            names = [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
            if any(name.startswith(("django.dispatch", "django.db.models.signals")) for name in names):
                yield module.at(node, "a signal runs unseen; call a verb")


def _overrides(module: Source) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and method.name in HIDDEN:
                    yield module.at(method, f"{node.name}.{method.name} is overridden; write a verb")


def _late(module: Source) -> Iterator[str]:
    for function in functions(module.tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield module.at(node, f"an import inside {function.name}()")


def test_the_project_hides_nothing() -> None:
    assert hidden(sources()) == []


def test_a_receiver_is_found() -> None:
    text = "from django.dispatch import receiver\n@receiver(post_save)\ndef told(**kwargs): ...\n"
    assert hidden([source("stafet/leads/models.py", text)]) == [
        "stafet/leads/models.py:1: a signal runs unseen; call a verb"
    ]


def test_a_save_override_is_found() -> None:
    text = "class Lead:\n    def save(self): ...\n"
    assert hidden([source("stafet/leads/models.py", text)]) == [
        "stafet/leads/models.py:2: Lead.save is overridden; write a verb"
    ]


def test_an_import_inside_a_function_is_found() -> None:
    text = "def win_lead():\n    from stafet.distribution import models\n"
    assert hidden([source("stafet/leads/actions/win.py", text)]) == [
        "stafet/leads/actions/win.py:2: an import inside win_lead()"
    ]
