"""Log-in, profile, and a contact's card."""

from typing import Any

from django import forms
from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from stafet.contacts.models import Contact
from stafet.staff.models import User
from stafet.web.forms.reading import Shape


class LogInForm(Shape):
    """Who comes in."""

    email = forms.EmailField(
        label=_("E-mail"), widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True})
    )
    password = forms.CharField(
        label=_("Password"), widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )


class PasswordForm(Shape):
    """A new password, proven by the old one."""

    old = forms.CharField(
        label=_("Current password"), widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    new = forms.CharField(
        label=_("New password"), widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_old(self) -> str:
        """The one that holds now."""
        old: str = self.cleaned_data["old"]
        if not check_password(old, self.user.password):
            raise forms.ValidationError(_("This is not your password."))
        return old

    def clean_new(self) -> str:
        """One that cannot be guessed."""
        new: str = self.cleaned_data["new"]
        validate_password(new, self.user)
        return new


class ContactForm(Shape):
    """A contact's card."""

    first_name = forms.CharField(label=_("First name"), required=False, max_length=150)
    last_name = forms.CharField(label=_("Last name"), required=False, max_length=150)
    emails = forms.CharField(
        label=_("E-mail, one a line"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    phones = forms.CharField(
        label=_("Phone, one a line"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    birthday = forms.DateField(
        label=_("Birthday"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "first_name": contact.first_name,
            "last_name": contact.last_name,
            "emails": "\n".join(email.raw for email in contact.emails.all()),
            "phones": "\n".join(phone.raw for phone in contact.phones.all()),
            "birthday": contact.birthday,
        }
        super().__init__(*args, **kwargs)

    def changes(self) -> dict[str, Any]:
        """Only what was changed, by the names that the verb knows."""
        values = {name: self.cleaned_data[name] for name in self.changed_data}
        for name in ("emails", "phones"):
            if name in values:
                values[name] = [line.strip() for line in values[name].splitlines() if line.strip()]
        return values
