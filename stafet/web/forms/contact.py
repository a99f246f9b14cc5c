"""A contact's card, as it is edited."""

from typing import Any, Final, cast

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from stafet.contacts.models import Account, Contact
from stafet.contacts.own_fields import fields_of
from stafet.staff.models import User
from stafet.web.forms.own_fields import OwnFields

COLLEAGUES: Final = 300  # people on offer as preferred salesperson
LANGUAGES: Final = {"de": _("German"), "da": _("Danish"), "en": _("English")}


class ContactForm(OwnFields):
    """Who somebody is; by what they are reached comes beside it, as rows."""

    title = forms.CharField(label=_("Title"), required=False, max_length=50)
    first_name = forms.CharField(label=_("First name"), required=False, max_length=150)
    last_name = forms.CharField(label=_("Last name"), required=False, max_length=150)
    birthday = forms.DateField(
        label=_("Birthday"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    preferred_owner = forms.TypedChoiceField(
        label=_("Preferred salesperson"), required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        names = ("title", "first_name", "last_name", "birthday", "language")
        kwargs["initial"] = {name: getattr(contact, name) for name in names} | {
            "preferred_owner": contact.preferred_owner_id or ""
        }
        super().__init__(*args, **kwargs)
        other = {contact.language: contact.language} if contact.language not in {"", *LANGUAGES} else {}
        self._choose("language", [("", "–"), *LANGUAGES.items(), *other.items()])
        self.people = {one.pk: one for one in _colleagues(contact)}
        self._choose("preferred_owner", [("", "–"), *((pk, one.name) for pk, one in self.people.items())])
        self.add_own_fields(fields_of(contact), contact.fields)

    def _choose(self, name: str, options: list[tuple[Any, Any]]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = options

    def changes(self) -> dict[str, Any]:
        """Only what was changed, by the names that the verb knows."""
        values = self.changed_values()
        if "preferred_owner" in values:
            values["preferred_owner"] = self.people.get(values["preferred_owner"])
        return values


class AccountForm(OwnFields):
    """What an organisation is; by what it is reached comes beside it, as rows."""

    name = forms.CharField(label=_("Name"), max_length=250)
    vat_id = forms.CharField(label=_("VAT id"), required=False, max_length=32)

    def __init__(self, *args: Any, account: Account, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(account, name) for name in self.base_fields}
        super().__init__(*args, **kwargs)
        self.add_own_fields(fields_of(account), account.fields)

    def changes(self) -> dict[str, Any]:
        """Only what was changed, by the names that the verb knows."""
        return self.changed_values()


def _colleagues(contact: Contact) -> list[User]:
    """Who works where the contact is known, and who is preferred already."""
    working = Q(is_active=True, branch__in=contact.branch_ids)
    people = User.objects.filter(working | Q(pk=contact.preferred_owner_id or 0))
    return list(people.order_by("name")[:COLLEAGUES])
