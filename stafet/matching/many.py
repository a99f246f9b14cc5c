"""Many questions at once: the same answers as `find.match`, by one look-up of all their keys and one of the records."""

from collections.abc import Collection, Mapping, Sequence

from django.db import connection

from stafet.contacts.cleaned import number_of
from stafet.matching.editions import BROUGHT_ALONG, weights_of
from stafet.matching.evidence import Commonness
from stafet.matching.find import ALL, COUNTED, HOLDERS, Tables, particulars_of, total_of
from stafet.matching.verdict import Judgement, judge, most_promising
from stafet.particulars.cleaned import Particulars
from stafet.particulars.keys import COUNTED_APART, MOST_PER_KEY, count_keys, find_keys

NOBODY = Judgement("none", ())
Holder = tuple[int, list[int]]  # how many records hold a key, and which where they are few


def match_many(
    asked: Sequence[Particulars], employers: Mapping[int, Collection[str]] | None = None
) -> list[Judgement]:
    """The verdict about each question, in their order; all are of one kind, persons or companies.

    `employers`: as `match` takes them, by the question's place. One whose particulars lead nowhere is `none`.
    """
    if not asked:
        return []
    tables = Tables.of(asked[0])
    finding = [find_keys(one) for one in asked]
    counting = [count_keys(one) for one in asked]
    holders, total, edition = _holders(tables, sorted(frozenset().union(*finding, *counting)))
    chosen: list[tuple[list[str], Commonness]] = []
    for keys, counted in zip(finding, counting, strict=True):
        common = Commonness(total, {key: holders[key][0] for key in counted})
        few = {key: [str(id) for id in holders[key][1]] for key in keys if holders[key][0] <= MOST_PER_KEY}
        chosen.append((most_promising(few, common), common))
    known = particulars_of(tables, sorted({id for ids, _ in chosen for id in ids}))
    weights = weights_of(edition)
    return [
        judge(
            one, {id: known[id] for id in ids if id in known}, common, weights, (employers or {}).get(at, ())
        )
        if ids
        else NOBODY
        for at, (one, (ids, common)) in enumerate(zip(asked, chosen, strict=True))
    ]


def _holders(tables: Tables, keys: list[str]) -> tuple[dict[str, Holder], int, int]:
    """Who holds each key, how many records there are, and the edition of the weights."""
    numbers = [ALL, *(number_of(key) for key in keys)]
    most = [0, *(COUNTED if key.startswith(COUNTED_APART) else MOST_PER_KEY + 1 for key in keys)]
    with connection.cursor() as cursor:
        cursor.execute(HOLDERS.format(keys=tables.keys), {"keys": numbers, "most": most, "kind": tables.kind})
        told = {place: (count or 0, ids or [], edition) for place, count, ids, edition in cursor.fetchall()}
    holders = {key: told[place][:2] for place, key in enumerate(keys, start=2)}
    return holders, told[1][0] or total_of(tables), told[1][2] or BROUGHT_ALONG
