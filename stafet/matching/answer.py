"""One question, answered for somebody: who may be meant, and why, without a word about whom they may not see (R13)."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from stafet.contacts.models import Account, Contact
from stafet.matching.find import match
from stafet.matching.sentences import sentences
from stafet.matching.verdict import Candidate, Judgement, shown
from stafet.particulars.cleaned import Given, GivenAddress
from stafet.particulars.cleaning import clean_company, clean_person
from stafet.particulars.keys import find_keys
from stafet.staff.actor import Actor
from stafet.staff.models import Branch

PLACE = ("street", "postcode", "city", "country")
_BRANCH = ("id", "code", "name")
NOBODY = Judgement("none", ())


def answer(person: Mapping[str, str], company: Mapping[str, str], *, by: Actor) -> dict[str, Any]:
    """`{contact: {verdict, candidates}, account: …}` about a person and a company, any part of which may be missing.

    `person` has first_name last_name email phone birthday street postcode city country, `company` name vat_id email
    phone street postcode city country. A candidate is `{id, external_id, score, verdict, why}`, best first; one that
    `by` may not see is `{hidden, branch, verdict}` and stands after those.
    """
    who = _judged(clean_person(_given_person(person, company)))
    employers: list[str] = []
    if who.verdict == "exact":
        accounts = Contact.objects.filter(pk=int(who.candidates[0].id), account__is_private=False)
        employers = [str(id) for id in accounts.values_list("account_id", flat=True)]
    firm = _judged(clean_company(_given_company(company)), employers) if any(company.values()) else NOBODY
    return {"contact": _told(who, Contact, by), "account": _told(firm, Account, by)}


def _judged(asked: Any, employers: Collection[str] = ()) -> Judgement:
    return match(asked, employers) if find_keys(asked) else NOBODY


def _given_person(person: Mapping[str, str], company: Mapping[str, str]) -> Given:
    return Given(
        first_name=person.get("first_name") or "",
        last_name=person.get("last_name") or "",
        company=company.get("name") or "",
        birthday=person.get("birthday") or "",
        emails=_one(person.get("email")),
        phones=_one(person.get("phone")),
        addresses=_place(person),
    )


def _given_company(company: Mapping[str, str]) -> Given:
    return Given(
        company=company.get("name") or "",
        vat_id=company.get("vat_id") or "",
        emails=_one(company.get("email")),
        phones=_one(company.get("phone")),
        addresses=_place(company),
    )


def _one(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _place(given: Mapping[str, str]) -> tuple[GivenAddress, ...]:
    parts = [given.get(name) or "" for name in PLACE]
    return (GivenAddress(*parts),) if any(parts) else ()


def _told(judgement: Judgement, table: type[Contact] | type[Account], by: Actor) -> dict[str, Any]:
    candidates = list(shown(judgement))
    ids = [int(each.id) for each in candidates]
    seen: dict[int, str] = {}
    branches: dict[int, dict[str, Any]] = {}
    if ids:
        known = table.objects.visible_to(by).filter(pk__in=ids)
        seen = dict(known.values_list("pk", "external_id"))
        branches = _branches(table, set(ids) - set(seen))
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


def _branches(table: type[Contact] | type[Account], hidden: Iterable[int]) -> dict[int, dict[str, Any]]:
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
