"""By what somebody is reached, line by line, for the card of a contact or an account."""

from typing import Any

from django.utils.translation import gettext

from stafet.contacts.models import Account, Contact, Reach
from stafet.contacts.reach import today
from stafet.contacts.reached import reached
from stafet.contacts.validity import holds
from stafet.web import wording
from stafet.web.forms.reach import KIND_WORDS

Line = dict[str, Any]


def reach_lines(known: Contact | Account) -> list[Line]:
    """All addresses and numbers; `holds` tells those that hold today from others."""
    rows = reached(known)
    # Where a company is reached is at work: it is not said.
    silent = {"other", "work"} if isinstance(known, Account) else {"other"}
    phones = [
        _reached(
            one,
            gettext("Phone"),
            wording.phone(one.normal or one.raw),
            wording.dialled(one.normal or one.raw),
            silent,
        )
        | {"is_phone": True}
        for one in rows.phones
    ]
    emails = [_reached(one, gettext("E-mail"), one.raw, f"mailto:{one.raw}", silent) for one in rows.emails]
    places = [_reached(one, gettext("Address"), str(one), "", silent) for one in rows.addresses]
    return [*phones, *emails, *places]


def card_line(label: str, value: str, note: str = "", url: str = "") -> Line:
    """One line of a card."""
    return {"label": label, "value": value, "note": note, "url": url}


def _reached(one: Reach, label: str, value: str, url: str, silent: set[str]) -> Line:
    kind = "" if one.kind in silent else str(KIND_WORDS[one.kind])
    note = " · ".join(filter(None, (kind, _lasting(one))))
    is_there = holds(one, today())
    return card_line(label, value, note, url if is_there else "") | {"holds": is_there}


def _lasting(one: Reach) -> str:
    first, last = (wording.full_date(day) if day else "" for day in (one.valid_from, one.valid_to))
    if first and last:
        return f"{first} – {last}"
    if last:
        return gettext("until %(day)s") % {"day": last}
    return gettext("since %(day)s") % {"day": first} if first else ""
