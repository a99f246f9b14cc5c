"""What is filled in to write to a customer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.mail.models import Document
from stafet.web.forms.due import Dated
from stafet.web.forms.reading import whole


class MessageForm(Dated):
    """A message, and perhaps the next date; `documents` are keys of the library's files."""

    to = forms.CharField(label=_("To"), required=False, max_length=254)
    subject = forms.CharField(label=_("Subject"), required=False, max_length=250)
    text = forms.CharField(label=_("Message"), required=False, max_length=50_000)
    documents = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: Any, among: list[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._among = {str(one.pk): one for one in among}
        self.fields["documents"].choices = [(key, key) for key in self._among]  # type: ignore[attr-defined]

    def chosen(self) -> list[Document]:
        """The files that go along."""
        return [self._among[key] for key in self.cleaned_data["documents"]]


def document_keys(typed: list[str]) -> set[int]:
    """The keys of files among what was ticked."""
    return {key for one in typed if (key := whole(one)) is not None}
