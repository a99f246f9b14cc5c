"""What a lead says about who it is, and what that suggests when it comes in (R8)."""

from typing import Any

from stafet.contacts.models import Contact
from stafet.leads.models import Lead
from stafet.matching.find import match
from stafet.matching.sentences import why
from stafet.matching.verdict import Judgement, shown
from stafet.particulars.cleaned import Given, GivenAddress, Particulars
from stafet.particulars.cleaning import clean_company, clean_person

_KEPT = 3  # candidates of a suggestion; acceptance asks anew


def suggest(lead: Lead) -> dict[str, Any]:
    """The suggested contact and account, each with verdict, candidates and why: what a lead keeps of its arrival.

    By their numbers alone: who may see a candidate is asked when it is shown.
    """
    person = match(person_of(lead))
    found = {"contact": _kept(person)}
    if lead.company.get("name"):
        found["account"] = _kept(match(company_of(lead), employers=employers_of(person)))
    return found


def employers_of(person: Judgement) -> list[str]:
    """The account of the contact that a person certainly is, as a witness for the company."""
    if person.verdict != "exact":
        return []
    accounts = Contact.objects.filter(pk=int(person.candidates[0].id), account__is_private=False)
    return [str(account) for account in accounts.values_list("account", flat=True)]


def person_of(lead: Lead) -> Particulars:
    """The lead's person, cleaned; the company is the employer."""
    person, country = lead.person, lead.branch.country
    given = Given(
        first_name=person.get("first_name", ""),
        last_name=person.get("last_name", ""),
        company=lead.company.get("name", ""),
        birthday=person.get("birthday", ""),
        emails=_some(person.get("email"), lead.contact_email),
        phones=_some(person.get("phone"), lead.contact_phone),
        addresses=_places(person),
    )
    return clean_person(given, country=country)


def company_of(lead: Lead) -> Particulars:
    """The lead's company, cleaned."""
    company = lead.company
    given = Given(
        company=company.get("name", ""),
        vat_id=company.get("vat_id", ""),
        emails=_some(company.get("email"), lead.person.get("email")),
        phones=_some(company.get("phone"), lead.person.get("phone")),
        addresses=_places(company) or _places(lead.person),
    )
    return clean_company(given, country=lead.branch.country)


def _kept(judgement: Judgement) -> dict[str, Any]:
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


def _some(*typed: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in typed if text))


def _places(particulars: dict[str, str]) -> tuple[GivenAddress, ...]:
    place = GivenAddress(*(particulars.get(key, "") for key in ("street", "postcode", "city", "country")))
    return (place,) if place.street or place.postcode or place.city else ()
