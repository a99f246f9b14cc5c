"""The fields that an installation adds to contacts and accounts, and what may stand in them."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.models import Account, Contact, FieldOf, KnownField
from stafet.staff.at_hand import at_hand
from stafet.staff.own_values import with_changes


def fields_of(known: Contact | Account) -> list[KnownField]:
    """The fields that such a record has, in their order; hidden ones too, for old values stay as they are."""
    of = FieldOf.CONTACT if isinstance(known, Contact) else FieldOf.ACCOUNT
    return [field for field in at_hand(KnownField).every if field.of == of]


def take_fields(known: Contact | Account, given: Mapping[str, Any]) -> None:
    """Put the given values on the record, which the caller writes; None or an empty text takes one away.

    Denies fields that there are not, and values that do not fit.
    """
    known.fields = with_changes(known.fields, given, fields_of(known))
