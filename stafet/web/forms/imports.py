"""What is filled in to import a file: what its rows are, what its columns mean, and how they are taken."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.imports.fields import FIELDS, Kind
from stafet.imports.frame import Wishes
from stafet.web.forms.reading import Shape
from stafet.web.import_words import KINDS, field_title

LARGEST: Final = 200 * 2**20  # bytes
_COLUMN: Final = "column-"


class UploadForm(Shape):
    """A file, what its rows are, and where they belong."""

    kind = forms.ChoiceField(label=_("What the rows are"), choices=[*KINDS.items()])
    branch = forms.ChoiceField(label=_("Branch"))
    source = forms.ChoiceField(
        label=_("Source"), help_text=_("Leads count under it, unless a column names another one.")
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV, or a workbook (XLSX). The first line names the columns."),
        widget=forms.FileInput(
            attrs={
                "accept": ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        ),
    )

    def __init__(
        self,
        *args: Any,
        branches: Sequence[tuple[str, str]],
        sources: Sequence[tuple[str, str]],
        **given: Any,
    ) -> None:
        super().__init__(*args, **given)
        self.fields["branch"].choices = branches  # type: ignore[attr-defined]
        self.fields["source"].choices = sources  # type: ignore[attr-defined]


class WishesForm(Shape):
    """How the rows are taken."""

    exact = forms.ChoiceField(
        label=_("Somebody who is certainly known"),
        choices=[("complete", _("is completed: what is empty is filled in")), ("leave", _("stays as it is"))],
    )
    similar = forms.ChoiceField(
        label=_("Somebody much like a known one"),
        choices=[
            ("new", _("is made new, and listed as a likely duplicate")),
            ("refuse", _("is left out, and listed")),
        ],
    )
    owner = forms.ChoiceField(
        label=_("Who holds what names nobody"),
        required=False,
        help_text=_("Closed leads need an owner, and tasks somebody who does them."),
    )
    runs_clocks = forms.BooleanField(
        label=_("Response times of open leads begin now"),
        required=False,
        help_text=_("Otherwise no clock starts. Nothing is sent or offered either way."),
    )

    def __init__(self, *args: Any, kind: Kind, owners: Sequence[tuple[str, str]] = (), **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["owner"].choices = [("", "–"), *owners]  # type: ignore[attr-defined]
        unasked = {
            "contact": ("owner", "runs_clocks"),
            "account": ("owner", "runs_clocks"),
            "lead": ("exact", "similar"),
            "task": ("exact", "similar", "runs_clocks"),
        }
        for name in unasked[kind]:
            del self.fields[name]

    def wishes(self) -> Wishes:
        """As the verb takes them."""
        said = dict(self.cleaned_data)
        said["owner"] = int(said["owner"]) if said.get("owner") else None
        return Wishes(**said)


def columns_said(sent: Mapping[str, str], count: int) -> dict[str, str]:
    """Which column is which field, as the form's selects say it."""
    said = {str(place): sent.get(f"{_COLUMN}{place}", "") for place in range(count)}
    return {place: field for place, field in said.items() if field}


def column_choices(kind: Kind) -> list[tuple[str, str]]:
    """What a column may be."""
    return [("", "–"), *((name, str(field_title(name))) for name in FIELDS[kind])]
