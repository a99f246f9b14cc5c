"""What is compared: a person or a company, cleaned once, and packed for storage beside the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["contact", "account"]


@dataclass(frozen=True, slots=True)
class GivenAddress:
    """An address as it was typed."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What a lead or a record says about a person or a company, as it was typed; every part may be missing.

    `birthday` is ISO 8601 or what a person typed. For a person, `company` is the employer.
    """

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    vat_id: str = ""
    birthday: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[GivenAddress, ...] = ()


@dataclass(frozen=True, slots=True)
class Mailbox:
    """`role`: an address that several people read (info@, familie@). `free`: a provider for everybody."""

    local: str
    domain: str
    role: bool = False
    free: bool = False

    @property
    def address(self) -> str:
        return f"{self.local}@{self.domain}"


@dataclass(frozen=True, slots=True)
class Place:
    """Street in one spelling, house number, postcode, town: folded, "" where unknown."""

    street: str = ""
    number: str = ""
    postcode: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True)
class Firm:
    """A company's name: its words without the legal form, the words in one, and the form."""

    words: tuple[str, ...] = ()
    squeezed: str = ""
    form: str = ""

    def __bool__(self) -> bool:
        return bool(self.squeezed)


@dataclass(frozen=True, slots=True)
class Person:
    """A person, cleaned. `first` and `last` are folded words; `partner` the second first name of two people
    in one field; `generation` "jr", "sr", "ii" …; `loose`: the field order of the name is not to be trusted.
    """

    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    partner: str = ""
    generation: str = ""
    loose: bool = False
    birthday: str = ""
    emails: tuple[Mailbox, ...] = ()
    phones: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    firm: Firm = Firm()


@dataclass(frozen=True, slots=True)
class Company:
    """A company, cleaned. `vat_id` is digits and letters without the country, `vat_country` its two letters."""

    firm: Firm = Firm()
    vat_id: str = ""
    vat_country: str = ""
    emails: tuple[Mailbox, ...] = ()
    phones: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


Particulars = Person | Company


def pack(particulars: Particulars) -> list[Any]:
    """As plain lists, strings and booleans, which JSON can hold.

    >>> unpack(pack(Person(first=("anna",), firm=Firm(("nord",), "nord"))))
    Person(first=('anna',), last=(), partner='', generation='', loose=False, birthday='', emails=(), \
phones=(), places=(), firm=Firm(words=('nord',), squeezed='nord', form=''))
    """
    # Written out, for each record that is cleaned comes through here.
    one = particulars
    reach = [
        [[box.local, box.domain, box.role, box.free] for box in one.emails],
        list(one.phones),
        [[place.street, place.number, place.postcode, place.town] for place in one.places],
    ]
    firm = [list(one.firm.words), one.firm.squeezed, one.firm.form]
    if isinstance(one, Person):
        names = [list(one.first), list(one.last), one.partner, one.generation, one.loose]
        return ["p", *names, one.birthday, *reach, firm]
    return ["c", firm, one.vat_id, one.vat_country, *reach]


def unpack(packed: list[Any]) -> Particulars:
    """What `pack` was given."""
    if packed[0] == "p":
        first, last, partner, generation, loose, birthday, emails, phones, places, firm = packed[1:]
        return Person(
            tuple(first),
            tuple(last),
            partner,
            generation,
            loose,
            birthday,
            tuple(Mailbox(*each) for each in emails),
            tuple(phones),
            tuple(Place(*each) for each in places),
            _firm(firm),
        )
    firm, vat_id, vat_country, emails, phones, places = packed[1:]
    return Company(
        _firm(firm),
        vat_id,
        vat_country,
        tuple(Mailbox(*each) for each in emails),
        tuple(phones),
        tuple(Place(*each) for each in places),
    )


def _firm(packed: list[Any]) -> Firm:
    words, squeezed, form = packed
    return Firm(tuple(words), squeezed, form)
