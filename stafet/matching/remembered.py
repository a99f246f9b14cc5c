"""What people decided, as questions with the answer that holds today; and questions that the stock asks itself."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from django.db.models import F
from django.db.models.functions import Mod

from stafet.contacts.models import Account, CleanedAccount, CleanedContact, Contact
from stafet.leads.models import Lead
from stafet.matching.decisions import as_kept
from stafet.matching.find import candidates_for
from stafet.matching.models import Decided, Decision
from stafet.matching.review import Option, Question
from stafet.matching.verdict import judge
from stafet.particulars.cleaned import Kind, unpack

_KINDS: Final[tuple[Kind, ...]] = ("contact", "account")
Kept = Mapping[str, Any]


def questions_decided() -> list[Question]:
    """Every kept decision, the oldest first, with what is known today.

    A lead's contact today is who it was about: a merge later on corrects what was decided before it. Of two records
    the last decision counts. Who would have been taken unasked and was only confirmed counts, but teaches nothing.
    """
    decisions = list(Decision.objects.exclude(compared=[]).order_by("pk"))
    standing: dict[str, dict[int, int]] = {kind: _merged(kind) for kind in _KINDS}
    numbers = [one.lead for one in decisions if one.lead is not None]
    rows = Lead.objects.filter(number__in=numbers).values_list("number", "contact", "account")
    linked = {number: {"contact": contact, "account": account} for number, contact, account in rows}
    last = {_pair(one): one.pk for one in decisions if one.lead is None}
    return [
        _of_lead(one, linked.get(one.lead, {}).get(one.kind), standing[one.kind])
        if one.lead is not None
        else _of_pair(one)
        for one in decisions
        if one.lead is not None or last[_pair(one)] == one.pk
    ]


def questions_of_stock(kind: Kind, *, most: int) -> list[Question]:
    """About `most` records, spread evenly over the stock, each asked about as if it had just come in."""
    table = CleanedContact if kind == "contact" else CleanedAccount
    step = max(1, table._default_manager.count() // max(most, 1))
    rows = table._default_manager.annotate(rest=Mod(F("pk"), step)).filter(rest=0).order_by("pk")[:most]
    return [_of_stock(kind, str(pk), packed) for pk, packed in rows.values_list("pk", "particulars")]


def _of_stock(kind: Kind, pk: str, packed: Any) -> Question:
    asked = unpack(packed)
    found = candidates_for(asked)
    found.candidates.pop(pk, None)
    weighed = judge(asked, found.candidates, found.common, found.weights).candidates
    kept = [as_kept(one, found, seen=(), best=weighed[0]) for one in weighed]
    return Question(kind, _options(kept), found.common.total, is_told=False)


def _of_lead(decision: Decision, linked: int | None, merged: Mapping[int, int]) -> Question:
    right = _standing(linked if linked is not None else decision.chosen, merged)
    is_right = [_standing(one["record"], merged) == right for one in decision.compared]
    is_first = [at == 0 or one["twin"] for at, one in enumerate(decision.compared)]
    is_twice = any(one and first for one, first in zip(is_right, is_first, strict=True))
    # Nobody said no to whom they were not shown, nor to the right one's double.
    is_wrong = [
        one["seen"] and one["verdict"] != "none" and not (first and is_twice)
        for one, first in zip(decision.compared, is_first, strict=True)
    ]
    said = [
        True if right else False if wrong else None for right, wrong in zip(is_right, is_wrong, strict=True)
    ]
    return Question(
        _kind(decision),
        _options(decision.compared, said),
        decision.stock,
        is_told=decision.decided != Decided.CONFIRMED,
    )


def _of_pair(decision: Decision) -> Question:
    is_same = decision.decided == Decided.MERGED
    return Question(_kind(decision), _options(decision.compared, [is_same]), decision.stock)


def _kind(decision: Decision) -> Kind:
    return "contact" if decision.kind == "contact" else "account"


def _options(kept: Iterable[Kept], said: Collection[bool | None] = ()) -> tuple[Option, ...]:
    rows = list(kept)
    return tuple(
        Option(
            found=tuple((code, rarity) for code, rarity in one["found"]),
            is_vetoed=bool(one["vetoes"]),
            is_same=is_same,
            is_alike=at == 0 or one["twin"],
        )
        for at, (one, is_same) in enumerate(zip(rows, said or [None] * len(rows), strict=True))
    )


def _pair(decision: Decision) -> tuple[str, frozenset[int]]:
    return decision.kind, frozenset({decision.asked or 0, decision.compared[0]["record"]})


def _merged(kind: Kind) -> dict[int, int]:
    table = Contact if kind == "contact" else Account
    rows = table._default_manager.exclude(merged_into=None).values_list("pk", "merged_into")
    return {gone: kept for gone, kept in rows if kept is not None}


def _standing(record: int | None, merged: Mapping[int, int]) -> int | None:
    while record is not None and record in merged:
        record = merged[record]
    return record
