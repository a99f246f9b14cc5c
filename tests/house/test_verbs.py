"""Guards 6 and 7: every verb names its permission, and takes only what has a rule for seeing."""

import ast
import importlib
import inspect
import typing
from collections.abc import Callable, Collection, Iterable, Iterator

from django.db import models

from stafet.staff.definitions import Definition
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from tests.house.sources import Source, floors, imported, source, sources

# What the house is made of, everybody who works in it sees.
SEEN_BY_ALL = (Branch, Definition)


def verb_modules(modules: Iterable[Source]) -> list[Source]:
    """The modules in which verbs live: `<room>/actions/<verb>.py`."""
    return [
        module
        for module in modules
        if module.name.split(".")[2:3] == ["actions"] and not module.path.endswith("__init__.py")
    ]


def unnamed_permissions(modules: Iterable[Source], rights: Collection[str]) -> list[str]:
    """Verb modules without a function framed by `@action("subject.right")`, or with a right that is in no matrix."""
    found = []
    for module in verb_modules(modules):
        framed = {verb: right for verb in public_functions(module) if (right := _right(verb)) is not None}
        if not framed:
            found.append(module.at(module.tree, "no verb here names a permission"))
        found += [
            module.at(verb, f"{verb.name}() asks for {right!r}, which is in no matrix")
            for verb, right in framed.items()
            if right not in rights
        ]
    return found


def doors_without_lock(modules: Iterable[Source]) -> list[str]:
    """Doors that call a function of a verb's module which is no verb: a step that asks for no permission."""
    modules = list(modules)
    steps = {
        f"{module.name}.{step.name}"
        for module in verb_modules(modules)
        for step in public_functions(module)
        if _right(step) is None
    }
    return [
        module.at(node, f"{name} asks for no permission; a door calls verbs")
        for module in modules
        if floors().get(module.room) == floors()["web"]
        for node, name in imported(module)
        if name in steps
    ]


def public_functions(module: Source) -> list[ast.FunctionDef]:
    """The functions of a module that others may call."""
    return [node for node in module.tree.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]


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
    return [
        f"{function.__name__}() takes {subject.__name__}, which has no visible_to"
        for function in functions
        for subject in _subjects(function)
        if not issubclass(subject, SEEN_BY_ALL)
        and not hasattr(getattr(subject, "objects", None), "visible_to")
    ]


def _subjects(function: Callable[..., object]) -> list[type[models.Model]]:
    first = list(inspect.signature(function).parameters)[:1]
    hints = typing.get_type_hints(inspect.unwrap(function))
    return [
        hints[name]
        for name in first
        if inspect.isclass(hints.get(name)) and issubclass(hints[name], models.Model)
    ]


def test_every_verb_names_its_permission() -> None:
    assert unnamed_permissions(sources(), {str(right) for right in Permission}) == []


def test_every_subject_has_a_rule_for_seeing() -> None:
    assert unseeable(verbs()) == []


def test_the_doors_call_verbs() -> None:
    assert doors_without_lock(sources()) == []


def test_a_verb_without_permission_is_found() -> None:
    text = "def win_lead(lead, *, by): ...\n"
    assert unnamed_permissions([source("stafet/leads/actions/win.py", text)], {"lead.close"}) == [
        "stafet/leads/actions/win.py:1: no verb here names a permission"
    ]


def test_a_permission_of_no_matrix_is_found() -> None:
    text = "@action('lead.fly')\ndef fly_lead(lead, *, by): ...\n"
    assert unnamed_permissions([source("stafet/leads/actions/fly.py", text)], {"lead.close"}) == [
        "stafet/leads/actions/fly.py:2: fly_lead() asks for 'lead.fly', which is in no matrix"
    ]


def test_a_door_without_lock_is_found() -> None:
    room = source(
        "stafet/leads/actions/win.py",
        "def close(lead): ...\n@action('lead.close')\ndef win_lead(lead, *, by): close(lead)\n",
    )
    door = source("stafet/web/leads.py", "from stafet.leads.actions.win import close, win_lead\n")
    assert doors_without_lock([room, door]) == [
        "stafet/web/leads.py:1: stafet.leads.actions.win.close asks for no permission; a door calls verbs"
    ]


class Shadow(models.Model):
    """A table that nobody said who may see."""

    class Meta:
        app_label = "shadows"


def cast_shadow(shadow: Shadow, *, by: object) -> None: ...


def test_a_subject_without_a_rule_for_seeing_is_found() -> None:
    assert unseeable([cast_shadow]) == ["cast_shadow() takes Shadow, which has no visible_to"]
