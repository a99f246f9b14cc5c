"""Log-in and profile."""

from typing import Any

from django import forms
from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

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
