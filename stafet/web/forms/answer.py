"""The answer to an offer, and to the question of the case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.web.forms.reading import Shape

_TAKE = "take-"


class CaseForm(Shape):
    """Which case; empty decides itself."""

    case = forms.RegexField(r"^(new|\d{1,18})$", label=_("Which case?"), required=False)
    pipeline = forms.RegexField(r"^\d{1,18}$", label=_("Pipeline"), required=False)
    administrator = forms.RegexField(r"^\d{1,18}$", label=_("Case administrator"), required=False)


class WhoForm(CaseForm):
    """Who is writing, for which account, and where a known contact sits; empty decides itself."""

    contact = forms.RegexField(
        r"^(new|hidden|\d{1,18})$", label=_("Who is writing?"), required=False, widget=forms.HiddenInput
    )
    account = forms.RegexField(
        r"^(new|private|hidden|keep|\d{1,18})$", label=_("Which account?"), required=False
    )
    seat = forms.RegexField(r"^(keep|move|new)$", label=_("Account of the contact"), required=False)

    def chosen(self) -> dict[str, Any]:
        """What was answered with a word, as a choice has it; whom a number means is for its reader."""
        given = self.cleaned_data
        return {
            "is_hidden_contact": given["contact"] == "hidden",
            "is_new_contact": "new" in {given["contact"], given["seat"]},
            "is_hidden_account": given["account"] == "hidden",
            "is_new_account": given["account"] == "new",
            "is_private": given["account"] == "private",
            "is_moving": {"move": True, "keep": False}.get(given["seat"] or given["account"]),
        }


class AcceptanceForm(WhoForm):
    """The answer to an offer: what the contact takes from the lead, too."""

    def taken(self) -> dict[str, str]:
        """By field: the contact's own or the lead's."""
        picked = {
            name.removeprefix(_TAKE): str(self.data[name]) for name in self.data if name.startswith(_TAKE)
        }
        return {name: side for name, side in picked.items() if side in {"lead", "contact"}}
