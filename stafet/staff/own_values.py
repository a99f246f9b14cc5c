"""Values of the fields that an installation adds to its records: each checked by its kind."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from stafet.foundation.denials import Invalid
from stafet.foundation.fold import fold
from stafet.foundation.plain_text import clean_text
from stafet.staff.definitions import FieldKind, OwnField


def checked_values(given: Mapping[str, Any], fields: Iterable[OwnField]) -> dict[str, Any]:
    """The values by code, as JSON holds them; denies unknown fields and values that do not fit.

    None or an empty text takes a value away.
    """
    if not given:
        return {}
    known = {field.code: field for field in fields}
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


def with_changes(
    stored: Mapping[str, Any], given: Mapping[str, Any], fields: Iterable[OwnField]
) -> dict[str, Any]:
    """What is stored with the values that were given; those given as None or empty are gone. Denies like `checked_values`."""
    values = checked_values(given, fields)
    return {
        code: value for code, value in {**stored, **values}.items() if code in values or code not in given
    }


def fitting_values(came_in: Iterable[tuple[str, str]], fields: Iterable[OwnField]) -> dict[str, Any]:
    """Of values that came in by the sender's own names those that fit a visible field, by code.

    A name fits by the field's code or one of its labels, whatever its case and punctuation; of a dotted
    path its end counts. A value that cannot be read as the field's kind is left out: the capture keeps it.
    """
    known = {
        _plain(name): field
        for field in fields
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


def _read_text(text: str, field: OwnField) -> Any:
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


def _number(value: Any, _: OwnField) -> str:
    number = Decimal(str(value))
    if not number.is_finite():
        raise ValueError(value)
    return str(number)


def _yes_no(value: Any, _: OwnField) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _choice(value: Any, field: OwnField) -> Any:
    if value not in field.choices:
        raise ValueError(value)
    return value


# As forms write them, in the three languages; "on" is what a browser sends for a ticked box.
_YES_NO: Mapping[str, bool] = dict.fromkeys(("yes", "ja", "true", "on", "1"), True) | dict.fromkeys(
    ("no", "nein", "nej", "false", "off", "0"), False
)
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_READ: Mapping[FieldKind, Callable[[Any, OwnField], Any]] = {
    FieldKind.TEXT: lambda value, _: clean_text(value, 2_000),
    FieldKind.NUMBER: _number,
    FieldKind.DATE: lambda value, _: date.fromisoformat(str(value)).isoformat(),
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choice,
}
