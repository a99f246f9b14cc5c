"""The answer to an offer, and to the question of the case."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.web.forms.reading import Shape

_TAKE = "take-"


class CaseForm(Shape):
    """Which case; empty decides itself."""

    case = forms.RegexField(r"^(new|\d{1,18})$", label=_("Which case?"), required=False)
    pipeline = forms.RegexField(r"^\d{1,18}$", label=_("Pipeline"), required=False)
    administrator = forms.RegexField(r"^\d{1,18}$", label=_("Case administrator"), required=False)


class AcceptanceForm(CaseForm):
    """Who is writing, what the contact takes from the lead, and which case; empty decides itself."""

    contact = forms.RegexField(r"^(new|hidden|\d{1,18})$", label=_("Who is writing?"), required=False)
    account = forms.RegexField(
        r"^(new|private|hidden|keep|\d{1,18})$", label=_("Which account?"), required=False
    )
    seat = forms.RegexField(r"^(keep|move|new)$", label=_("Account of the contact"), required=False)

    def is_moving(self) -> bool | None:
        """Whether a known contact moves to the lead's account; None where that was not said."""
        said = self.cleaned_data["seat"] or self.cleaned_data["account"]
        return {"move": True, "keep": False}.get(said)

    def taken(self) -> dict[str, str]:
        """By field: the contact's own or the lead's."""
        picked = {
            name.removeprefix(_TAKE): str(self.data[name]) for name in self.data if name.startswith(_TAKE)
        }
        return {name: side for name, side in picked.items() if side in {"lead", "contact"}}
