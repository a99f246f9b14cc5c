"""Looks for records in the stock that may be the same person or organisation, a bounded number at a time."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from stafet.contacts.models import CleanedAccount, CleanedContact
from stafet.foundation import clock
from stafet.matching.find import candidates_for
from stafet.matching.verdict import Candidate, judge
from stafet.particulars.cleaned import unpack
from stafet.records.models import Kind, Pair, PairAnswer

_AGREES = ("same", "near")


def look_through(kind: Kind, *, at_once: int = 200) -> Iterator[int]:
    """Compare each record of a kind with those that share a rare key; yields how many were looked at so far.

    Each batch is a transaction. Found pairs are written or judged anew, and `not the same` stays; in the end
    open pairs that are none any more are taken out.
    """
    started, after, looked = clock.now(), 0, 0
    while keys := look_at(kind, after=after, limit=at_once):
        after, looked = keys[-1], looked + len(keys)
        yield looked
    Pair.objects.filter(kind=kind, answer=PairAnswer.OPEN, seen_at__lt=started).delete()


def look_at(kind: Kind, *, after: int, limit: int) -> list[int]:
    """Look at up to `limit` records with keys beyond `after`; gives the keys looked at, in order."""
    table = CleanedContact if kind is Kind.CONTACT else CleanedAccount
    rows = table._default_manager.filter(pk__gt=after).order_by("pk")[:limit].values_list("pk", "particulars")
    at = clock.now()
    found: dict[tuple[int, int], Pair] = {}
    with transaction.atomic():
        keys = []
        for key, packed in rows:
            keys.append(key)
            asked = unpack(packed)
            others = candidates_for(asked)
            others.candidates.pop(str(key), None)
            for other in judge(asked, others.candidates, others.common, others.weights).candidates:
                if other.verdict != "none":
                    pair = _pair(kind, key, other, at)
                    found[pair.left, pair.right] = pair
        Pair.objects.bulk_create(
            found.values(),
            update_conflicts=True,
            unique_fields=["kind", "left", "right"],
            update_fields=["score", "verdict", "why", "seen_at"],
        )
    return keys


def _pair(kind: Kind, key: int, other: Candidate, at: datetime) -> Pair:
    left, right = sorted((key, int(other.id)))
    agreed = [each for each in other.evidence if each.level in _AGREES]
    why = [{"field": each.field, "level": each.level} for each in agreed] + [
        {"veto": veto} for veto in other.vetoes
    ]
    return Pair(
        kind=kind, left=left, right=right, score=other.score, verdict=other.verdict, why=why, seen_at=at
    )
