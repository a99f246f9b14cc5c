"""A kind of definitions: which columns its editors see, and what must hold of all its rows.

One description serves the settings' pages, the API, the verb that writes, the history and the file of a whole
set-up; none of them knows a kind by name.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from zlib import crc32

from django.db.models import QuerySet

from stafet.staff.columns import Column, Flag, Names, Usual
from stafet.staff.definitions import Definition

Said = dict[str, Any]
SHARED: Final[tuple[Column, ...]] = (Names("names"), Flag("is_hidden"))


@dataclass(frozen=True)
class Kind:
    """A kind by the name that the API and the file give it.

    `among` are the values by which its rows are told from others of the same table. `keeps` is asked once a row was
    written, and denies what would break something that is in use. `begins` puts on a new row what its columns leave
    open. A list that `is_closed` gets no further rows.
    """

    name: str
    model: type[Definition]
    own: tuple[Column, ...] = ()
    among: Mapping[str, Any] = field(default_factory=dict)
    keeps: Callable[[Any], None] | None = None
    is_closed: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """All that an editor sees, the names first."""
        return (*SHARED, *self.own)

    @property
    def usual(self) -> Column | None:
        """The column that says which row is the usual one, where one is."""
        return next((one for one in self.own if isinstance(one, Usual)), None)

    def rows(self) -> QuerySet[Definition]:
        """All rows in their order, hidden ones too."""
        return self.model._default_manager.filter(**self.among)

    def told(self, row: Definition) -> Said:
        """The row in plain values, by which the file, the history and the stamp know it."""
        return {"code": row.code} | {column.name: column.told(row) for column in self.columns}

    def blank(self) -> Definition:
        """A row that is not there yet."""
        return self.model(**self.among)


def stamp(said: Said) -> int:
    """A number that is another one where what is said is something else; never 0."""
    return crc32(json.dumps(said, sort_keys=True).encode()) or 1


def in_order(rows: Iterable[Definition], wanted: Iterable[int]) -> list[Definition]:
    """The rows with those named by their keys first, in the order named; the others follow as they stood."""
    every = {row.pk: row for row in rows}
    first = [key for key in dict.fromkeys(wanted) if key in every]
    return [every[key] for key in (*first, *(key for key in every if key not in set(first)))]
