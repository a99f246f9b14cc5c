"""The forms in which the card of a contact or an account is edited: who it is, and rows of what reaches them."""

from typing import Any, Final

from django.http import QueryDict
from django.utils.translation import gettext, gettext_noop

from stafet.contacts.models import Account, Contact
from stafet.web.door import Asked
from stafet.web.forms.contact import AccountForm, ContactForm
from stafet.web.forms.reach import ROWS, ReachRows

# list: heading, the button for one more row
_LISTS: Final = {
    "emails": (gettext_noop("E-mail"), gettext_noop("Another e-mail")),
    "phones": (gettext_noop("Phone"), gettext_noop("Another number")),
    "addresses": (gettext_noop("Addresses"), gettext_noop("Another address")),
}


def edit_screen(contact: Contact, *, typed: QueryDict | None = None) -> dict[str, Any]:
    """The form as the contact stands, or as it was `typed` so far, with one more row."""
    return {"contact": contact, **_asked(contact, ContactForm(contact=contact), typed)}


def edit_account_screen(account: Account, *, typed: QueryDict | None = None) -> dict[str, Any]:
    """The form of an account likewise."""
    return {"name": account.name, **_asked(account, AccountForm(account=account), typed)}


def changes_of(contact: Contact, request: Asked) -> dict[str, Any]:
    """What was sent, as the verb takes it: only what was changed."""
    form = ContactForm.of(request, contact=contact)
    return form.changes() | ReachRows(contact, typed=request.POST, is_sent=True).changes()


def account_changes_of(account: Account, request: Asked) -> dict[str, Any]:
    """What was sent about an account likewise."""
    form = AccountForm.of(request, account=account)
    return form.changes() | ReachRows(account, typed=request.POST, is_sent=True).changes()


def _asked(
    known: Contact | Account, form: ContactForm | AccountForm, typed: QueryDict | None
) -> dict[str, Any]:
    if typed is not None:
        form.showing(typed)
    rows = ReachRows(known, typed=typed)
    return {
        "version": typed.get("version", "")[:9] if typed else known.version,
        "form": form,
        "lists": {
            name: {
                "name": name,
                "prefix": ROWS[name].name,
                "title": gettext(title),
                "more": gettext(more),
                "rows": rows.lists[name],
                "first": rows.first(name),
            }
            for name, (title, more) in _LISTS.items()
        },
    }
