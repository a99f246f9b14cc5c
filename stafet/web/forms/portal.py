"""What is filled in on a portal's template: a line for each label, sentence and place."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.foundation.denials import Invalid
from stafet.intake.models import PortalTemplate
from stafet.web.forms.reading import Shape

_LINES = ("senders", "subjects", "sentences")
_PAIRS = ("labels", "selectors")


def _lines(label: Any, help_text: Any = "", rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=20_000,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows, "spellcheck": "false"}),
    )


class PortalForm(Shape):
    """Senders, labels, subjects, sentences, places, and a sample to try them on."""

    name = forms.CharField(label=_("Name"), max_length=100)
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", "–"), ("de", "Deutsch"), ("da", "Dansk"), ("en", "English"), ("nl", "Nederlands")],
    )
    senders = _lines(_("Senders"), _("A domain or an address from which its mails come, one a line."), 2)
    labels = _lines(_("Labels"), _("One a line, such as: Interne Nummer = stock"), 6)
    subjects = _lines(_("Subjects"), _("Such as: Anfrage zu {vehicle}"), 3)
    sentences = _lines(_("Sentences"), _("Such as: Nachricht von {name}:"), 3)
    selectors = _lines(_("Places in HTML"), _("A class or an id, such as: .buyer-name = name"), 2)
    sample = _lines(_("A sample mail"), _("Pasted as it came, with its head. It is read as you try."), 8)
    is_on = forms.BooleanField(label=_("In use"), required=False)

    def __init__(self, *args: Any, template: PortalTemplate | None = None, **given: Any) -> None:
        if template is not None:
            given["initial"] = {
                "name": template.name,
                "language": template.language,
                "sample": template.sample,
                "is_on": template.is_on,
                **{name: "\n".join(getattr(template, name)) for name in _LINES},
                **{name: "\n".join(" = ".join(pair) for pair in getattr(template, name)) for name in _PAIRS},
            }
        super().__init__(*args, **given)

    def terms(self) -> dict[str, Any]:
        """What was filled in, as the verb takes it; denies a line without an equals sign."""
        said: dict[str, Any] = dict(self.cleaned_data)
        for name in _LINES:
            said[name] = [line.strip() for line in said[name].splitlines() if line.strip()]
        for name in _PAIRS:
            said[name] = [_pair(name, line) for line in said[name].splitlines() if line.strip()]
        return said


def _pair(name: str, line: str) -> tuple[str, str]:
    left, sign, right = line.rpartition("=")
    if not sign:
        raise Invalid(
            "One of the lines does not work.",
            fields={name: "Each line: what it is called, an equals sign, a field."},
        )
    return left.strip(), right.strip()
