"""Contacts and accounts: found as one types, and each with its card and its leads."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.contacts.groups import Placed, in_group, tree_for
from stafet.contacts.models import Account, Contact
from stafet.contacts.own_fields import fields_of
from stafet.contacts.reach import held_emails, held_phones
from stafet.contacts.search import known_page
from stafet.contacts.sight import KnownHere
from stafet.leads.models import Lead
from stafet.search.criteria import Of
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.field_words import own_lines
from stafet.web.screens.reached import Line, card_line, reach_lines
from stafet.web.screens.row import SEEN_WITH, row
from stafet.web.screens.tabs import tabs_for

PAGE = 50  # rows


def contact_list(q: str, after: str, actor: Actor, *, group: str = "") -> dict[str, Any]:
    """People whose name, mail or phone holds `q`, by name; `after` is the last one of the page before.

    `group` is the key of a group that they are in, or in one below it; one that is not visible is none.
    """
    people = Contact.objects.visible_to(actor).select_related("account").prefetch_related("emails", "phones")
    tree = tree_for(actor)
    picked = _picked(tree, group)
    if picked is not None:
        people = in_group(people, picked.group)
    kept = {"group": group} if picked else {}
    return _listed(people, q, after, kind="contacts", line=_person, kept=kept) | {
        "group": picked,
        "groups": [one for one in tree if not one.group.is_hidden],
        "tabs": tabs_for(Of.CONTACTS, actor),
    }


def of_group(people: KnownHere[Contact], group: str, actor: Actor) -> KnownHere[Contact]:
    """Those of `people` in the group with this key, or in one below it; all of them where it is none."""
    picked = _picked(tree_for(actor), group) if group else None
    return people if picked is None else in_group(people, picked.group)


def _picked(tree: Sequence[Placed], group: str) -> Placed | None:
    return next((one for one in tree if str(one.group.pk) == group), None)


def account_list(q: str, after: str, actor: Actor) -> dict[str, Any]:
    """Organisations likewise; the shared account of private persons is none."""
    accounts = Account.objects.visible_to(actor).filter(is_private=False)
    return _listed(accounts, q, after, kind="accounts", line=_organisation)


def found_people(q: str, actor: Actor, *, most: int) -> list[dict[str, Any]]:
    """A few people for the palette."""
    people = Contact.objects.visible_to(actor).select_related("account").prefetch_related("emails", "phones")
    return [_person(one) for one in known_page(people, typed=q, limit=most).rows]


def contact_line(contact: Contact) -> dict[str, str]:
    """One contact as a line of a list."""
    return _person(contact)


def visible_contact(pk: int, actor: Actor) -> Contact:
    """The contact with this key, if this actor may see it."""
    people = Contact.objects.visible_to(actor).select_related("account", "preferred_owner")
    return seen(
        people.prefetch_related("emails", "phones"),
        pk,
        no_such=gettext_noop("There is no such contact, or it is not for you."),
    )


def visible_account(pk: int, actor: Actor) -> Account:
    """The account with this key, if this actor may see it."""
    rows = Account.objects.visible_to(actor).filter(is_private=False)
    return seen(rows, pk, no_such=gettext_noop("There is no such account, or it is not for you."))


def account_screen(account: Account, actor: Actor) -> dict[str, Any]:
    """Everything that an organisation's card shows, as far as this actor may see it."""
    people = Contact.objects.visible_to(actor).filter(account=account).select_related("account")
    leads = Lead.objects.visible_to(actor).filter(account=account).select_related(*SEEN_WITH)
    reached = [one for one in reach_lines(account) if one["value"]]
    held = [one for one in reached if one["holds"]]
    return {
        "contact": {
            "name": account.name,
            "place": account.city,
            "since": wording.full_date(account.customer_since) if account.customer_since else "",
            "id": account.pk,
        },
        "phone": _first(held, "tel:"),
        "email": _first(held, "mailto:"),
        "lines": _account_lines(account, held),
        "former": [one for one in reached if not one["holds"]],
        "may_edit": actor.may(Permission.CONTACT_EDIT, account),
        "rows": [row(one) for one in leads.order_by("-number")[:PAGE]],
        "colleagues": [
            _person(one) for one in people.prefetch_related("emails", "phones").order_by("sort_key")[:PAGE]
        ],
    }


def own_lines_of(known: Contact | Account) -> list[tuple[str, str]]:
    """Label and value of each field that the installation added."""
    return own_lines(known.fields, {field.code: field for field in fields_of(known)})


def _listed(
    found: QuerySet[Any], q: str, after: str, *, kind: str, line: Any, kept: Mapping[str, str] | None = None
) -> dict[str, Any]:
    page = known_page(found, typed=q, cursor=after, limit=PAGE)
    url = reverse(f"web:{kind}")
    further = urlencode({"q": q, **(kept or {}), "after": page.next})
    return {
        "kind": kind,
        "q": q,
        "search_url": url,
        "people": [line(one) for one in page.rows],
        "next_url": f"{url}?{further}" if page.next else "",
    }


def _person(contact: Contact) -> dict[str, str]:
    phones, emails = held_phones(contact), held_emails(contact)
    since = contact.customer_since
    return {
        "id": str(contact.pk),
        "url": reverse("web:contact", args=[contact.pk]),
        "name": named(contact),
        "phone": (phones[0].normal or phones[0].raw) if phones else "",
        "email": emails[0].raw if emails else "",
        "place": place_of(contact),
        "note": gettext("customer since %(year)d") % {"year": since.year} if since else "",
    }


def _organisation(account: Account) -> dict[str, str]:
    return {
        "url": reverse("web:account", args=[account.pk]),
        "name": account.name,
        "phone": account.phone,
        "email": account.email,
        "place": account.city,
        "note": account.vat_id,
    }


def _account_lines(account: Account, held: list[Line]) -> list[Line]:
    lines = [card_line(gettext("VAT id"), account.vat_id), *held]
    lines += [card_line(label, value) for label, value in own_lines_of(account)]
    return [one for one in lines if one["value"]]


def _first(held: list[Line], scheme: str) -> str:
    """The address behind the button: that of the first line that can be called or written to."""
    return next((str(one["url"]) for one in held if str(one["url"]).startswith(scheme)), "")


def named(contact: Contact) -> str:
    """How a contact is called: the name, else how to reach them, else where they work."""
    email = next((email.raw for email in held_emails(contact)), "")
    return (
        contact.name
        or email
        or next((phone.raw for phone in held_phones(contact)), "")
        or contact.account.name
    )


def place_of(contact: Contact) -> str:
    """The account that a contact sits in."""
    return _name_of(contact.account)


def _name_of(account: Account) -> str:
    return gettext("Private customers") if account.is_private else account.name
