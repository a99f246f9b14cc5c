"""The kinds of definitions of contacts and accounts: the fields that an installation adds to them."""

from typing import Final

from stafet.contacts.models import FieldOf, KnownField
from stafet.foundation.denials import Invalid
from stafet.staff.columns import Pick, Words
from stafet.staff.definitions import FieldKind
from stafet.staff.kinds import Kind


def keep_known_fields(field: KnownField) -> None:
    """A choice has something to choose."""
    if field.kind == FieldKind.CHOICE and not field.choices:
        raise Invalid("A choice needs something to choose.", fields={"choices": "One a line."})


_OWN = (Pick("kind", is_fixed=True, is_needed=True, options=tuple(FieldKind)), Words("choices"))
CONTACT_FIELDS: Final = Kind(
    "contact_fields", KnownField, own=_OWN, among={"of": FieldOf.CONTACT}, keeps=keep_known_fields
)
ACCOUNT_FIELDS: Final = Kind(
    "account_fields", KnownField, own=_OWN, among={"of": FieldOf.ACCOUNT}, keeps=keep_known_fields
)
