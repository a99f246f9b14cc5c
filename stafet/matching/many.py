"""Many questions at once: the same answers as `find.match`, by one look-up of all their keys and one of the records."""

from collections.abc import Collection, Mapping, Sequence

from stafet.matching.editions import weights_of
from stafet.matching.evidence import Commonness
from stafet.matching.find import Tables, holders_of, particulars_of
from stafet.matching.verdict import Judgement, judge, most_promising
from stafet.particulars.cleaned import Particulars
from stafet.particulars.keys import MOST_PER_KEY, count_keys, find_keys

NOBODY = Judgement("none", ())


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
    holders, total, edition = holders_of(tables, set().union(*finding), set().union(*counting))
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
