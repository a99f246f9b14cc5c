"""Some search texts from all over a table, kept for a while: they tell about how frequent a fragment is.

Only the way to an answer hangs on it, never the answer: an old sample costs time, nothing else.
"""

import time
from typing import Final, NamedTuple

from django.db import connection
from django.db.models import Model

KEPT: Final = 600  # seconds
_PAGES: Final = 120  # of the table; some 2,000 texts
_PAGE: Final = 8192  # bytes
_WORTH_KEEPING: Final = 1_000  # texts; a small table is soon another one


class _Sample(NamedTuple):
    texts: list[str]
    until: float


_kept: dict[tuple[str, str], _Sample] = {}


def texts_of(model: type[Model]) -> list[str]:
    """Search texts of `model`, drawn now or less than `KEPT` seconds ago. The first rows of a list may be all alike."""
    place = (str(connection.settings_dict["NAME"]), model._meta.db_table)
    known = _kept.get(place)
    if known is not None and known.until > time.monotonic():
        return known.texts
    texts = _draw(model._meta.db_table)
    if len(texts) >= _WORTH_KEEPING:
        _kept[place] = _Sample(texts, time.monotonic() + KEPT)
    return texts


def _draw(table: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_relation_size(%s::regclass)", [table])
        pages = cursor.fetchone()[0] // _PAGE
        percent = 100 * _PAGES / max(pages, _PAGES)
        # The same pages each time: they are read from memory.
        cursor.execute(
            f"SELECT search FROM {connection.ops.quote_name(table)} TABLESAMPLE SYSTEM (%s) REPEATABLE (1)",  # noqa: S608
            [percent],
        )
        return [text for (text,) in cursor.fetchall()]
