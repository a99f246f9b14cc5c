"""What is filled in on a lead."""

from typing import Any, cast

from django import forms
from django.db.models import Case, QuerySet, When
from django.utils.translation import gettext_lazy as _

from stafet.catalog.models import Channel, LeadType, Source
from stafet.intake.actions.set_aside import KINDS
from stafet.leads.models import Reached
from stafet.leads.own_fields import fields_for
from stafet.staff.models import Team, User
from stafet.web.forms.answer import WhoForm
from stafet.web.forms.due import Dated
from stafet.web.forms.own_fields import OwnFields
from stafet.web.forms.reading import Shape

LONG = forms.Textarea(attrs={"rows": 3})


class NoteForm(Dated):
    """A note with the next date."""

    text = forms.CharField(label=_("Note"), max_length=20_000)


class CallForm(Dated):
    """How a call went, with the next date."""

    outcome = forms.ChoiceField(label=_("How did the call go?"), choices=[(r, r) for r in Reached])
    text = forms.CharField(label=_("What was said"), required=False, max_length=20_000)


class RefusalForm(Shape):
    """Why a lead is handed back."""

    reason = forms.CharField(label=_("Why?"), required=False, widget=LONG, max_length=2_000)


class ClosureForm(Shape):
    """How a lead ends, and why."""

    outcome = forms.ChoiceField(label=_("Outcome"), choices=[("won", "won"), ("lost", "lost")])
    reason = forms.CharField(label=_("Reason"), required=False)
    tasks = forms.BooleanField(label=_("Close its open tasks, too"), required=False)
    vat_id = forms.CharField(label=_("VAT id"), required=False, max_length=32)
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Phone"), required=False, max_length=64)
    street = forms.CharField(label=_("Street"), required=False, max_length=200)
    postcode = forms.CharField(label=_("Postcode"), required=False, max_length=20)
    city = forms.CharField(label=_("City"), required=False, max_length=100)
    country = forms.CharField(label=_("Country"), required=False, max_length=2)

    def asking(self, names: list[str], *, is_needed: bool) -> list[Any]:
        """The fields of a customer's data with these names, to be shown."""
        for name in names:
            self.fields[name].required = is_needed
        return [self[name] for name in names]

    def customer(self) -> dict[str, str]:
        """The data of the customer that were filled in."""
        given = self.cleaned_data
        return {
            name: given[name] for name in given if given[name] and name not in {"outcome", "reason", "tasks"}
        }


class AssignmentForm(Shape):
    """To whom a lead goes: `user:ID` or `team:ID`."""

    to = forms.RegexField(r"^(user|team):\d{1,18}$", label=_("To whom?"))


def sources_by_hand(branch_ids: frozenset[int]) -> QuerySet[Source]:
    """The sources from which a lead by hand can come, those made for it first."""
    by_hand_first = Case(When(channel=Channel.BY_HAND, then=0), default=1)
    sources = Source.objects.filter(is_hidden=False, branch__in=branch_ids)
    return sources.order_by(by_hand_first, "position", "id")


class NewLeadForm(Dated, WhoForm, OwnFields):
    """A lead by hand (R5)."""

    first_name = forms.CharField(label=_("First name"), required=False, max_length=150)
    last_name = forms.CharField(label=_("Last name"), required=False, max_length=150)
    phone = forms.CharField(
        label=_("Phone"),
        required=False,
        max_length=64,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("E-mail"), required=False, widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    company = forms.CharField(label=_("Company"), required=False, max_length=250)
    subject = forms.CharField(label=_("What do they want?"), max_length=250)
    source = forms.ModelChoiceField(Source.objects.none(), label=_("How did they come?"), empty_label=None)
    type = forms.ModelChoiceField(
        LeadType.objects.none(), label=_("Type"), required=False, empty_label=_("as usual")
    )
    note = forms.CharField(label=_("Note"), required=False, widget=LONG, max_length=20_000)
    team = forms.ModelChoiceField(
        Team.objects.none(), label=_("Team"), required=False, empty_label=_("nobody else")
    )
    owner = forms.ModelChoiceField(
        User.objects.none(), label=_("Person"), required=False, empty_label=_("nobody else")
    )

    def __init__(self, *args: Any, branch_ids: frozenset[int], lead_type: LeadType, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._among("source", sources_by_hand(branch_ids))
        self._among("type", LeadType.objects.filter(is_hidden=False))
        self._among("team", Team.objects.filter(is_hidden=False, branch__in=branch_ids))
        self._among("owner", User.objects.filter(is_active=True, branch__in=branch_ids))
        self.add_own_fields(fields_for(lead_type), {}, required=lead_type.mandatory)

    def _among(self, name: str, options: Any) -> None:
        cast("forms.ModelChoiceField[Any]", self.fields[name]).queryset = options


class CaptureLeadForm(Shape):
    """What a person makes of a capture."""

    subject = forms.CharField(label=_("What do they want?"), max_length=250)
    first_name = forms.CharField(label=_("First name"), required=False, max_length=150)
    last_name = forms.CharField(label=_("Last name"), required=False, max_length=150)
    phone = forms.CharField(label=_("Phone"), required=False, max_length=64)
    email = forms.EmailField(label=_("E-mail"), required=False)
    company = forms.CharField(label=_("Company"), required=False, max_length=250)
    message = forms.CharField(label=_("Message"), required=False, widget=LONG)


class JoinForm(Shape):
    """The lead to which a capture belongs."""

    lead = forms.IntegerField(label=_("Which lead?"), min_value=1, max_value=2**63 - 1)


class AsideForm(Shape):
    """What something is that is no lead."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=[(kind, kind) for kind in KINDS])
