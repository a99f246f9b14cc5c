"""Guards 2 and 3: foreign keys point down, and nobody below peeks at what hangs on it from above."""

import ast
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from tests.house.sources import Source, floors, source, sources

Models = Iterable[type[models.Model]]


def room_of(model: type[models.Model]) -> str:
    """The room that owns a table; empty for one that is not ours."""
    package, _, rest = model.__module__.partition(".")
    return rest.split(".")[0] if package == "stafet" else ""


def links(tables: Models) -> Iterator[tuple[type[models.Model], Any]]:
    """Each key from one of our rooms into another."""
    for model in tables:
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
            target = field.related_model
            if isinstance(target, type) and room_of(model) and room_of(target) not in ("", room_of(model)):
                yield model, field


def upward_keys(tables: Models) -> list[str]:
    """Keys that point up, or sideways to a neighbour."""
    return [
        f"{model.__name__}.{field.name} points at {field.related_model.__name__}, which is not below"
        for model, field in links(tables)
        if floors()[room_of(field.related_model)] >= floors()[room_of(model)]
    ]


def names_from_above(tables: Models) -> dict[str, set[str]]:
    """Each reverse name that a key into another room makes, with the rooms that must not say it.

    `Offer.lead` with `related_name="offers"` puts `offers` on a lead: `leads` and everything below it, and
    the neighbours of `distribution`, know nothing of offers.
    """
    names: dict[str, set[str]] = {}
    for model, field in links(tables):
        if field.remote_field.hidden:
            continue
        strangers = {
            room
            for room, floor in floors().items()
            if floor <= floors()[room_of(model)] and room != room_of(model)
        }
        for name in (field.remote_field.accessor_name, field.related_query_name()):
            if name:
                names.setdefault(name, set()).update(strangers)
    return names


def peeks(modules: Iterable[Source], names: dict[str, set[str]], own: dict[str, set[str]]) -> list[str]:
    """Places where a room says a name that only exists because a room above points at it.

    `own` gives the field names of each room's own tables: those it may say.
    """
    return [
        module.at(node, f"{name!r} belongs to a room above")
        for module in modules
        for node, name in _said(module.tree)
        if module.room in names.get(name, ()) and name not in own.get(module.room, ())
    ]


def _said(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node, node.attr
        elif isinstance(node, ast.keyword) and node.arg and "__" in node.arg:
            yield from ((node.value, part) for part in node.arg.split("__"))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "__" in node.value:
            yield from ((node, part) for part in node.value.split("__"))


def own_names(tables: Models) -> dict[str, set[str]]:
    """The names that each room's own tables define, and those that keys inside the room make."""
    names: dict[str, set[str]] = {}
    for model in tables:
        said = names.setdefault(room_of(model), set())
        said |= {field.name for field in model._meta.get_fields() if not field.auto_created}
        said |= {
            name for name in vars(model) if not name.startswith("_") and not _is_reverse(vars(model)[name])
        }
    return names


def _is_reverse(attribute: object) -> bool:
    return hasattr(attribute, "rel") and not hasattr(attribute, "field_name")


def test_every_key_points_down() -> None:
    assert upward_keys(apps.get_models()) == []


def test_nobody_peeks_upstairs() -> None:
    tables = apps.get_models()
    assert peeks(sources(), names_from_above(tables), own_names(tables)) == []


@pytest.fixture
def toys() -> Iterator[list[type[models.Model]]]:
    """Two tables of two rooms, each with a key into the other."""
    with isolate_apps():

        class Umpire(models.Model):
            __module__ = "stafet.leads.models"
            rival = models.ForeignKey("Contender", models.PROTECT, related_name="umpires")

            class Meta:
                app_label = "toys"

        class Contender(models.Model):
            __module__ = "stafet.contacts.models"
            judge = models.ForeignKey(Umpire, models.PROTECT, related_name="+")

            class Meta:
                app_label = "toys"

        yield [Umpire, Contender]


def test_a_key_that_points_up_is_found(toys: list[type[models.Model]]) -> None:
    assert upward_keys(toys) == ["Contender.judge points at Umpire, which is not below"]


@pytest.mark.parametrize(
    "text",
    ["contender.umpires.count()", "Contender.objects.filter(umpires__id=9)", "order_by('umpires__id')"],
)
def test_a_peek_upstairs_is_found(toys: list[type[models.Model]], text: str) -> None:
    below = source("stafet/contacts/cards.py", text)
    home = source("stafet/leads/cards.py", text)
    assert len(peeks([below, home], names_from_above(toys), {})) == 1
