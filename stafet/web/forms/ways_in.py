"""What is filled in for a source that programs send to."""

import re
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.catalog.models import Channel
from stafet.web.forms.reading import Shape

_SECRET: Final = forms.PasswordInput(attrs={"autocomplete": "off"})
WORDS: Final = {
    "google_key": (_("Google's key"), _("The same that you type in Google Ads beside the address.")),
    "app_secret": (
        _("App secret"),
        _("In the app's settings at Meta. It proves that a notice comes from there."),
    ),
    "verify_token": (
        _("Verify token"),
        _("Make one up, and type it at Meta together with the address, when you subscribe."),
    ),
    "page_token": (_("Page token"), _("With it leads are fetched. Take one that does not end.")),
}
OF_CHANNEL: Final = {
    Channel.GOOGLE_ADS: ("google_key",),
    Channel.META_LEADS: ("app_secret", "verify_token", "page_token"),
}


class SecretsForm(Shape):
    """The secrets of a channel, never shown again; one that is left empty stays as it is."""

    def __init__(
        self, *args: Any, channel: str, known: frozenset[str], forms_known: list[str], **given: Any
    ) -> None:
        super().__init__(*args, **given)
        for name in OF_CHANNEL.get(Channel(channel), ()):
            label, help_text = WORDS[name]
            self.fields[name] = forms.CharField(
                label=label, help_text=help_text, required=name not in known, max_length=1_000, widget=_SECRET
            )
        if channel == Channel.META_LEADS:
            self.fields["forms"] = forms.CharField(
                label=_("Numbers of the forms"),
                help_text=_(
                    "One a line. They are asked every quarter of an hour for leads that no notice named."
                ),
                required=False,
                initial="\n".join(forms_known),
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def secrets(self) -> dict[str, str]:
        """Those that were typed."""
        return {name: value for name, value in self.cleaned_data.items() if name in WORDS and value}

    def form_numbers(self) -> list[str] | None:
        """Meta's forms; None where the channel has none."""
        typed = self.cleaned_data.get("forms")
        return None if typed is None else lines(typed)


class NumbersForm(Shape):
    """The numbers that stand for a source."""

    numbers = forms.CharField(
        label=_("Our numbers"),
        help_text=_(
            "One a line. Who calls one of them comes from this source, on whatever telephone system."
        ),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class FileForm(Shape):
    """A file of rows."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV, as a spreadsheet saves it; the first line names the columns."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv,text/plain"}),
    )


def lines(typed: str) -> list[str]:
    """What stands on the lines, or between commas."""
    return [one.strip() for one in re.split(r"[\n,;]+", typed) if one.strip()]
