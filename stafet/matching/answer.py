"""One question, answered for somebody: who may be meant, and why, without a word about whom they may not see (R13)."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from stafet.contacts.models import Account, Contact
from stafet.matching.asked import company_asked, person_asked
from stafet.matching.find import match
from stafet.matching.of_lead import employers_of
from stafet.matching.sentences import sentences
from stafet.matching.verdict import Candidate, Judgement, shown
from stafet.particulars.keys import find_keys
from stafet.staff.actor import Actor
from stafet.staff.models import Branch

_BRANCH = ("id", "code", "name")
NOBODY = Judgement("none", ())


def answer(person: Mapping[str, str], company: Mapping[str, str], *, by: Actor) -> dict[str, Any]:
    """`{contact: {verdict, candidates}, account: …}` about a person and a company, any part of which may be missing.

    `person` has first_name last_name email phone birthday street postcode city country, `company` name vat_id email
    phone street postcode city country. A candidate is `{id, external_id, score, verdict, why}`, best first; one that
    `by` may not see is `{hidden, branch, verdict}` and stands after those.
    """
    who = _judged(person_asked(person, company))
    firm = _judged(company_asked(company), employers_of(who, by=by)) if any(company.values()) else NOBODY
    return {"contact": _told(who, Contact, by), "account": _told(firm, Account, by)}


def _judged(asked: Any, employers: Collection[str] = ()) -> Judgement:
    return match(asked, employers) if find_keys(asked) else NOBODY


def _told(judgement: Judgement, table: type[Contact] | type[Account], by: Actor) -> dict[str, Any]:
    candidates = list(shown(judgement))
    ids = [int(each.id) for each in candidates]
    seen: dict[int, str] = {}
    branches: dict[int, dict[str, Any]] = {}
    if ids:
        known = table.objects.visible_to(by).filter(pk__in=ids)
        seen = dict(known.values_list("pk", "external_id"))
        branches = first_branches(table, set(ids) - set(seen))
    visible = [_open(each, seen[int(each.id)]) for each in candidates if int(each.id) in seen]
    # After the others: their place among them would tell how well they fit.
    hidden = [
        {"hidden": True, "branch": branches[int(each.id)], "verdict": each.verdict}
        for each in sorted(candidates, key=lambda each: int(each.id))
        if int(each.id) in branches
    ]
    return {"verdict": judgement.verdict, "candidates": [*visible, *hidden]}


def _open(candidate: Candidate, external_id: str) -> dict[str, Any]:
    return {
        "id": int(candidate.id),
        "external_id": external_id,
        "score": round(candidate.score, 4),
        "verdict": candidate.verdict,
        "why": sentences(candidate),
    }


def first_branches(table: type[Contact] | type[Account], hidden: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The first branch in which each of these is known."""
    wanted = sorted(hidden)
    if not wanted:
        return {}
    first = {
        id: branches[0] if branches else 0
        for id, branches in table._default_manager.filter(pk__in=wanted).values_list("pk", "branch_ids")
    }
    named = {each["id"]: each for each in Branch.objects.filter(pk__in=set(first.values())).values(*_BRANCH)}
    nowhere = dict.fromkeys(_BRANCH, "") | {"id": 0}
    return {id: named.get(branch, nowhere) for id, branch in first.items()}
