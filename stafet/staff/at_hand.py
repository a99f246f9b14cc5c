"""Tables that hardly change and that everything asks for, such as definitions: each process keeps their rows.

A trigger on each such table (`WATCH`, in migrations) gives the one row of `Stamp` another value, whoever writes.
Who asks and every verb's frame read that value along with what they read anyway (`noticed`, `noticing`), so that
asking costs nothing; rows are read again where it is another one than theirs.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.models import ForeignKey, Model, UUIDField
from django.db.models.expressions import RawSQL

M = TypeVar("M", bound=Model)
# The value as a column of whatever is asked anyway, and as a part of a statement.
STAMP_COLUMN: Final = RawSQL("(SELECT value FROM staff_stamp WHERE id = 1)", (), output_field=UUIDField())
STAMP: Final = STAMP_COLUMN.sql
# To be run for each table that is kept at hand, with its name. Committed migrations know both names of old.
WATCH: Final = (
    "CREATE TRIGGER new_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {}"
    " FOR EACH STATEMENT EXECUTE FUNCTION staff_new_edition()"
)
_kept: set[type[Model]] = set()


@dataclass(frozen=True, slots=True)
class Rows(Generic[M]):
    """All rows of a table in its usual order, and by key. They are everybody's: read them, never change one."""

    every: tuple[M, ...]
    by_key: dict[Any, M]


_known: ContextVar[UUID | None] = ContextVar("stamp", default=None)
_read_at: dict[type[Model], tuple[UUID | None, Rows[Any]]] = {}


def kept_at_hand(model: type[M]) -> type[M]:
    """Declare a model, and its links to many others, as kept at hand; a migration puts the trigger on its tables."""
    _kept.add(model)
    _kept.update(
        link.remote_field.through for link in model._meta.local_many_to_many if link.remote_field.through
    )
    return model


def kept_models() -> frozenset[type[Model]]:
    """The models whose rows are kept at hand; the table of each needs the trigger."""
    return frozenset(_kept)


def is_kept(model: type[Model]) -> bool:
    """Whether the rows of this model are kept at hand."""
    return model in _kept


def at_hand(model: type[M]) -> Rows[M]:
    """The rows of a model as they are now, with those that they point at in other tables kept at hand."""
    if model not in _kept:
        raise ImproperlyConfigured(
            f"{model.__name__} is not kept at hand: nobody would tell that it changed."
        )
    stamp = _known.get() or stamp_now()
    read_at, rows = _read_at.get(model, (None, None))
    return rows if rows is not None and stamp is not None and read_at == stamp else _read(model)


def noticed(stamp: UUID | None) -> None:
    """Take this value, just read, for what the stamp is until whoever asked is answered."""
    _known.set(stamp)


@contextmanager
def noticing() -> Iterator[None]:
    """What is noticed within holds no longer than this."""
    before = _known.get()
    try:
        yield
    finally:
        _known.set(before)


def stamp_now() -> UUID | None:
    """The value of the stamp, asked for."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {STAMP}")
        found: UUID | None = cursor.fetchone()[0]
    return found


def _read(model: type[M]) -> Rows[M]:
    # Asked before the rows are read: should they change in between, they are read again next time.
    stamp = stamp_now()
    every = tuple(model._default_manager.all())
    rows = Rows(every, {row.pk: row for row in every})
    if _known.get() is not None:
        noticed(stamp)
    tie(every, itself=rows)
    _read_at[model] = stamp, rows
    return rows


def tie(rows: Sequence[Model], *, itself: Rows[Any] | None = None) -> None:
    """Give rows of one table what they point at in tables kept at hand, and in their own where that is read just now."""
    for key in rows[0]._meta.concrete_fields if rows else ():
        if isinstance(key, ForeignKey) and key.related_model in _kept:
            own = itself if isinstance(rows[0], key.related_model) else None
            _tie(rows, key, own or at_hand(key.related_model))


def _tie(every: Sequence[Model], key: Any, others: Rows[Any]) -> None:
    for row in every:
        target = others.by_key.get(getattr(row, key.attname))
        if target is not None:
            setattr(row, key.name, target)
