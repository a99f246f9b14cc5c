"""What somebody took, field by field, or typed: read, and turned into what the tables hold."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from stafet.contacts.models import Account, Contact
from stafet.contacts.reach import given_lists, home_country
from stafet.contacts.reached import tables_of
from stafet.foundation.denials import Invalid
from stafet.foundation.phone import read_phone
from stafet.records.fields import LISTS, Take, Typed

_LONGEST: Final[Mapping[type[Contact | Account], Mapping[str, int]]] = {
    Contact: {"first_name": 150, "last_name": 150, "title": 50, "language": 8, "external_id": 100},
    Account: {
        "name": 250, "vat_id": 32, "email": 254, "phone": 64, "street": 200, "postcode": 20, "city": 100,
        "country": 2, "external_id": 100,
    },
}  # fmt: skip
_TAKEN_ONLY: Final = ("account", "preferred_owner")


def read_take(kept: Contact | Account, take: Mapping[str, Take]) -> dict[str, Take]:
    """The choices with typed values as the record keeps them; denies fields and values that do not fit."""
    takeable = takeable_fields(kept)
    if unknown := sorted(set(take) - set(takeable)):
        raise Invalid("Some fields cannot be chosen.", fields=dict.fromkeys(unknown, "Not by merging."))
    found: dict[str, Take] = {}
    for name, choice in take.items():
        if isinstance(choice, Typed):
            found[name] = Typed(_read(kept, name, choice.value))
        elif choice in takeable[name]:
            found[name] = choice
        else:
            raise Invalid("One choice does not fit.", fields={name: "Kept, gone, or a value of your own."})
    return found


def takeable_fields(kept: Contact | Account) -> dict[str, tuple[str, ...]]:
    """Each field that can be chosen, with the sides that it can be taken from."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys((*_LONGEST[type(kept)],), ("kept", "gone"))
    if isinstance(kept, Contact):
        found |= dict.fromkeys((*_TAKEN_ONLY, "birthday"), ("kept", "gone"))
    return found | dict.fromkeys((*LISTS, "fields"), ("kept", "gone", "both"))


def _read(kept: Contact | Account, name: str, value: Any) -> Any:
    longest = _LONGEST[type(kept)].get(name)
    if longest is not None:
        return _read_text(kept, name, value, longest)
    if name == "birthday":
        return _read_birthday(value)
    if name in LISTS:
        return _read_rows(kept, name, value)
    raise Invalid("One choice does not fit.", fields={name: "Take one of the two."})


def _read_text(kept: Contact | Account, name: str, value: Any, longest: int) -> str:
    if not isinstance(value, str | None):
        raise Invalid("One choice does not fit.", fields={name: "A text, please."})
    text = " ".join((value or "").split())
    if len(text) > longest:
        raise Invalid("One text is too long.", fields={name: "Shorter, please."})
    if isinstance(kept, Account) and name == "name" and not text:
        raise Invalid("An account needs a name.", fields={"name": "What is it called?"})
    if isinstance(kept, Account) and name == "phone" and text:
        return read_phone(text, home_country(kept)).e164 or text
    return text


def _read_birthday(value: Any) -> str | None:
    try:
        return date.fromisoformat(str(value)).isoformat() if value else None
    except ValueError:
        raise Invalid("This is not a date.", fields={"birthday": "Check it."}) from None


def _read_rows(kept: Contact | Account, name: str, value: Any) -> list[dict[str, Any]]:
    kind = Mapping if name == "addresses" else str
    if not isinstance(value, list | tuple) or not all(isinstance(one, kind) for one in value):
        raise Invalid("One choice does not fit.", fields={name: "A list, please."})
    lists = given_lists({name: value}, tables_of(kept), country=home_country(kept))
    place = ("street", "postcode", "city", "country")
    columns = (*(place if name == "addresses" else ("raw", "normal")), "kind", "position")
    return [{column: getattr(row, column) for column in columns} for row in getattr(lists, name)]
