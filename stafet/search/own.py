"""Conditions on the fields that an installation added: JSON values, compared by the kind of the field."""

from collections.abc import Callable
from typing import Any, Final

from django.db.models import Case, DecimalField, F, Q, TextField, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.db.models.lookups import IsNull, Regex

from stafet.search.asked import Asking
from stafet.search.conditions import any_of, day_in, number_in, text_in
from stafet.search.criteria import Criterion, Kind
from stafet.staff.definitions import FieldKind, OwnField

Ask = Callable[[Criterion, Asking], Q]
_NUMBER: Final = r"^-?[0-9]{1,13}(\.[0-9]{1,6})?$"


def own_field(field: OwnField) -> tuple[Kind, Ask]:
    """What such a field holds, and its condition."""
    return _KINDS[FieldKind(field.kind)](field.code)


def _text(code: str) -> tuple[Kind, Ask]:
    return Kind.TEXT, lambda one, _asking: text_in(_value(code), one)


def _number(code: str) -> tuple[Kind, Ask]:
    # A value that is no number, from before the field was one, counts as none; cast, it would be an error.
    decimal = DecimalField(max_digits=20, decimal_places=6)
    read = Case(
        When(Q(Regex(_value(code), Value(_NUMBER))), then=Cast(_value(code), decimal)),
        default=None,
        output_field=decimal,
    )
    return Kind.NUMBER, lambda one, _asking: number_in(read, one)


def _date(code: str) -> tuple[Kind, Ask]:
    # As ISO 8601 writes them, dates sort as texts.
    return Kind.DAY, lambda one, asking: _dated(code, one, asking)


def _dated(code: str, one: Criterion, asking: Asking) -> Q:
    if not one.values:
        return Q(**{f"fields__{code}__isnull": one.test == "empty"})
    return day_in(f"fields__{code}", one, asking, lambda day: day.isoformat())


def _yes_no(code: str) -> tuple[Kind, Ask]:
    def ask(one: Criterion, _asking: Asking) -> Q:
        is_true = Q(fields__contains={code: True})
        return is_true if one.test == "yes" else ~is_true

    return Kind.FLAG, ask


def _choice(code: str) -> tuple[Kind, Ask]:
    def ask(one: Criterion, _asking: Asking) -> Q:
        if not one.values:
            gone = Q(IsNull(_value(code), True))
            return gone if one.test == "empty" else ~gone
        # As what the JSON contains: that has an index.
        return any_of([Q(fields__contains={code: value}) for value in one.values])

    return Kind.CHOICE, ask


def _value(code: str) -> Any:
    return Cast(KeyTextTransform(code, F("fields")), TextField())


_KINDS: Final[dict[FieldKind, Callable[[str], tuple[Kind, Ask]]]] = {
    FieldKind.TEXT: _text,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choice,
}
