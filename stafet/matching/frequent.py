"""Counts which keys many records share, so that a question need not: a round number is enough to weigh a name."""

from typing import Final, get_args

from django.db import connection, transaction

from stafet.contacts.models import FrequentKey
from stafet.matching.find import ALL, COUNTED, Tables
from stafet.particulars.cleaned import Kind
from stafet.staff.locks import hold_key

# Of the records: so many more or fewer leave the counts as they are.
_DRIFT: Final = 0.01

# All keys are read and sorted. Most of them are held by one record: a hash table of them would spill to the disk many
# times over, and the index sends whoever reads it after a large import to the table for each entry.
_SLOWER: Final = ("enable_hashagg", "enable_indexscan", "enable_indexonlyscan")
_COUNT: Final = """
INSERT INTO contacts_frequentkey (kind, key, holders)
SELECT %s, key, count(*) FROM {keys} WHERE key <> %s GROUP BY key HAVING count(*) > %s
"""


def count_frequent() -> list[Kind]:
    """Count again for each kind whose number of records has changed by a hundredth; says for which.

    With nothing to do it costs one count of the records. Whoever asks meanwhile is answered by the old counts.
    """
    return [kind for kind in get_args(Kind) if _count(Tables.of_kind(kind))]


def _count(tables: Tables) -> bool:
    with transaction.atomic(), connection.cursor() as cursor:
        known = (
            FrequentKey.objects.filter(kind=tables.kind, key=ALL).values_list("holders", flat=True).first()
        )
        cursor.execute(f"SELECT count(*) FROM {tables.cleaned}")  # noqa: S608
        total = int(cursor.fetchone()[0])
        if (known is None and not total) or (known is not None and abs(total - known) <= known * _DRIFT):
            return False
        # Two rounds at once would both write: the second waits here and finds it done.
        hold_key(f"frequent {tables.kind}")
        FrequentKey.objects.filter(kind=tables.kind).delete()
        for way in _SLOWER:
            cursor.execute(f"SET LOCAL {way} = off")
        cursor.execute(_COUNT.format(keys=tables.keys), [tables.kind, ALL, COUNTED])
        for way in _SLOWER:
            cursor.execute(f"SET LOCAL {way} = DEFAULT")
        FrequentKey.objects.create(kind=tables.kind, key=ALL, holders=total)
    return True
