"""Products of interest as rows: each one of ours or described, with a note; the last row is free."""

import re
from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stafet.catalog.models import Product
from stafet.foundation.denials import Invalid
from stafet.leads.enquiry import Wish
from stafet.leads.models import Interest, Lead
from stafet.web.forms.reading import Shape

MOST = 50  # rows
OFFERED = 300  # products in the list of proposals; any other is found by its code
_CODE_AT_END = re.compile(r"\(([^()]{1,30})\)$")


class WishForm(Shape):
    """One row; without words it is none."""

    label = forms.CharField(
        label=_("Product"),
        required=False,
        max_length=250,
        widget=forms.TextInput(attrs={"list": "products", "autocomplete": "off"}),
    )
    note = forms.CharField(label=_("Note on it"), required=False, max_length=2_000)
    kind = forms.ChoiceField(
        label=_("Wanted or given"), choices=[("wanted", _("wanted")), ("trade_in", _("trade-in"))]
    )
    gone = forms.BooleanField(label=_("Remove"), required=False)

    def __init__(self, *args: Any, interest: Interest | None = None, place: int, **given: Any) -> None:
        self.interest = interest
        given["initial"] = {"kind": "wanted"} | (
            {"label": _said(interest), "note": interest.note, "kind": interest.kind} if interest else {}
        )
        super().__init__(*args, prefix=f"wish-{place}", **given)

    def wish(self) -> Wish | None:
        """The row as the verb takes it; what the person did not change stays as it was."""
        given, was = self.cleaned_data, self.interest
        if given["gone"] or not given["label"]:
            return None
        if was is not None and "label" not in self.changed_data:
            return Wish(
                product=was.product, label=was.label, facts=was.facts, kind=given["kind"], note=given["note"]
            )
        product = _product(given["label"])
        return Wish(
            product=product,
            label="" if product else given["label"],
            kind=given["kind"],
            note=given["note"],
        )


class Wishes:
    """The rows of one lead, as they stand or as they were typed."""

    def __init__(self, lead: Lead, *, typed: QueryDict | None = None, is_sent: bool = False) -> None:
        interests = list(lead.interests.select_related("product"))[:MOST]
        count = len(interests) + 1
        if is_sent and typed is not None and "rows" not in typed:
            interests, count = [], 0  # a form without rows says nothing about them
        elif typed is not None:
            count = min(MOST, max(count, _number(typed.get("rows")) + (typed.get("look") == "row")))
        padded: list[Interest | None] = [*interests, *[None] * (count - len(interests))]
        self.rows = [
            WishForm(typed if is_sent else None, interest=interest, place=place)
            for place, interest in enumerate(padded)
        ]
        if typed is not None and not is_sent:
            for row in self.rows:
                row.showing(typed)

    def changes(self) -> tuple[Wish, ...] | None:
        """All wishes if any row was changed, else None; denies what does not fit."""
        if not all(row.is_valid() for row in self.rows):
            wrong = {
                f"wish-{at}": str(errors[0])
                for at, row in enumerate(self.rows)
                for errors in row.errors.values()
            }
            raise Invalid(gettext_noop("Please look at this again."), fields=wrong)
        if not any(row.has_changed() for row in self.rows):
            return None
        return tuple(wish for row in self.rows if (wish := row.wish()) is not None)


def product_words() -> list[str]:
    """Our products as the rows name them, for the list of proposals."""
    return [_named(product) for product in Product.objects.filter(is_hidden=False)[:OFFERED]]


def _named(product: Product) -> str:
    return f"{product.name} ({product.code})"


def _said(interest: Interest) -> str:
    product = interest.product
    if product is not None and interest.label in {"", product.name, *product.names.values()}:
        return _named(product)
    return interest.label


def _product(typed: str) -> Product | None:
    """The visible product that is meant: by the code in brackets, by its code alone, or by a name that one alone has."""
    at_end = _CODE_AT_END.search(typed)
    visible = Product.objects.filter(is_hidden=False)
    by_code = visible.filter(code__in=[typed, at_end[1] if at_end else typed]).first()
    if by_code is not None:
        return by_code
    named = Q(names__en=typed) | Q(names__de=typed) | Q(names__da=typed)
    found = list(visible.filter(named)[:2])
    return found[0] if len(found) == 1 else None


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 4 else 0
