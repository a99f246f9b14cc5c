"""What of a lead can be edited in the browser; the rest by its actions."""

from typing import Any, Final, cast

from babel.numbers import get_territory_currencies
from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stafet.catalog.models import Category, Competitor, LeadType, Level, Scale
from stafet.foundation.money import Money
from stafet.foundation.span import Unit
from stafet.leads.definitions import statuses_of
from stafet.leads.models import Lead
from stafet.leads.own_fields import fields_for
from stafet.leads.transition import may_step
from stafet.staff.models import User
from stafet.web.forms.own_fields import OwnFields

COLLEAGUES: Final = 200  # people on offer for the lead team
CURRENCIES: Final = ("EUR", "DKK", "SEK", "NOK", "CHF", "GBP", "PLN", "USD")
UNITS: Final = {
    Unit.MINUTES: _("minutes"),
    Unit.HOURS: _("hours"),
    Unit.DAYS: _("days"),
    Unit.WEEKS: _("weeks"),
    Unit.MONTHS: _("months"),
    Unit.YEARS: _("years"),
}
_PLAIN = (
    "type", "category", "subject", "status", "priority", "importance", "probability", "expected_completion_at",
    "contact_email", "contact_phone", "competitors", "members",
)  # fmt: skip
Options = list[tuple[Any, Any]]


class EditLeadForm(OwnFields):
    """Everything that the verb `edit` takes and a person changes by hand; rows of products come beside it."""

    subject = forms.CharField(label=_("Subject"), max_length=250)
    type = forms.TypedChoiceField(label=_("Type"), coerce=int)
    status = forms.TypedChoiceField(label=_("Status"), coerce=int)
    category = forms.TypedChoiceField(label=_("Category"), required=False, coerce=int)
    priority = forms.TypedChoiceField(label=_("Priority"), coerce=int)
    importance = forms.TypedChoiceField(label=_("Importance"), coerce=int)
    probability = forms.IntegerField(
        label=_("Probability in per cent"), required=False, min_value=0, max_value=100
    )
    amount = forms.DecimalField(
        label=_("Amount"),
        required=False,
        min_value=0,
        widget=forms.NumberInput(attrs={"step": "0.01", "inputmode": "decimal"}),
    )
    currency = forms.ChoiceField(label=_("Currency"), choices=[(one, one) for one in CURRENCIES])
    estimated_value = forms.IntegerField(label=_("Estimated time"), required=False, min_value=0)
    estimated_unit = forms.ChoiceField(label=_("Unit"), choices=list(UNITS.items()))
    expected_completion_at = forms.DateTimeField(
        label=_("Expected completion"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    competitors = forms.TypedMultipleChoiceField(
        label=_("Rivals"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    members = forms.TypedMultipleChoiceField(
        label=_("Lead team"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    contact_email = forms.EmailField(label=_("E-mail"), required=False)
    contact_phone = forms.CharField(label=_("Phone"), required=False, max_length=64)

    def __init__(self, *args: Any, lead: Lead, picked_type: str = "", **kwargs: Any) -> None:
        kwargs["initial"] = _values(lead)
        super().__init__(*args, **kwargs)
        types = _types(lead)
        lead_type = next((one for one in types if str(one.pk) == picked_type), lead.type)
        self._choose("type", [(one.pk, one.name) for one in types])
        self._choose("status", _statuses(lead))
        self._choose("category", _categories(lead))
        levels = list(Level.objects.filter(is_hidden=False))
        for scale in Scale:
            self._choose(scale.value, [(one.rank, one.name) for one in levels if one.scale == scale])
        if lead.currency and lead.currency not in CURRENCIES:
            self._choose("currency", [(one, one) for one in (lead.currency, *CURRENCIES)])
        self._choose("competitors", _competitors(self.initial["competitors"]))
        colleagues = _colleagues(lead)
        self._choose("members", colleagues)
        self.initial["members"] = [pk for pk, _name in colleagues if pk in lead.member_ids]
        self.add_own_fields(fields_for(lead_type), lead.fields)

    def _choose(self, name: str, options: Options) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = options

    def changes(self) -> dict[str, Any]:
        """Only what was changed, by the names that the verb knows; the type first, for its fields are its own."""
        given, changed = self.cleaned_data, set(self.changed_data)
        found: dict[str, Any] = {name: given[name] for name in _PLAIN if name in changed}
        if "amount" in changed or ("currency" in changed and given["amount"] is not None):
            amount = given["amount"]
            found["target_amount"] = None if amount is None else Money.parse(amount, given["currency"])
        if "estimated_value" in changed or (
            "estimated_unit" in changed and given["estimated_value"] is not None
        ):
            value, unit = given["estimated_value"], given["estimated_unit"]
            found["estimated"] = None if value is None else {"value": value, "unit": unit}
        if own := self.own_changes():
            found["fields"] = own
        return found


def _values(lead: Lead) -> dict[str, Any]:
    plain = (
        "subject", "priority", "importance", "probability", "amount", "contact_email", "contact_phone",
        "estimated_value",
    )  # fmt: skip
    expected = lead.expected_completion_at
    return {name: getattr(lead, name) for name in plain} | {
        "type": lead.type_id,
        "status": lead.status_id,
        "category": lead.category_id or "",
        "currency": lead.currency or _currency_of(lead.branch.country),
        "estimated_unit": lead.estimated_unit or Unit.DAYS.value,
        "expected_completion_at": timezone.localtime(expected).replace(second=0, microsecond=0)
        if expected
        else None,
        "competitors": list(lead.rivalries.values_list("competitor_id", flat=True)),
    }


def _currency_of(country: str) -> str:
    known = [one for one in get_territory_currencies(country) if one in CURRENCIES]
    return known[0] if known else CURRENCIES[0]


def _types(lead: Lead) -> list[LeadType]:
    """Those that allow the lead's pipeline, and its own."""
    fitting = Q(pipelines=None) | Q(pipelines=lead.pipeline_id)
    allowed = Q(is_hidden=False) & fitting
    return list(LeadType.objects.filter(allowed | Q(pk=lead.type_id)).distinct())


def _statuses(lead: Lead) -> Options:
    """Those of the lead's state to which its status leads on: crossing is by action (R29)."""
    here = lead.status
    statuses = [one for one in statuses_of(lead.pipeline_id) if one.state == lead.state]
    onward = [one for one in statuses if one == here or (not one.is_hidden and may_step(here, one))]
    return [(one.pk, one.name) for one in onward]


def _categories(lead: Lead) -> Options:
    """The tree, each label behind those above it."""
    every = {one.pk: one for one in Category.objects.all()}

    def path(one: Category) -> str:
        above = every.get(one.parent_id or 0)
        return f"{path(above)} / {one.name}" if above else one.name

    shown = [one for one in every.values() if not one.is_hidden or one.pk == lead.category_id]
    return [("", "–"), *sorted(((one.pk, path(one)) for one in shown), key=lambda pair: pair[1])]


def _competitors(current: list[int]) -> Options:
    shown = Competitor.objects.filter(Q(is_hidden=False) | Q(pk__in=current))
    return [(one.pk, one.name) for one in shown]


def _colleagues(lead: Lead) -> Options:
    """Who works in the lead's branch, and who is in its lead team already; its owner needs no place there."""
    active = User.objects.filter(is_active=True)
    people = active.filter(Q(branch=lead.branch_id) | Q(pk__in=lead.member_ids)).exclude(
        pk=lead.owner_id or 0
    )
    return [(one.pk, one.name) for one in people.order_by("name")[:COLLEAGUES]]
