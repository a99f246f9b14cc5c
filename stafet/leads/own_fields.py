"""The fields that an installation adds to leads: each value checked by its kind."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from stafet.catalog.models import Field, FieldKind, LeadType
from stafet.foundation.denials import Invalid
from stafet.foundation.fold import fold
from stafet.foundation.plain_text import clean_text


def checked(given: Mapping[str, Any], lead_type: LeadType) -> dict[str, Any]:
    """The values by code, as JSON holds them; denies unknown fields and values that do not fit.

    None or an empty text takes a value away.
    """
    if not given:
        return {}
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


def fitting(came_in: Iterable[tuple[str, str]], lead_type: LeadType) -> dict[str, Any]:
    """Of values that came in by the sender's own names those that fit a visible field of this type, by code.

    A name fits by the field's code or one of its labels, whatever its case and punctuation; of a dotted
    path its end counts. A value that cannot be read as the field's kind is left out: the capture keeps it.
    """
    known = {
        _plain(name): field
        for field in fields_for(lead_type)
        if not field.is_hidden
        for name in (*field.names.values(), field.code)
    }
    found: dict[str, Any] = {}
    for name, text in came_in:
        field = known.get(_plain(name)) or known.get(_plain(name.rpartition(".")[2]))
        if field is None or field.code in found or not text.strip():
            continue
        try:
            found[field.code] = _read_text(text.strip(), field)
        except (ValueError, InvalidOperation):
            continue
    return found


def _plain(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())


def _read_text(text: str, field: Field) -> Any:
    kind = FieldKind(field.kind)
    if kind is FieldKind.YES_NO:
        return _YES_NO[fold(text)] if fold(text) in _YES_NO else _denied(text)
    if kind is FieldKind.CHOICE:
        fitting_ones = [choice for choice in field.choices if fold(str(choice)) == fold(text)]
        return fitting_ones[0] if fitting_ones else _denied(text)
    if kind is FieldKind.DATE and (day := _DAY.fullmatch(text)):
        text = f"{int(day[3]):04}-{int(day[2]):02}-{int(day[1]):02}"
    if kind is FieldKind.NUMBER and text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    return _READ[kind](text, field)


def _denied(text: str) -> Any:
    raise ValueError(text)


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


# As forms write them, in the three languages; "on" is what a browser sends for a ticked box.
_YES_NO: Mapping[str, bool] = dict.fromkeys(("yes", "ja", "true", "on", "1"), True) | dict.fromkeys(
    ("no", "nein", "nej", "false", "off", "0"), False
)
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_READ: Mapping[FieldKind, Callable[[Any, Field], Any]] = {
    FieldKind.TEXT: lambda value, _: clean_text(value, 2_000),
    FieldKind.NUMBER: _number,
    FieldKind.DATE: lambda value, _: date.fromisoformat(str(value)).isoformat(),
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choice,
}
