"""Guards 6 and 7: every verb names its permission, and takes only what has a rule for seeing."""

import ast
import importlib
import inspect
import typing
from collections.abc import Callable, Collection, Iterable, Iterator

from django.db import models

from stafet.staff.rights import Permission
from tests.house.sources import Source, source, sources


def verb_modules(modules: Iterable[Source]) -> list[Source]:
    """The modules in which verbs live: `<room>/actions/<verb>.py`."""
    return [
        module
        for module in modules
        if module.name.split(".")[2:3] == ["actions"] and not module.path.endswith("__init__.py")
    ]


def unnamed_permissions(modules: Iterable[Source], rights: Collection[str]) -> list[str]:
    """Public functions among the verbs without `@action("subject.right")`, or with a right that is in no matrix."""
    found = []
    for module in verb_modules(modules):
        verbs = [
            node for node in module.tree.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"
        ]
        if not verbs:
            found.append(module.at(module.tree, "no verb lives here"))
        for verb in verbs:
            right = _right(verb)
            if right is None:
                found.append(module.at(verb, f"{verb.name}() names no permission"))
            elif right not in rights:
                found.append(module.at(verb, f"{verb.name}() asks for {right!r}, which is in no matrix"))
    return found


def _right(verb: ast.FunctionDef) -> str | None:
    for decorator in verb.decorator_list:
        if (
            isinstance(decorator, ast.Call)
            and getattr(decorator.func, "id", "") == "action"
            and decorator.args
        ):
            name = decorator.args[0]
            return str(name.value) if isinstance(name, ast.Constant) else None
    return None


def verbs() -> Iterator[Callable[..., object]]:
    """Every verb of the project, imported."""
    for module in verb_modules(sources()):
        loaded = importlib.import_module(module.name)
        for name, function in vars(loaded).items():
            if (
                not name.startswith("_")
                and inspect.isfunction(function)
                and function.__module__ == module.name
            ):
                yield function


def unseeable(functions: Iterable[Callable[..., object]]) -> list[str]:
    """Verbs whose subject is a table without `visible_to`."""
    found = []
    for function in functions:
        first, *_ = inspect.signature(function).parameters.values()
        subject = typing.get_type_hints(inspect.unwrap(function)).get(first.name)
        if inspect.isclass(subject) and issubclass(subject, models.Model):
            rows = getattr(subject, "objects", None)
            if first.kind is not first.KEYWORD_ONLY and not hasattr(rows, "visible_to"):
                found.append(f"{function.__name__}() takes {subject.__name__}, which has no visible_to")
    return found


def test_every_verb_names_its_permission() -> None:
    assert unnamed_permissions(sources(), {str(right) for right in Permission}) == []


def test_every_subject_has_a_rule_for_seeing() -> None:
    assert unseeable(verbs()) == []


def test_a_verb_without_permission_is_found() -> None:
    text = "def win_lead(lead, *, by): ...\n@action('lead.fly')\ndef fly_lead(lead, *, by): ...\ndef _private(): ...\n"
    assert unnamed_permissions([source("stafet/leads/actions/win.py", text)], {"lead.win"}) == [
        "stafet/leads/actions/win.py:1: win_lead() names no permission",
        "stafet/leads/actions/win.py:3: fly_lead() asks for 'lead.fly', which is in no matrix",
    ]


class Shadow(models.Model):
    """A table that nobody said who may see."""

    class Meta:
        app_label = "shadows"


def cast_shadow(shadow: Shadow, *, by: object) -> None: ...


def test_a_subject_without_a_rule_for_seeing_is_found() -> None:
    assert unseeable([cast_shadow]) == ["cast_shadow() takes Shadow, which has no visible_to"]
