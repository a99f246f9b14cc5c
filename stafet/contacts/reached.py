"""By what somebody is reached: of contacts the rows, of accounts the columns that hold the main ones and the rows together."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeVar

from stafet.contacts.models import (
    Account,
    AccountAddress,
    AccountEmail,
    AccountPhone,
    Address,
    Contact,
    Email,
    Phone,
    Reach,
    WrittenAddress,
    WrittenEmail,
    WrittenPhone,
)
from stafet.foundation.mail_address import read_address
from stafet.foundation.phone import read_phone

R = TypeVar("R", bound=Reach)
# The parts of a postal address, with the most letters of each.
PLACE: Final = {"street": 200, "postcode": 20, "city": 100, "country": 2}
HOME: Final = "DE"  # whose numbers are meant where no country is known


class Reached(NamedTuple):
    """All of somebody's addresses and numbers, the preferred one of each list first."""

    emails: list[WrittenEmail]
    phones: list[WrittenPhone]
    addresses: list[WrittenAddress]


class Tables(NamedTuple):
    """In which tables these lists stand."""

    emails: type[WrittenEmail]
    phones: type[WrittenPhone]
    addresses: type[WrittenAddress]


OF_CONTACT: Final = Tables(Email, Phone, Address)
OF_ACCOUNT: Final = Tables(AccountEmail, AccountPhone, AccountAddress)
NOTHING: Final = Reached([], [], [])
# The columns of an account, with the most letters of each, and in which of them the main one of a list stands.
MAIN: Final = {"email": 254, "phone": 64, **PLACE}
MAIN_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "emails": ("email",),
    "phones": ("phone",),
    "addresses": tuple(PLACE),
}


def tables_of(known: Contact | Account) -> Tables:
    """The tables that hold the rows of such a record."""
    return OF_CONTACT if isinstance(known, Contact) else OF_ACCOUNT


def rows_of(known: Contact | Account) -> Reached:
    """What stands in the tables, in its order; loaded with the record it asks nothing."""
    if isinstance(known, Contact):
        return Reached(list(known.emails.all()), list(known.phones.all()), list(known.addresses.all()))
    return Reached(list(known.email_rows.all()), list(known.phone_rows.all()), list(known.address_rows.all()))


def reached(known: Contact | Account) -> Reached:
    """By what a record is reached; the main one of an account comes as a row that is not written if it has none."""
    return Reached(emails(known), phones(known), addresses(known))


def emails(known: Contact | Account) -> list[WrittenEmail]:
    """The e-mail addresses alone."""
    if isinstance(known, Contact):
        return list(known.emails.all())
    return _headed(known.email_rows.all(), main_email(known.email), email_key)


def phones(known: Contact | Account) -> list[WrittenPhone]:
    """The numbers alone."""
    if isinstance(known, Contact):
        return list(known.phones.all())
    return _headed(known.phone_rows.all(), main_phone(known.phone, known.country or HOME), phone_key)


def addresses(known: Contact | Account) -> list[WrittenAddress]:
    """The postal addresses alone."""
    if isinstance(known, Contact):
        return list(known.addresses.all())
    return _headed(known.address_rows.all(), main_address(known), place_key)


def with_main(account: Account, rows: Reached) -> Reached:
    """These rows of an account with what its columns hold before them."""
    return Reached(
        _headed(rows.emails, main_email(account.email), email_key),
        _headed(rows.phones, main_phone(account.phone, account.country or HOME), phone_key),
        _headed(rows.addresses, main_address(account), place_key),
    )


def beyond_columns(account: Account, all_of_them: Reached) -> Reached:
    """Those of an account's addresses and numbers that its columns do not say, or not wholly."""
    lists = {
        name: [row for at, row in enumerate(rows) if at or not _is_said(account, name, row)]
        for name, rows in all_of_them._asdict().items()
    }
    return Reached(**lists)


def main_email(text: str) -> AccountEmail | None:
    """An account's main e-mail address as a row that is not written; what is none is compared as it was typed."""
    read = read_address(text)
    return AccountEmail(raw=text, normal=read.key if read else text.lower()) if text else None


def main_phone(text: str, country: str) -> AccountPhone | None:
    """An account's main number likewise; `country` is assumed where it names none."""
    return AccountPhone(raw=text, normal=read_phone(text, country).e164 or "") if text else None


def main_address(account: Account) -> AccountAddress | None:
    """An account's main postal address likewise."""
    parts = {name: getattr(account, name) for name in PLACE}
    return AccountAddress(**parts) if any(parts.values()) else None


def columns_of(name: str, row: Reach | None) -> dict[str, str]:
    """The columns of an account in which its main one of this list stands; empty ones for none."""
    if isinstance(row, WrittenAddress):
        return {part: getattr(row, part) for part in PLACE}
    if isinstance(row, WrittenPhone):
        return {"phone": row.normal or row.raw}
    return {"email": row.raw} if isinstance(row, WrittenEmail) else dict.fromkeys(MAIN_OF[name], "")


def email_key(row: WrittenEmail) -> str:
    """What makes two e-mail addresses the same."""
    return row.normal


def phone_key(row: WrittenPhone) -> str:
    """What makes two numbers the same."""
    return row.normal or row.raw


def place_key(row: WrittenAddress) -> tuple[str, ...]:
    """What makes two postal addresses the same."""
    return tuple(getattr(row, name) for name in PLACE)


def _headed(rows: Iterable[R], main: R | None, key: Callable[[R], Any]) -> list[R]:
    rows = list(rows)
    if main is None:
        return rows
    same = next((row for row in rows if key(row) == key(main)), main)
    return [same, *(row for row in rows if row is not same)]


def _is_said(account: Account, name: str, row: Reach) -> bool:
    """Whether the columns say all about the first row of a list."""
    usual = row._meta.get_field("kind").get_default()
    said = {part: getattr(account, part) for part in MAIN_OF[name]}
    is_plain = row.kind == usual and row.valid_from is None and row.valid_to is None
    written = row.raw if isinstance(row, WrittenEmail | WrittenPhone) else None
    return is_plain and said == columns_of(name, row) and written in (None, *said.values())
