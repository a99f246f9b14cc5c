"""What a lead says about who it is, and what that suggests when it comes in (R8)."""

from dataclasses import dataclass
from typing import Any

from stafet.contacts.models import Contact
from stafet.leads.models import Lead
from stafet.matching.asked import company_asked, person_asked
from stafet.matching.find import match
from stafet.matching.sentences import why
from stafet.matching.verdict import Judgement, shown
from stafet.particulars.cleaned import Particulars
from stafet.staff.actor import SYSTEM, Actor

_KEPT = 3  # candidates of a suggestion; acceptance asks anew


@dataclass(frozen=True, slots=True)
class Answered:
    """A question about a person that was asked already, and its verdict."""

    asked: Particulars
    judgement: Judgement


def suggest(lead: Lead, answered: Answered | None = None) -> dict[str, Any]:
    """The suggested contact and account, each with verdict, candidates and why: what a lead keeps of its arrival.

    By their numbers alone: who may see a candidate is asked when it is shown. Where `answered` was the same question
    it is not asked again.
    """
    asked = person_of(lead)
    person = answered.judgement if answered and answered.asked == asked else match(asked)
    found = {"contact": kept_of(person)}
    if lead.company.get("name"):
        found["account"] = kept_of(match(company_of(lead), employers=employers_of(person)))
    return found


def employers_of(person: Judgement, *, by: Actor = SYSTEM) -> list[str]:
    """The account of the contact that a person certainly is, as a witness for the company.

    Not for somebody who may not see that contact: the verdict about the account would tell where it works.
    """
    if person.verdict != "exact":
        return []
    known = Contact.objects.visible_to(by)
    accounts = known.filter(pk=int(person.candidates[0].id), account__is_private=False)
    return [str(account) for account in accounts.values_list("account", flat=True)]


def person_of(lead: Lead) -> Particulars:
    """The lead's person, cleaned; the company is the employer."""
    return person_asked(
        lead.person,
        lead.company,
        email=lead.contact_email,
        phone=lead.contact_phone,
        country=lead.branch.country,
    )


def company_of(lead: Lead) -> Particulars:
    """The lead's company, cleaned."""
    return company_asked(lead.company, person=lead.person, country=lead.branch.country)


def kept_of(judgement: Judgement) -> dict[str, Any]:
    """The verdict and the best candidates, as a lead keeps them."""
    candidates = [
        {
            "id": int(one.id),
            "score": round(one.score, 4),
            "verdict": one.verdict,
            "why": [code for code, _ in why(one)],
        }
        for one in shown(judgement)
    ]
    return {"verdict": judgement.verdict, "candidates": candidates[:_KEPT]}
