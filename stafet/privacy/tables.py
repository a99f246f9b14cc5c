"""The declared places as tables: which rows of them are one person's, and which columns bear what afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Concat

from stafet.privacy.mark import MARK
from stafet.privacy.places import BESIDE, HARMLESS, PLACES, Place

Keys = Mapping[str, Collection[int]]
TEXTUAL: Final = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.BinaryField,
    ArrayField,
)


@dataclass(frozen=True, slots=True)
class Table:
    """A place's table, or its history where `is_history`."""

    place: Place
    model: type[models.Model]
    is_history: bool = False

    @property
    def name(self) -> str:
        """Its name for reports and for the order of steps."""
        return f"{self.place.table}{'Event' if self.is_history else ''}"

    def rows(self, keys: Keys, *, near: bool = False) -> QuerySet[Any]:
        """The rows that these keys find, by indexes."""
        found = Q(pk__in=())
        by = self.place.near if near else self.place.by
        for column, whose in by.items():
            if wanted := keys.get(whose):
                found |= Q(**{f"{column}__in": sorted(wanted)})
        return self.model._base_manager.filter(found)

    def columns(self, names: Iterable[str]) -> list[models.Field[Any, Any]]:
        """Those of these columns that it has: a history leaves some out."""
        here = {one.attname: one for one in self.model._meta.concrete_fields}
        return [here[name] for name in names if name in here]

    @property
    def personal(self) -> list[models.Field[Any, Any]]:
        """The columns with personal values."""
        return self.columns((*self.place.mark, *self.place.blank))

    def changes(self) -> dict[str, Any]:
        """What stands in one person's row afterwards, as an update takes it; structures in a history are marked one by one."""
        changes: dict[str, Any] = {}
        for column in self.personal:
            is_marked = self.is_history or column.attname in self.place.mark
            if not (self.is_history and is_structure(column)):
                changes[column.name] = _marked(column) if is_marked else _blank(column)
        if not self.is_history and any(one.name == "version" for one in self.model._meta.concrete_fields):
            changes["version"] = F("version") + 1
        return changes


def is_structure(column: models.Field[Any, Any]) -> bool:
    """Whether it holds JSON or a list, whose shape is kept."""
    return isinstance(column, models.JSONField | ArrayField)


@cache
def tables() -> tuple[Table, ...]:
    """What stands now, in the order of the places."""
    return tuple(Table(place, apps.get_model(place.table)) for place in PLACES)


@cache
def histories() -> tuple[Table, ...]:
    """What stood, as the database's own history keeps it."""
    past = history_models()
    return tuple(Table(one.place, past[one.model], is_history=True) for one in tables() if one.model in past)


def history_models() -> dict[type[models.Model], type[models.Model]]:
    """Each tracked table's history."""
    return {
        tracked: model
        for model in apps.get_models()
        if (tracked := getattr(model, "pgh_tracked_model", None)) is not None
    }


def declared(table: str) -> frozenset[str] | None:
    """The columns that are declared for a table, personal or harmless; None: it is not declared."""
    for place in PLACES:
        if place.table == table:
            return frozenset((*place.mark, *place.blank, *place.harmless))
    if table in BESIDE:
        return frozenset(" ".join(BESIDE[table]).split())
    return frozenset(HARMLESS[table].split()) if table in HARMLESS else None


def _marked(column: models.Field[Any, Any]) -> Any:
    room = column.max_length or len(MARK)
    if column.null or not isinstance(column, models.CharField | models.TextField) or room < len(MARK):
        return _blank(column)
    return Case(When(**{column.name: ""}, then=Value("")), default=Value(MARK))


def _blank(column: models.Field[Any, Any]) -> Any:
    """Empty, or, where no two may be empty, a name that says which row it is."""
    is_named = column.name in {"message_id", "key"}  # unique, and needed
    if is_named:
        return Concat(Value("erased:"), Cast("pk", models.TextField()))
    if column.null:
        return None
    if isinstance(column, models.BinaryField):
        return b""
    return column.get_default() if is_structure(column) else ""
