"""What is filled in to set up mail: accounts, templates, blocks, automatic answers, documents."""

from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.mail.models import Autoresponder, BlockKind, Security, SmtpAccount, Template
from stafet.mail.placeholders import NAMES
from stafet.web.forms.reading import Shape

LANGUAGES: Final = [("en", "English"), ("de", "Deutsch"), ("da", "Dansk")]
PLACES: Final = ", ".join(f"{{{{{name}}}}}" for name in NAMES)
BLOCKS: Final = {
    BlockKind.HEADER: _("Header"),
    BlockKind.INTRO: _("Introduction"),
    BlockKind.COLLEAGUE: _("The colleague's data, under automatic answers"),
    BlockKind.FOOTER: _("Footer"),
}
_MANY: Final = forms.Textarea(attrs={"rows": 8})
_SOME: Final = forms.Textarea(attrs={"rows": 4})
_SECRET: Final = forms.PasswordInput(attrs={"autocomplete": "new-password"})


class AccountForm(Shape):
    """A way out."""

    address = forms.CharField(label=_("Sender's address"), max_length=254)
    name = forms.CharField(
        label=_("Sender's name"), required=False, max_length=100, help_text=_("Empty: the branch's name.")
    )
    reply_address = forms.CharField(
        label=_("Answers go to"),
        required=False,
        max_length=254,
        help_text=_("A mailbox that Stafet reads. Empty: the sender's address."),
    )
    has_tokens = forms.BooleanField(
        label=_("Each message has a reply address of its own (name+…@…)"),
        required=False,
        help_text=_(
            "Answers then find their lead even without headers. Only if your server delivers such addresses."
        ),
    )
    host = forms.CharField(label=_("Server"), max_length=253)
    port = forms.IntegerField(label=_("Port"), min_value=1, max_value=65_535)
    security = forms.ChoiceField(
        label=_("Encryption"),
        choices=[(Security.STARTTLS, "STARTTLS"), (Security.TLS, "TLS"), (Security.NONE, _("none"))],
    )
    user = forms.CharField(label=_("User"), required=False, max_length=254)
    password = forms.CharField(
        label=_("Password"), required=False, widget=_SECRET, help_text=_("Empty: as it is.")
    )
    dkim_domain = forms.CharField(label=_("DKIM domain"), required=False, max_length=253)
    dkim_selector = forms.CharField(label=_("DKIM selector"), required=False, max_length=63)
    dkim_key = forms.CharField(
        label=_("DKIM private key (PEM)"), required=False, widget=_SOME, help_text=_("Empty: as it is.")
    )
    is_on = forms.BooleanField(label=_("In use"), required=False)

    def __init__(self, *args: Any, account: SmtpAccount, **given: Any) -> None:
        names = [name for name in self.base_fields if name not in {"password", "dkim_key"}]
        super().__init__(*args, initial={name: getattr(account, name) for name in names}, **given)


class TemplateForm(Shape):
    """A text to begin a message with."""

    name = forms.CharField(label=_("Name"), max_length=100)
    code = forms.CharField(
        label=_("Code"), max_length=30, help_text=_("The same in every language and branch.")
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    branch = forms.ChoiceField(label=_("Where"), required=False)
    subject = forms.CharField(label=_("Subject"), required=False, max_length=250)
    text = forms.CharField(label=_("Text"), widget=_MANY, max_length=20_000, help_text=PLACES)
    documents = forms.MultipleChoiceField(
        label=_("Goes along"), required=False, widget=forms.CheckboxSelectMultiple
    )
    is_hidden = forms.BooleanField(label=_("Hidden"), required=False)

    def __init__(
        self,
        *args: Any,
        branches: list[tuple[str, str]],
        documents: list[tuple[str, str]],
        template: Template | None = None,
        **given: Any,
    ) -> None:
        if template is not None:
            names = ("name", "subject", "text", "is_hidden")
            given["initial"] = {name: getattr(template, name) for name in names}
            given["initial"]["documents"] = [str(key) for key in template.document_ids]
        super().__init__(*args, **given)
        if template is not None:
            del self.fields["code"], self.fields["language"], self.fields["branch"]
        else:
            cast("forms.ChoiceField", self.fields["branch"]).choices = branches
        if documents:
            cast("forms.MultipleChoiceField", self.fields["documents"]).choices = documents
        else:
            del self.fields["documents"]

    def changes(self) -> dict[str, Any]:
        """As the verb takes them."""
        said = self.cleaned_data
        keys = [int(key) for key in said.get("documents", ())]
        return {name: said[name] for name in ("name", "subject", "text", "is_hidden")} | {
            "document_ids": keys
        }


class BlockForm(Shape):
    """What stands around every message."""

    text = forms.CharField(label=_("Text"), required=False, widget=_MANY, max_length=20_000, help_text=PLACES)


class PlaceForm(Shape):
    """Which block, in which language, of which branch."""

    kind = forms.ChoiceField(label=_("Which"), choices=[(str(kind), word) for kind, word in BLOCKS.items()])
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    branch = forms.ChoiceField(label=_("Where"), required=False)

    def __init__(self, *args: Any, branches: list[tuple[str, str]], **given: Any) -> None:
        super().__init__(*args, **given)
        cast("forms.ChoiceField", self.fields["branch"]).choices = branches


class ResponderForm(Shape):
    """What a source answers by itself, in each language, in opening hours and out of them."""

    is_on = forms.BooleanField(label=_("Answer by itself"), required=False)

    def __init__(self, *args: Any, responder: Autoresponder, **given: Any) -> None:
        super().__init__(*args, initial={"is_on": responder.is_on}, **given)
        words: dict[str, Any] = responder.words
        for language, name in LANGUAGES:
            for part, when in (("open", _("while it is open")), ("closed", _("while it is closed"))):
                said = words.get(language, {}).get(part, {})
                self.fields[f"subject_{language}_{part}"] = forms.CharField(
                    label=_("%(language)s, subject, %(when)s") % {"language": name, "when": when},
                    required=False, max_length=250, initial=said.get("subject", ""),
                )  # fmt: skip
                self.fields[f"text_{language}_{part}"] = forms.CharField(
                    label=_("%(language)s, %(when)s") % {"language": name, "when": when},
                    required=False, max_length=20_000, widget=_SOME, initial=said.get("text", ""),
                )  # fmt: skip

    def words(self) -> dict[str, Any]:
        """As the autoresponder holds them; what is empty is left out."""
        said = self.cleaned_data
        found: dict[str, Any] = {}
        for language, _name in LANGUAGES:
            for part in ("open", "closed"):
                if said[f"text_{language}_{part}"].strip():
                    one = {
                        "subject": said[f"subject_{language}_{part}"],
                        "text": said[f"text_{language}_{part}"],
                    }
                    found.setdefault(language, {})[part] = one
        return found
