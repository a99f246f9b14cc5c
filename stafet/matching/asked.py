"""What is asked: a person and a company as they came in, as matching compares them."""

from collections.abc import Mapping

from stafet.particulars.cleaned import Given, GivenAddress, Particulars
from stafet.particulars.cleaning import clean_company, clean_person

Typed = Mapping[str, str | None]
_PLACE = ("street", "postcode", "city", "country")


def person_asked(
    person: Typed, company: Typed, *, email: str = "", phone: str = "", country: str = ""
) -> Particulars:
    """A person of these particulars, working for this company; `email` and `phone` are further ones.

    `person` has first_name last_name email phone birthday street postcode city country, each may be missing.
    """
    given = Given(
        first_name=person.get("first_name") or "",
        last_name=person.get("last_name") or "",
        company=company.get("name") or "",
        birthday=person.get("birthday") or "",
        emails=_some(person.get("email"), email),
        phones=_some(person.get("phone"), phone),
        addresses=_places(person),
    )
    return clean_person(given, country=country)


def company_asked(company: Typed, *, person: Typed | None = None, country: str = "") -> Particulars:
    """A company: name vat_id email phone street postcode city country; `person` is who wrote for it, from there."""
    writer = person or {}
    given = Given(
        company=company.get("name") or "",
        vat_id=company.get("vat_id") or "",
        emails=_some(company.get("email"), writer.get("email")),
        phones=_some(company.get("phone"), writer.get("phone")),
        addresses=_places(company) or _places(writer),
    )
    return clean_company(given, country=country)


def _some(*typed: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in typed if text))


def _places(typed: Typed) -> tuple[GivenAddress, ...]:
    parts = [typed.get(name) or "" for name in _PLACE]
    return (GivenAddress(*parts),) if any(parts) else ()
