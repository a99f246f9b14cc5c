"""Looks for records in the stock that may be the same person or organisation, a bounded number at a time."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from stafet.contacts.models import CleanedAccount, CleanedContact
from stafet.foundation import clock
from stafet.matching.editions import edition_in_force
from stafet.matching.find import Tables, candidates_for
from stafet.matching.verdict import Candidate, judge
from stafet.particulars.cleaned import Kind as Compared
from stafet.particulars.cleaned import unpack
from stafet.records.models import Kind, Looked, Pair, PairAnswer, PairSearch

MOST_READ: Final = 20_000  # records that one step passes over because nothing about them has changed
PAUSE: Final = timedelta(seconds=8)  # less than lies between two rounds: one step a round
_AGREES: Final = ("same", "near")
_MILLION: Final = 1_000_000
_NEXT: Final = """
WITH next AS (
    SELECT {column} AS record, hashtextextended(particulars::text, %(edition)s) AS digest
    FROM {table} WHERE {column} > %(after)s ORDER BY {column} LIMIT %(limit)s
)
SELECT next.record, next.digest, looked.digest IS NOT DISTINCT FROM next.digest
FROM next LEFT JOIN records_looked looked ON looked.kind = %(kind)s AND looked.record = next.record
ORDER BY next.record
"""


@dataclass(frozen=True, slots=True)
class _Next:
    """A record in the order of its key, a digest of how it stands, and whether it was looked at like that."""

    record: int
    digest: int
    is_known: bool


def look_through(kind: Kind, *, at_once: int = 200) -> Iterator[int]:
    """Compare each record of a kind with those that share a rare key; yields how many were looked at so far.

    Each batch is a transaction. Found pairs are written or judged anew, and `not the same` stays; in the end
    open pairs that are none any more are taken out.
    """
    started, after, looked = clock.now(), 0, 0
    while rows := _next(kind, after=after, limit=at_once):
        with transaction.atomic():
            _compare(kind, [one.record for one in rows])
            _note(kind, rows)
        after, looked = rows[-1].record, looked + len(rows)
        yield looked
    Pair.objects.filter(kind=kind, answer=PairAnswer.OPEN, seen_at__lt=started).delete()


def put_off(search: PairSearch) -> None:
    """Write when the next step is due, before this one begins: one that fails does not fail again and again."""
    PairSearch.objects.filter(pk=search.pk).update(again_at=clock.now() + PAUSE)


def look_at_changed(kind: Kind, *, after: int, limit: int) -> int:
    """Compare up to `limit` records beyond the key `after` that have changed since they were looked at.

    Gives the key up to which all were looked at, 0 when none come after it. An open pair of a changed record that
    neither of its two finds any more is taken out.
    """
    rows, at = _next(kind, after=after, limit=MOST_READ), clock.now()
    changed = [one for one in rows if not one.is_known]
    has_more = len(changed) > limit or len(rows) == MOST_READ
    changed = changed[:limit]
    reached = changed[-1].record if len(changed) == limit else rows[-1].record if rows else after
    with transaction.atomic():
        keys = {one.record for one in changed}
        # What one of two does not find, the other one may: names weigh by how common its own values are.
        others = _others(kind, keys)
        _compare(kind, sorted(keys | others))
        _pairs_of(kind, keys).filter(answer=PairAnswer.OPEN, seen_at__lt=at).delete()
        _note(kind, changed)
        _forget(kind, after, reached if has_more else None)
    return reached if has_more else 0


def _next(kind: Kind, *, after: int, limit: int) -> list[_Next]:
    tables = Tables.of_kind(_compared(kind))
    given: dict[str, int | str] = {
        "edition": edition_in_force(),
        "after": after,
        "limit": limit,
        "kind": kind.value,
    }
    with connection.cursor() as cursor:
        cursor.execute(_NEXT.format(column=tables.column, table=tables.cleaned), given)
        return [_Next(*row) for row in cursor.fetchall()]


def _compare(kind: Kind, keys: Collection[int]) -> None:
    """Write the pairs that these records make."""
    at = clock.now()
    found: dict[tuple[int, int], Pair] = {}
    for key, packed in _cleaned(kind).filter(pk__in=keys).order_by("pk").values_list("pk", "particulars"):
        asked = unpack(packed)
        others = candidates_for(asked)
        others.candidates.pop(str(key), None)
        for other in judge(asked, others.candidates, others.common, others.weights).candidates:
            if other.verdict != "none":
                pair = _pair(kind, key, other, at)
                found[pair.left, pair.right] = pair
    Pair.objects.bulk_create(
        [found[two] for two in sorted(found)],
        update_conflicts=True,
        unique_fields=["kind", "left", "right"],
        update_fields=["score", "sureness", "verdict", "why", "seen_at"],
    )


def _pairs_of(kind: Kind, keys: Collection[int]) -> QuerySet[Pair]:
    return Pair.objects.filter(Q(left__in=keys) | Q(right__in=keys), kind=kind)


def _others(kind: Kind, keys: Collection[int]) -> set[int]:
    open_pairs = _pairs_of(kind, keys).filter(answer=PairAnswer.OPEN).values_list("left", "right")
    return {key for two in open_pairs for key in two} - set(keys)


def _note(kind: Kind, rows: Collection[_Next]) -> None:
    """Write that these were looked at as they stood before: what changes meanwhile is looked at again."""
    Looked.objects.bulk_create(
        [Looked(kind=kind, record=one.record, digest=one.digest) for one in rows],
        update_conflicts=True,
        unique_fields=["kind", "record"],
        update_fields=["digest"],
    )


def _forget(kind: Kind, after: int, up_to: int | None) -> None:
    """Those that are no longer compared, merged ones above all; given back, they are looked at anew."""
    standing = _cleaned(kind).filter(pk=OuterRef("record"))
    gone = Looked.objects.filter(~Exists(standing), kind=kind, record__gt=after)
    (gone if up_to is None else gone.filter(record__lte=up_to)).delete()


def _cleaned(kind: Kind) -> QuerySet[Any]:
    table = CleanedContact if kind is Kind.CONTACT else CleanedAccount
    return table._default_manager.all()


def _compared(kind: Kind) -> Compared:
    return "contact" if kind is Kind.CONTACT else "account"


def _pair(kind: Kind, key: int, other: Candidate, at: datetime) -> Pair:
    left, right = sorted((key, int(other.id)))
    agreed = [each for each in other.evidence if each.level in _AGREES]
    why: list[Mapping[str, str]] = [{"field": each.field, "level": each.level} for each in agreed]
    why += [{"veto": veto} for veto in other.vetoes]
    return Pair(
        kind=kind,
        left=left,
        right=right,
        score=other.score,
        sureness=int(other.score * _MILLION) + (_MILLION if other.verdict == "exact" else 0),
        verdict=other.verdict,
        why=why,
        seen_at=at,
    )
