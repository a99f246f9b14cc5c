"""Keeps what people decide, beside what matching said then; in the transaction of the verb that carries it out."""

from collections.abc import Collection
from typing import Any

from stafet.contacts.cleaned import EDITION
from stafet.contacts.models import Account, Contact
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.matching.evidence import Commonness
from stafet.matching.find import Found, Tables, candidates_for, particulars_of
from stafet.matching.learn import observe
from stafet.matching.models import Decided, Decision
from stafet.matching.of_lead import company_of, person_of
from stafet.matching.verdict import Candidate, compare, is_recorded_twice, judge, weigh
from stafet.particulars.cleaned import Kind, Particulars
from stafet.staff.actor import Actor

_DIGITS = 4  # of a probability and of a rarity


def keep_choice(
    lead: Lead,
    *,
    contact: Contact | None,
    is_hidden_contact: bool,
    is_new_contact: bool,
    account: Account | None,
    is_new_account: bool,
    by: Actor,
) -> None:
    """Keep whom somebody picks for a lead about to be accepted; call it before anything is written.

    A lead that had its contact from the start was not asked about, and what nobody picked is no decision: neither is
    kept. An account is asked about only where the contact is a new one.
    """
    if lead.contact_id is not None:
        return
    is_known = contact is not None or is_hidden_contact
    if is_known or is_new_contact:
        _keep_of_lead(lead, "contact", person_of(lead), contact, by, is_hidden=is_hidden_contact)
    if not is_known and lead.company.get("name") and (account is not None or is_new_account):
        _keep_of_lead(lead, "account", company_of(lead), account, by)


def keep_verdict_on_pair(kind: Kind, asked: int, known: int, *, decided: Decided, by: Actor) -> None:
    """Keep that two records of the stock are one, or two; call it while both stand, as they are compared."""
    here = particulars_of(Tables.of_kind(kind), [str(asked), str(known)])
    found, verdict, compared = Found({}, Commonness(0)), "none", []
    if len(here) == 2:
        particulars = here[str(asked)]
        found = candidates_for(particulars)
        found.candidates.pop(str(asked), None)
        _, weighed = _judged(kind, particulars, found, str(known))
        compared = [as_kept(one, found, seen={known}) for one in weighed if one.id == str(known)]
        verdict = compared[0]["verdict"]
    _write(
        found,
        Decision(
            kind=kind,
            decided=decided,
            asked=asked,
            chosen=known if decided is Decided.MERGED else None,
            verdict=verdict,
            compared=compared,
        ),
        by,
    )


def keep_parting(kind: Kind, asked: int, known: int, *, by: Actor) -> None:
    """Keep that two merged records, given back, are two after all: with what was seen when they were merged."""
    merges = Decision.objects.filter(kind=kind, asked=asked, chosen=known, decided=Decided.MERGED)
    seen = merges.order_by("-pk").first()
    if seen is None:
        keep_verdict_on_pair(kind, asked, known, decided=Decided.UNMERGED, by=by)
        return
    seen.pk, seen.decided, seen.chosen = None, Decided.UNMERGED, None
    _sign(seen, by)


def _keep_of_lead(
    lead: Lead,
    kind: Kind,
    asked: Particulars,
    picked: Contact | Account | None,
    by: Actor,
    *,
    is_hidden: bool = False,
) -> None:
    found = candidates_for(asked)
    key = str(picked.pk) if picked is not None else ""
    verdict, weighed = _judged(kind, asked, found, key)
    if is_hidden and weighed:
        key = weighed[0].id
    seen = _seen(kind, [int(one.id) for one in weighed if one.verdict != "none"], by)
    offered = [one for one in weighed if is_hidden or int(one.id) in seen]
    decision = Decision(
        kind=kind,
        decided=_decided(key, verdict, offered),
        lead=lead.number,
        chosen=int(key) if key else None,
        verdict=verdict,
        compared=[as_kept(one, found, seen=seen, best=weighed[0]) for one in weighed],
    )
    _write(found, decision, by)


def _judged(kind: Kind, asked: Particulars, found: Found, picked: str) -> tuple[str, list[Candidate]]:
    """The verdict and whom it is about, best first; last the picked one, if matching would not have found it."""
    judgement = judge(asked, found.candidates, found.common, found.weights)
    weighed = list(judgement.candidates)
    if picked and all(one.id != picked for one in weighed):
        found.candidates.update(particulars_of(Tables.of_kind(kind), [picked]))
        if picked in found.candidates:
            evidence = compare(asked, found.candidates[picked], found.common)
            weighed.append(weigh(picked, kind, evidence, found.common, found.weights))
    return judgement.verdict, weighed


def _seen(kind: Kind, keys: list[int], by: Actor) -> set[int]:
    """Who decided had only these before their eyes (R13)."""
    if not keys:
        return set()
    table = Contact if kind == "contact" else Account
    return set(table._default_manager.visible_to(by).filter(pk__in=keys).values_list("pk", flat=True))


def _decided(picked: str, verdict: str, offered: Collection[Candidate]) -> Decided:
    if not picked:
        return Decided.NEW
    if verdict == "exact":
        is_it = any(one.id == picked and one.verdict == "exact" for one in offered)
        return Decided.CONFIRMED if is_it else Decided.ANOTHER
    return Decided.TAKEN if any(one.id == picked for one in offered) else Decided.ANOTHER


def as_kept(
    one: Candidate, found: Found, *, seen: Collection[int], best: Candidate | None = None
) -> dict[str, Any]:
    """A candidate as codes and figures; `two_alike` is left out, it is found again from the others."""
    of_contact = Tables.of(found.candidates[one.id]).kind
    is_twin = best is not None and best.id != one.id and is_recorded_twice(
        found.candidates[best.id], found.candidates[one.id], found.weights, of_contact
    )  # fmt: skip
    observation = observe(of_contact, one.evidence, found.common, is_same=False)
    return {
        "record": int(one.id),
        "verdict": one.verdict,
        "score": round(one.score, _DIGITS),
        "found": [[code, round(rarity, _DIGITS)] for code, rarity in observation.found],
        "vetoes": [veto for veto in one.vetoes if veto != "two_alike"],
        "twin": is_twin,
        "seen": int(one.id) in seen,
    }


def _write(found: Found, decision: Decision, by: Actor) -> None:
    decision.stock, decision.weights, decision.rules = found.common.total, found.edition, EDITION
    _sign(decision, by)


def _sign(decision: Decision, by: Actor) -> None:
    decision.by_kind, decision.by_id, decision.by_name = by.kind, by.id, by.name[:150]
    decision.at = clock.now()
    decision.save(force_insert=True)
