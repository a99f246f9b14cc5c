"""The stock in the database: who may be meant, by two look-ups whatever its size."""

import json
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final, Self

from django.db import connection

from stafet.contacts.cleaned import number_of
from stafet.matching.editions import BROUGHT_ALONG, weights_of
from stafet.matching.evidence import Commonness, Weights
from stafet.matching.verdict import Judgement, judge, most_promising
from stafet.particulars.cleaned import Kind, Particulars, Person, unpack
from stafet.particulars.keys import COUNTED_APART, MOST_PER_KEY, count_keys, find_keys

# A value that more records share is counted by a round (`contacts_frequentkey`), not when it is asked for.
COUNTED: Final = 200
_MANY: Final = 10_000
Holders = tuple[int, list[int]]  # how many records have a key, and which where they are few
ALL: Final = 0  # the key under which the number of all records stands


@dataclass(frozen=True, slots=True)
class Tables:
    """Where one kind of record keeps its keys and its cleaned particulars."""

    kind: Kind
    keys: str
    cleaned: str
    column: str

    @classmethod
    def of(cls, asked: Particulars) -> Self:
        return cls.of_kind("contact" if isinstance(asked, Person) else "account")

    @classmethod
    def of_kind(cls, kind: Kind) -> Self:
        return cls(kind, f"contacts_{kind}key", f"contacts_cleaned{kind}", f"{kind}_id")


@dataclass(frozen=True, slots=True)
class Found:
    """Who may be meant, the most promising first; how common the values asked for are; the edition of the weights."""

    candidates: dict[str, Particulars]
    common: Commonness
    edition: int = BROUGHT_ALONG

    @property
    def weights(self) -> Weights:
        """The weights in force when it was asked."""
        return weights_of(self.edition)


def match(asked: Particulars, employers: Collection[str] = ()) -> Judgement:
    """The verdict about one question over all customers, whoever may see them (R13); ids are the records' own.

    `employers`, for a company: the accounts of those contacts that its person certainly is.
    """
    found = candidates_for(asked)
    return judge(asked, found.candidates, found.common, found.weights, employers)


def candidates_for(asked: Particulars) -> Found:
    """Whom the values asked for lead to, in two look-ups."""
    tables = Tables.of(asked)
    finding, counting = find_keys(asked), count_keys(asked)
    holders, total, edition = holders_of(tables, finding, counting)
    counts = {key: count for key, (count, _) in holders.items() if key in counting}
    common = Commonness(total, counts)
    found = {
        key: [str(id) for id in ids]
        for key, (count, ids) in holders.items()
        if key in finding and count <= MOST_PER_KEY
    }
    return Found(particulars_of(tables, most_promising(found, common)), common, edition)


# Each key is one look-up that ends at its limit; a key known to be frequent is not looked up at all, and of one that is
# only counted nobody is named. The edition of the weights rides along: every process is up to date without a question of
# its own.
HOLDERS: Final = """
SELECT asked.place, coalesce(frequent.holders, cardinality(few.ids)), CASE WHEN asked.finds THEN few.ids END,
    (SELECT max(id) FROM matching_edition WHERE withdrawn_at IS NULL)
FROM unnest(%(keys)s::bigint[], %(most)s::int[], %(finds)s::boolean[])
    WITH ORDINALITY AS asked (key, most, finds, place)
LEFT JOIN contacts_frequentkey frequent ON frequent.kind = %(kind)s AND frequent.key = asked.key
LEFT JOIN LATERAL (
    SELECT array(SELECT record_id FROM {keys} WHERE key = asked.key LIMIT asked.most) AS ids
) few ON frequent.key IS NULL
"""


def holders_of(
    tables: Tables, finding: AbstractSet[str], counting: AbstractSet[str]
) -> tuple[dict[str, Holders], int, int]:
    """How many records hold each key, and which by those that find; how many records there are; the edition."""
    asked = sorted(finding | counting)
    numbers = [ALL, *(number_of(key) for key in asked)]
    most = [0, *(COUNTED if key.startswith(COUNTED_APART) else MOST_PER_KEY + 1 for key in asked)]
    finds = [False, *(key in finding for key in asked)]
    with connection.cursor() as cursor:
        cursor.execute(
            HOLDERS.format(keys=tables.keys),
            {"keys": _array(numbers), "most": _array(most), "finds": _array(finds), "kind": tables.kind},
        )
        told = cursor.fetchall()
    rows = {place: (count or 0, ids or []) for place, count, ids, _ in told}
    holders = {key: rows[place] for place, key in enumerate(asked, start=2)}
    return holders, rows[1][0] or total_of(tables), told[0][3] or BROUGHT_ALONG


def total_of(tables: Tables) -> int:
    """The number of records where no round has counted them yet: exact while they are few."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM (SELECT FROM {tables.cleaned} LIMIT {_MANY}) AS few")  # noqa: S608
        [(found,)] = cursor.fetchall()
    return int(found)


def particulars_of(tables: Tables, ids: Sequence[str]) -> dict[str, Particulars]:
    """The cleaned particulars of those of these records that stand, in this order."""
    if not ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {tables.column}, particulars FROM {tables.cleaned} WHERE {tables.column} = ANY(%s::bigint[])",  # noqa: S608
            [_array(ids)],
        )
        found = {str(id): unpack(json.loads(packed)) for id, packed in cursor.fetchall()}
    return {id: found[id] for id in ids if id in found}


def _array(values: Iterable[object]) -> str:
    """Numbers or truth values as PostgreSQL reads an array: a list takes the driver longer than many a look-up."""
    return "{" + ",".join(map(str, values)) + "}"
