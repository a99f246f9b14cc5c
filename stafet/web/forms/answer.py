"""The answer to an offer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.web.forms.reading import Shape

_TAKE = "take-"


class AcceptanceForm(Shape):
    """Who is writing, what the contact takes from the lead, and which case; empty decides itself."""

    contact = forms.RegexField(r"^(new|\d{1,18})$", label=_("Who is writing?"), required=False)
    case = forms.RegexField(r"^(new|\d{1,18})$", label=_("Which case?"), required=False)

    def taken(self) -> dict[str, str]:
        """By field: the contact's own or the lead's."""
        picked = {
            name.removeprefix(_TAKE): str(self.data[name]) for name in self.data if name.startswith(_TAKE)
        }
        return {name: side for name, side in picked.items() if side in {"lead", "contact"}}
