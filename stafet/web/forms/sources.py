"""What is filled in on a source, on its mailbox and on its probe."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.catalog.models import Category, Channel, Further, LeadType, Source
from stafet.channels.actions.mailbox import LONGEST, SHORTEST
from stafet.channels.models import LogIn, Mailbox, ProbePlan, Security
from stafet.channels.sealed import CLIENT_SECRET, PASSWORD, REFRESH_TOKEN
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, Team
from stafet.web.forms.reading import Shape

CHANNEL_WORDS = {
    Channel.MAIL: _("E-mail"),
    Channel.FORM: _("Web form"),
    Channel.API: _("Program (API)"),
    Channel.GOOGLE_ADS: _("Google Ads lead form"),
    Channel.META_LEADS: _("Meta lead ads"),
    Channel.CALLS: _("Telephone"),
    Channel.CSV: _("CSV file"),
    Channel.BY_HAND: _("Made by hand"),
}
FURTHER_WORDS = {
    Further.JOIN: _("Joins the lead that is still open, as a message"),
    Further.NEW: _("Becomes a lead of its own"),
}
SECURITY_WORDS = {
    Security.TLS: _("Encrypted (TLS, usually port 993)"),
    Security.STARTTLS: _("Encrypted after the greeting (STARTTLS, usually port 143)"),
    Security.NONE: _("Not encrypted: within one machine only"),
}
LOG_IN_WORDS = {
    LogIn.PASSWORD: _("With a password"),
    LogIn.OAUTH2: _("With OAuth2, as Microsoft and Google ask for"),
}
_SECRET = forms.PasswordInput(attrs={"autocomplete": "new-password"})


class SourceForm(Shape):
    """A source: names, where its leads go, its ways in and out."""

    channel = forms.ChoiceField(label=_("Channel"), choices=[(str(k), w) for k, w in CHANNEL_WORDS.items()])
    branch = forms.ChoiceField(label=_("Branch"))
    name_en = forms.CharField(label=_("Name, English"), max_length=100, required=False)
    name_de = forms.CharField(label=_("Name, German"), max_length=100, required=False)
    name_da = forms.CharField(label=_("Name, Danish"), max_length=100, required=False)
    team = forms.ChoiceField(label=_("Offered to"), required=False)
    type = forms.ChoiceField(label=_("Kind of lead"), required=False)
    category = forms.ChoiceField(label=_("Category"), required=False)
    further = forms.ChoiceField(
        label=_("A further enquiry of a customer"), choices=[(str(k), w) for k, w in FURTHER_WORDS.items()]
    )
    is_on = forms.BooleanField(label=_("Switched on"), required=False)
    address = forms.CharField(
        label=_("E-mail address of its own"),
        max_length=254,
        required=False,
        help_text=_("Mail to this address is this source's, whichever mailbox it comes into."),
        widget=forms.EmailInput(),
    )
    forward_to = forms.CharField(
        label=_("Pass its mail on to"),
        max_length=254,
        required=False,
        help_text=_("Untouched, after it was kept here. Nothing that would come back is passed on."),
        widget=forms.EmailInput(),
    )

    def __init__(
        self,
        *args: Any,
        branches: list[Branch],
        source: Source | None = None,
        may_open: bool = True,
        **given: Any,
    ) -> None:
        if source is not None:
            given["initial"] = _initial(source)
        super().__init__(*args, **given)
        if source is None:
            self._offer("branch", [(one.pk, one.name) for one in branches], empty=None)
        else:
            del self.fields["channel"], self.fields["branch"]
        if not may_open:
            del self.fields["address"], self.fields["forward_to"]
        keys = {one.pk for one in branches} if source is None else {source.branch_id}
        teams = [one for one in at_hand(Team).every if one.branch_id in keys and not one.is_hidden]
        self._offer(
            "team", [(one.pk, one.name) for one in teams], empty=_("Nobody yet: the dispatcher decides")
        )
        for name, model in (("type", LeadType), ("category", Category)):
            rows = [(one.pk, one.name) for one in at_hand(model).every if not one.is_hidden]
            self._offer(name, rows, empty=_("As usual"))

    def terms(self) -> dict[str, Any]:
        """As the verbs take them."""
        given = self.cleaned_data
        found: dict[str, Any] = {
            "names": {language: given[f"name_{language}"] for language in ("en", "de", "da")},
            "team": _row(Team, given["team"]),
            "type": _row(LeadType, given["type"]),
            "category": _row(Category, given["category"]),
            "further": given["further"],
            "is_on": given["is_on"],
        }
        return found | {name: given[name] for name in ("address", "forward_to") if name in given}

    def _offer(self, name: str, rows: list[tuple[int, str]], *, empty: Any) -> None:
        choices = [(str(key), word) for key, word in rows]
        cast("forms.ChoiceField", self.fields[name]).choices = (
            choices if empty is None else [("", empty), *choices]
        )


class MailboxForm(Shape):
    """How a mailbox is opened, and what is read in it."""

    host = forms.CharField(label=_("Mail server (IMAP)"), max_length=253)
    port = forms.IntegerField(label=_("Port"), min_value=1, max_value=65_535, initial=993)
    security = forms.ChoiceField(
        label=_("Connection"), choices=[(str(k), w) for k, w in SECURITY_WORDS.items()]
    )
    user = forms.CharField(label=_("User"), max_length=254)
    log_in = forms.ChoiceField(label=_("Log-in"), choices=[(str(k), w) for k, w in LOG_IN_WORDS.items()])
    password = forms.CharField(label=_("Password"), required=False, widget=_SECRET)
    token_url = forms.CharField(label=_("Token address"), max_length=300, required=False)
    client_id = forms.CharField(label=_("Client ID"), max_length=300, required=False)
    client_secret = forms.CharField(label=_("Client secret"), required=False, widget=_SECRET)
    refresh_token = forms.CharField(label=_("Refresh token"), required=False, widget=_SECRET)
    folders = forms.CharField(
        label=_("Folders"),
        initial="INBOX",
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One a line. The first is listened to, all are looked into."),
    )
    moves_to = forms.CharField(
        label=_("Move read mail to"),
        max_length=200,
        required=False,
        help_text=_("Empty: it stays and is marked as read."),
    )
    check_every = forms.IntegerField(
        label=_("Look every so many seconds"), min_value=SHORTEST, max_value=LONGEST, initial=60
    )
    is_old_read = forms.BooleanField(
        label=_("Take in what lies there already"),
        required=False,
        help_text=_("Otherwise only what comes from now on."),
    )
    is_on = forms.BooleanField(label=_("Switched on"), required=False, initial=True)

    def __init__(self, *args: Any, mailbox: Mailbox | None = None, **given: Any) -> None:
        if mailbox is not None:
            plain = ("host", "port", "security", "user", "log_in", "token_url", "client_id", "moves_to")
            given["initial"] = {name: getattr(mailbox, name) for name in (*plain, "check_every", "is_on")} | {
                "folders": "\n".join(mailbox.folders)
            }
        super().__init__(*args, **given)
        if mailbox is not None:
            del self.fields["is_old_read"]
            for name in (PASSWORD, CLIENT_SECRET, REFRESH_TOKEN):
                self.fields[name].help_text = _("Empty: as it is.")

    def terms(self) -> dict[str, Any]:
        """As the verbs take them, without `reads_from`."""
        given = self.cleaned_data
        plain = ("host", "port", "security", "user", "log_in", "token_url", "client_id", "moves_to")
        return {name: given[name] for name in (*plain, "check_every", "is_on")} | {
            "folders": given["folders"].splitlines()
        }

    def secrets(self) -> dict[str, str]:
        """Those that were typed."""
        return {
            name: self.cleaned_data[name]
            for name in (PASSWORD, CLIENT_SECRET, REFRESH_TOKEN)
            if self.cleaned_data[name]
        }


class ProbeForm(Shape):
    """How often a source is tried."""

    every = forms.IntegerField(
        label=_("One every so many minutes"), required=False, min_value=0, help_text=_("Empty: none.")
    )
    within = forms.IntegerField(label=_("Has to arrive within so many minutes"), min_value=1, initial=15)

    def __init__(self, *args: Any, plan: ProbePlan | None = None, **given: Any) -> None:
        if plan is not None:
            given["initial"] = {"every": plan.every, "within": plan.within}
        super().__init__(*args, **given)


def _initial(source: Source) -> dict[str, Any]:
    names = {f"name_{language}": source.names.get(language, "") for language in ("en", "de", "da")}
    return names | {
        "team": source.team_id or "",
        "type": source.type_id or "",
        "category": source.category_id or "",
        "further": source.further,
        "is_on": source.is_on,
        "address": source.address,
        "forward_to": source.forward_to,
    }


def _row(model: Any, key: str) -> Any:
    return at_hand(model).by_key.get(int(key)) if key else None
