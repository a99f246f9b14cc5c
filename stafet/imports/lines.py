"""Lines of PostgreSQL's COPY in its text format (PostgreSQL's manual, COPY, "Text Format")."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache
from typing import Any, Final

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import BooleanField, CharField, DateField, Field, JSONField, Model, TextField

from stafet.contacts.models import Account, Contact
from stafet.followups.models import Task
from stafet.leads.models import Case

_ESCAPED: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_NULL: Final = "\\N"
_JSON: Final = DjangoJSONEncoder(ensure_ascii=False, separators=(",", ":"))
_Writer = Callable[[Any], str]


def columns_of(table: type[Model]) -> list[Field[Any, Any]]:
    """The columns that are copied, in this order: all but an id that the database gives."""
    given = (Account, Contact, Case, Task)
    return [
        field
        for field in table._meta.concrete_fields
        if field.column and (field.name != "id" or table in given)
    ]


def line(table: type[Model], **given: object) -> str:
    """A row with these columns, by the names of the models' attributes; all others hold their defaults."""
    form, writers = _form(table, *given)
    return form % {name: writers[name](value) for name, value in given.items()}


def lines_of_keys(keys: Iterable[int], record: int) -> str:
    """The rows of a record's keys: by far the most that are copied, so without a look at the columns."""
    end = f"\t{record}\n"
    return "".join([f"{key}{end}" for key in keys])


@cache
def _form(table: type[Model], *given: str) -> tuple[str, dict[str, _Writer]]:
    """A row with a place for each given column and all others filled in, and how the given ones are written."""
    writers = {field.attname: _writer(field) for field in columns_of(table)}
    places = [
        f"%({field.attname})s"
        if field.attname in given
        else writers[field.attname](field.get_default()).replace("%", "%%")
        for field in columns_of(table)
    ]
    return "\t".join(places) + "\n", writers


def _writer(field: Field[Any, Any]) -> _Writer:
    if isinstance(field, JSONField):
        return _json
    if isinstance(field, ArrayField):
        return lambda value: "{" + ",".join(map(str, value)) + "}"
    if isinstance(field, CharField | TextField):
        return _text
    return _plain if field.null or isinstance(field, BooleanField | DateField) else str


def _text(value: str) -> str:
    # Tabs and line breaks are not printable.
    return value if value.isprintable() and "\\" not in value else value.translate(_ESCAPED)


def _json(value: object) -> str:
    return "{}" if value == {} else _text(_JSON.encode(value))


def _plain(value: object) -> str:
    """Whatever has no signs that would have to be escaped."""
    if value is None:
        return _NULL
    if isinstance(value, bool):
        return "t" if value else "f"
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
