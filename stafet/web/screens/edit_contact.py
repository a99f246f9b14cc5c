"""The form in which a contact's card is edited: who it is, and rows of what reaches them."""

from typing import Any, Final

from django.http import QueryDict
from django.utils.translation import gettext, gettext_noop

from stafet.contacts.models import Contact
from stafet.web.door import Asked
from stafet.web.forms.contact import ContactForm
from stafet.web.forms.reach import ROWS, ReachRows

# list: heading, the button for one more row
_LISTS: Final = {
    "emails": (gettext_noop("E-mail"), gettext_noop("Another e-mail")),
    "phones": (gettext_noop("Phone"), gettext_noop("Another number")),
    "addresses": (gettext_noop("Addresses"), gettext_noop("Another address")),
}


def edit_screen(contact: Contact, *, typed: QueryDict | None = None) -> dict[str, Any]:
    """The form as the contact stands, or as it was `typed` so far, with one more row."""
    form = ContactForm(contact=contact)
    if typed is not None:
        form.showing(typed)
    rows = ReachRows(contact, typed=typed)
    return {
        "contact": contact,
        "version": typed.get("version", "")[:9] if typed else contact.version,
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


def changes_of(contact: Contact, request: Asked) -> dict[str, Any]:
    """What was sent, as the verb takes it: only what was changed."""
    form = ContactForm.of(request, contact=contact)
    return form.changes() | ReachRows(contact, typed=request.POST, is_sent=True).changes()
