"""E-mails, phones and addresses of a contact or an account as rows; of each list one row is the preferred one."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stafet.contacts.models import Account, Contact, Reach
from stafet.contacts.reach import today
from stafet.contacts.reached import reached, tables_of
from stafet.contacts.validity import holds
from stafet.foundation.denials import Invalid
from stafet.web.forms.reading import Shape

MOST: Final = 50  # rows of a list
KIND_WORDS: Final = {
    "work": _("at work"),
    "home": _("at home"),
    "mobile": _("mobile"),
    "other": _("other"),
}
_LASTING: Final = ("kind", "valid_from", "valid_to")


def _line(label: Any, longest: int, **attrs: Any) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=longest, widget=forms.TextInput(attrs=attrs)
    )


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class ReachRow(Shape):
    """One row; without words it is none. `columns` names where a standing row keeps each of its words.

    `usual_kind` is that of a new one if nobody says otherwise.
    """

    name = ""
    columns: Mapping[str, str] = {}
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=list(KIND_WORDS.items()))
    valid_from = _day(_("From"))
    valid_to = _day(_("Until"))
    gone = forms.BooleanField(label=_("Remove"), required=False)

    def __init__(
        self, *args: Any, row: Reach | None = None, place: int, usual_kind: str, **given: Any
    ) -> None:
        self.row, self.place = row, place
        given["initial"] = {"kind": usual_kind}
        if row is not None:
            columns = {**self.columns, **{name: name for name in _LASTING}}
            given["initial"] = {name: getattr(row, column) for name, column in columns.items()}
        super().__init__(*args, prefix=f"{self.name}-{place}", **given)

    @property
    def has_ended(self) -> bool:
        """Whether it no longer holds, so that it is told apart."""
        return self.row is not None and not holds(self.row, today())

    def words(self) -> list[Any]:
        """The controls of what is written, for the template."""
        return [self[name] for name in self.columns]

    def given(self) -> dict[str, Any] | None:
        """The row as the verb takes it; None for one that is to go or says nothing."""
        values = {name: self.cleaned_data[name] for name in (*self.columns, *_LASTING)}
        return (
            values if not self.cleaned_data["gone"] and any(values[name] for name in self.columns) else None
        )


class EmailRow(ReachRow):
    """An e-mail address."""

    name = "email"
    columns = {"address": "raw"}
    address = _line(_("E-mail"), 254, inputmode="email", autocomplete="off")


class PhoneRow(ReachRow):
    """A number."""

    name = "phone"
    columns = {"number": "raw"}
    number = _line(_("Phone"), 64, inputmode="tel", autocomplete="off")


class AddressRow(ReachRow):
    """A postal address."""

    name = "address"
    columns = {name: name for name in ("street", "postcode", "city", "country")}
    street = _line(_("Street and number"), 200)
    postcode = _line(_("Postcode"), 20)
    city = _line(_("Town"), 100)
    country = _line(_("Country"), 2, size=2)

    def clean_country(self) -> str:
        """ISO 3166-1 is written in capitals."""
        return str(self.cleaned_data["country"]).upper()


ROWS: Final[Mapping[str, type[ReachRow]]] = {"emails": EmailRow, "phones": PhoneRow, "addresses": AddressRow}
Rows = list[ReachRow]


class ReachRows:
    """The rows of one record, by list, as they stand or as they were typed."""

    def __init__(
        self, known: Contact | Account, *, typed: QueryDict | None = None, is_sent: bool = False
    ) -> None:
        self._typed = typed
        standing: Mapping[str, list[Any]] = reached(known)._asdict()
        tables = tables_of(known)._asdict()
        self.lists = {
            name: self._rows(name, rows[:MOST], _usual_kind(tables[name]), is_sent=is_sent)
            for name, rows in standing.items()
        }

    def first(self, name: str) -> int:
        """Which row of this list is the preferred one."""
        return _number(self._typed.get(f"{ROWS[name].name}-first")) if self._typed else 0

    def changes(self) -> dict[str, list[dict[str, Any]]]:
        """Each list that was changed, whole, the preferred row first; denies what does not fit."""
        wrong = {
            row.prefix or "": f"{row.fields[field].label}: {errors[0]}"
            for rows in self.lists.values()
            for row in rows
            if not row.is_valid()
            for field, errors in row.errors.items()
        }
        if wrong:
            raise Invalid(gettext_noop("Please look at this again."), fields=wrong)
        return {
            name: self._in_order(rows, self.first(name))
            for name, rows in self.lists.items()
            if self.first(name) or any(row.has_changed() for row in rows)
        }

    def _in_order(self, rows: Rows, first: int) -> list[dict[str, Any]]:
        arranged = [*rows[first : first + 1], *rows[:first], *rows[first + 1 :]]
        return [given for row in arranged if (given := row.given()) is not None]

    def _rows(self, name: str, standing: list[Reach], usual_kind: str, *, is_sent: bool) -> Rows:
        typed, kind = self._typed, ROWS[name]
        count = max(1, len(standing))
        if typed is not None:
            sent = _number(typed.get(f"{kind.name}-rows"))
            count = min(MOST, max(count, sent + (typed.get("look") == name)))
            if is_sent and f"{kind.name}-rows" not in typed:
                return []  # a form without rows says nothing about them
        padded: list[Reach | None] = [*standing, *[None] * (count - len(standing))]
        rows = [
            kind(typed if is_sent else None, row=row, place=place, usual_kind=usual_kind)
            for place, row in enumerate(padded)
        ]
        if typed is not None and not is_sent:
            for row in rows:
                row.showing(typed)
        return rows


def _usual_kind(table: type[Reach]) -> str:
    return str(table._meta.get_field("kind").get_default())


def _number(text: Any) -> int:
    return int(text) if text and str(text).isdecimal() and len(str(text)) < 4 else 0
