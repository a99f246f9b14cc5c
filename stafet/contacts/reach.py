"""Addresses and numbers as somebody gives them, made rows of a contact or an account.

Each is given as the text that was written, or as a mapping: `address` (e-mail), `number` (phone), or `street postcode
city country`, with `kind`, `valid_from` and `valid_to` (dates). What a mapping does not name stays as it was.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from django.utils import timezone

from stafet.contacts.models import (
    KINDS,
    Account,
    Contact,
    Reach,
    WrittenAddress,
    WrittenEmail,
    WrittenPhone,
)
from stafet.contacts.reached import (
    HOME,
    NOTHING,
    PLACE,
    Reached,
    Tables,
    addresses,
    email_key,
    emails,
    phone_key,
    phones,
    place_key,
)
from stafet.contacts.validity import holding
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.mail_address import read_address
from stafet.foundation.phone import read_phone
from stafet.staff.models import Branch

R = TypeVar("R", bound=Reach)
Given = str | Mapping[str, Any]
LISTS: Final = frozenset(Reached._fields)
_LASTING: Final = ("valid_from", "valid_to")


def today() -> date:
    """The day it is where the reader is: what holds is asked of it."""
    return timezone.localdate(clock.now())


def held_emails(known: Contact | Account) -> list[WrittenEmail]:
    """The e-mail addresses that hold today, the preferred one first."""
    return holding(emails(known), today())


def held_phones(known: Contact | Account) -> list[WrittenPhone]:
    """The numbers that hold today, the preferred one first."""
    return holding(phones(known), today())


def held_addresses(known: Contact | Account) -> list[WrittenAddress]:
    """The postal addresses that hold today, the preferred one first."""
    return holding(addresses(known), today())


def given_lists(
    given: Mapping[str, Any], tables: Tables, *, country: str, standing: Reached = NOTHING
) -> Reached:
    """The lists `emails`, `phones` and `addresses` that are given, as rows of these tables; else as they stand.

    None is the empty list. `country` is assumed where a number names none.
    """
    rows = standing
    if "emails" in given:
        rows = rows._replace(emails=emails_of(given["emails"] or (), tables.emails, standing.emails))
    if "phones" in given:
        numbers = phones_of(given["phones"] or (), tables.phones, standing.phones, country=country)
        rows = rows._replace(phones=numbers)
    if "addresses" in given:
        places = addresses_of(given["addresses"] or (), tables.addresses, standing.addresses)
        rows = rows._replace(addresses=places)
    return rows


def emails_of(
    given: Iterable[Given], table: type[WrittenEmail], known: Iterable[WrittenEmail] = ()
) -> list[WrittenEmail]:
    """Addresses in this order, not yet written; the same one in another spelling once.

    One that is `known` stays that row, with its kind and its days unless others are given.
    """
    standing = {email_key(row): row for row in known}
    found: dict[str, WrittenEmail] = {}
    for one in given:
        columns = email_columns(_text(one, "address"))
        row = standing.get(columns["normal"]) or table(normal=columns["normal"])
        row.raw = columns["raw"]
        found.setdefault(row.normal, _filled(row, one, "email"))
    return in_order(found.values())


def phones_of(
    given: Iterable[Given], table: type[WrittenPhone], known: Iterable[WrittenPhone] = (), *, country: str
) -> list[WrittenPhone]:
    """Numbers likewise, kept as typed beside its E.164; `country` is assumed where one names none."""
    standing = {phone_key(row): row for row in known}
    found: dict[str, WrittenPhone] = {}
    for one in given:
        columns = phone_columns(_text(one, "number"), country)
        key = columns["normal"] or columns["raw"]
        row = standing.get(key) or table(**columns)
        found.setdefault(key, _filled(row, one, "phone"))
    return in_order(found.values())


def addresses_of(
    given: Iterable[Mapping[str, Any]], table: type[WrittenAddress], known: Iterable[WrittenAddress] = ()
) -> list[WrittenAddress]:
    """Postal addresses likewise, each once; one without street, postcode and town is none."""
    standing = {place_key(row): row for row in known}
    found: dict[tuple[str, ...], WrittenAddress] = {}
    for one in given:
        columns = address_columns(one)
        row = standing.get(tuple(columns.values())) or table(**columns)
        if any(columns.values()):
            found.setdefault(place_key(row), _filled(row, one, "street"))
    return in_order(found.values())


def email_columns(typed: str) -> dict[str, str]:
    """An e-mail address as it was written and in normal form; denies what is none."""
    address = read_address(typed)
    if address is None:
        raise Invalid(
            "This is not an e-mail address: %(typed)s.", typed=typed[:80], fields={"email": "Check it."}
        )
    return {"raw": typed.strip()[:254], "normal": address.key}


def phone_columns(typed: str, country: str) -> dict[str, str]:
    """A number as it was written and as E.164, which is empty where it is none."""
    number = read_phone(typed, country)
    return {"raw": number.raw, "normal": number.e164 or ""}


def address_columns(given: Mapping[str, Any]) -> dict[str, str]:
    """The four parts of a postal address, cut to the columns' lengths; all empty where it is none."""
    return {name: str(given.get(name) or "")[:most] for name, most in PLACE.items()}


def put(known: Contact | Account, rows: Sequence[Reach]) -> None:
    """Write these new rows of one kind on a record that is written already, in one statement."""
    for row in rows:
        setattr(row, row.OWNER, known)
    if rows:
        type(rows[0])._default_manager.bulk_create(rows)


def put_anew(known: Contact | Account, rows: Reached, *, standing: Reached) -> None:
    """Let a record have these rows instead of those that are `standing`: rows that stay keep their ids."""
    lists: Iterable[tuple[Sequence[Reach], Sequence[Reach]]] = zip(rows, standing, strict=True)
    for some, were in lists:
        if some is were:
            continue
        stay = {row.pk for row in some}
        for row in were:
            if row.pk not in stay:
                row.delete()
        for row in some:
            setattr(row, row.OWNER, known)
            row.save()


def home_country(known: Contact | Account) -> str:
    """In which country a number of this record is, where it names none: its own, else that of a branch that knows it."""
    own = known.country if isinstance(known, Account) else ""
    branches = Branch.objects.filter(pk__in=known.branch_ids).order_by("pk")
    return own or branches.values_list("country", flat=True).first() or HOME


def said_lists(rows: Reached) -> dict[str, list[str]]:
    """Each list in words, for the record of what was changed."""
    return {name: [said(row) for row in some] for name, some in rows._asdict().items()}


def said(row: Reach) -> str:
    """A row in one line, for the record of what was changed."""
    days = f" {row.valid_from or ''}–{row.valid_to or ''}" if row.valid_from or row.valid_to else ""
    return f"{row} ({row.kind}{days})"


def in_order(rows: Iterable[R]) -> list[R]:
    """These rows, each told its place."""
    found = list(rows)
    for place, row in enumerate(found):
        row.position = place
    return found


def _text(one: Given, name: str) -> str:
    return one if isinstance(one, str) else str(one.get(name) or "")


def _filled(row: R, one: Given, field: str) -> R:
    """The row with the kind and the days that are given; denies what is none."""
    if isinstance(one, str):
        return row
    if one.get("kind"):
        if one["kind"] not in KINDS:
            raise Invalid("There is no such kind.", fields={field: "Pick one of the list."})
        row.kind = one["kind"]
    for name in _LASTING:
        if name in one:
            setattr(row, name, one[name])
    if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
        raise Invalid("It cannot end before it begins.", fields={field: "Check the days."})
    return row
