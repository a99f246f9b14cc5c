"""The fields that an installation adds to leads: each value checked by its kind."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from stafet.catalog.models import Field, FieldKind, LeadType
from stafet.foundation.denials import Invalid
from stafet.leads.people import clean_text


def checked(given: Mapping[str, Any], lead_type: LeadType) -> dict[str, Any]:
    """The values by code, as JSON holds them; denies unknown fields and values that do not fit.

    None or an empty text takes a value away.
    """
    known = {field.code: field for field in fields_for(lead_type)}
    wrong = {code: "There is no such field." for code in given if code not in known}
    values: dict[str, Any] = {}
    for code, value in given.items():
        if code in known and value not in (None, ""):
            try:
                values[code] = _READ[FieldKind(known[code].kind)](value, known[code])
            except (ValueError, InvalidOperation, TypeError):
                wrong[code] = "This value does not fit the field."
    if wrong:
        raise Invalid(
            "Some fields do not fit.", fields={f"fields.{code}": why for code, why in wrong.items()}
        )
    return values


def fields_for(lead_type: LeadType) -> list[Field]:
    """The fields that leads of this type have, hidden ones too: old values stay as they are."""
    return [field for field in Field.objects.prefetch_related("types") if _is_for(field, lead_type)]


def _is_for(field: Field, lead_type: LeadType) -> bool:
    types = [t.pk for t in field.types.all()]
    return not types or lead_type.pk in types


def _number(value: Any, _: Field) -> str:
    number = Decimal(str(value))
    if not number.is_finite():
        raise ValueError(value)
    return str(number)


def _yes_no(value: Any, _: Field) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _choice(value: Any, field: Field) -> Any:
    if value not in field.choices:
        raise ValueError(value)
    return value


_READ: Mapping[FieldKind, Callable[[Any, Field], Any]] = {
    FieldKind.TEXT: lambda value, _: clean_text(value, 2_000),
    FieldKind.NUMBER: _number,
    FieldKind.DATE: lambda value, _: date.fromisoformat(str(value)).isoformat(),
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choice,
}
