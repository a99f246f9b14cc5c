"""Likely duplicates: the list, best first, and two records side by side."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.contacts.models import Account, Contact
from stafet.records.fields import LISTS
from stafet.records.models import Kind, Pair
from stafet.records.rows import read_record
from stafet.records.taken import takeable_fields
from stafet.staff.actor import Actor
from stafet.staff.paging import Order, page_of
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.screens.people import named, place_of

PAGE = 30  # pairs
_SUREST = Order("sureness", int, is_descending=True)
_AGREED = {
    "first": gettext_noop("First name"),
    "last": gettext_noop("Last name"),
    "email": gettext_noop("E-mail"),
    "domain": gettext_noop("Web domain"),
    "phone": gettext_noop("Phone"),
    "address": gettext_noop("Address"),
    "birthday": gettext_noop("Birthday"),
    "firm": gettext_noop("Company name"),
    "vat": gettext_noop("VAT id"),
}
_FIELDS = {
    "first_name": gettext_noop("First name"),
    "last_name": gettext_noop("Last name"),
    "title": gettext_noop("Title"),
    "language": gettext_noop("Language"),
    "birthday": gettext_noop("Birthday"),
    "account": gettext_noop("Account"),
    "emails": gettext_noop("E-mail addresses"),
    "phones": gettext_noop("Phone numbers"),
    "addresses": gettext_noop("Addresses"),
    "name": gettext_noop("Name"),
    "vat_id": gettext_noop("VAT id"),
    "email": gettext_noop("E-mail"),
    "phone": gettext_noop("Phone"),
    "street": gettext_noop("Street"),
    "postcode": gettext_noop("Postcode"),
    "city": gettext_noop("City"),
    "country": gettext_noop("Country"),
    "external_id": gettext_noop("External id"),
}
Known = Contact | Account


def duplicate_list(kind: Kind, after: str, actor: Actor) -> dict[str, Any]:
    """A page of the likeliest open pairs that this actor may see and merge; whoever may not is denied.

    `after` is the place where the page before ended.
    """
    actor.require(Permission.CONTACT_MERGE)
    pairs = Pair.objects.visible_to(actor).open().filter(kind=kind)
    page = page_of(pairs, _SUREST, after=_SUREST.read(after), limit=PAGE)
    known = _known(kind, {key for pair in page.rows for key in (pair.left, pair.right)}, actor)
    further = {"kind": kind.value, "after": page.next}
    return {
        "kind": kind.value,
        "pairs": [_line(pair, known) for pair in page.rows if pair.left in known and pair.right in known],
        "next_url": f"{reverse('web:duplicates')}?{urlencode(further)}" if page.next else "",
        "first_url": _list_url(kind) if after else "",
    }


def visible_pair(pk: int, actor: Actor) -> Pair:
    """The pair with this key, if this actor may see both and merge."""
    actor.require(Permission.CONTACT_MERGE)
    rows: QuerySet[Pair] = Pair.objects.visible_to(actor)
    return seen(rows, pk, no_such=gettext_noop("There is no such pair, or it is not for you."))


def both_of(pair: Pair, actor: Actor, *, kept: str) -> tuple[Known, Known]:
    """The two records, the one to keep first: `left` or `right`."""
    known = _known(Kind(pair.kind), {pair.left, pair.right}, actor)
    left, right = known[pair.left], known[pair.right]
    return (right, left) if kept == "right" else (left, right)


def duplicate_screen(pair: Pair, actor: Actor, *, kept: str) -> dict[str, Any]:
    """Both records field by field; what differs can be picked or typed."""
    kept_one, gone = both_of(pair, actor, kept=kept)
    own, other = read_record(kept_one), read_record(gone)
    names = [name for name in _FIELDS if name in takeable_fields(kept_one)]
    fields = [_field(name, own[name], other[name], kept_one, gone) for name in names]
    return {
        "pair": {"id": pair.pk, "url": reverse("web:duplicate", args=[pair.pk])},
        "kept": {"side": kept, "name": _called(kept_one), "url": _url(kept_one)},
        "gone": {"name": _called(gone), "url": _url(gone)},
        "other_side": "left" if kept == "right" else "right",
        "fields": [one for one in fields if (one["kept"] or one["gone"]) and not _is_said(one, kept_one)],
        "why": _why(pair),
        "back_url": _list_url(Kind(pair.kind)),
    }


def _known(kind: Kind, keys: Iterable[int], actor: Actor) -> dict[int, Known]:
    rows: QuerySet[Any]
    if kind is Kind.CONTACT:
        rows = (
            Contact.objects.visible_to(actor).select_related("account").prefetch_related("emails", "phones")
        )
    else:
        rows = Account.objects.visible_to(actor)
    return {one.pk: one for one in rows.filter(pk__in=list(keys))}


def _line(pair: Pair, known: dict[int, Known]) -> dict[str, Any]:
    return {
        "id": pair.pk,
        "url": reverse("web:duplicate", args=[pair.pk]),
        "left": _short(known[pair.left]),
        "right": _short(known[pair.right]),
        "is_sure": pair.verdict == "exact",
        "sure": f"{min(int(pair.score * 100), 99)} %",
        "why": _why(pair),
    }


def _why(pair: Pair) -> str:
    words = [gettext(_AGREED[one["field"]]) for one in pair.why if one.get("field") in _AGREED]
    return wording.listed(list(dict.fromkeys(words)))


def _short(record: Known) -> dict[str, str]:
    if isinstance(record, Account):
        return {"name": record.name, "place": record.city, "reach": record.email or record.phone}
    reach = [one.raw for one in record.emails.all()] or [one.raw for one in record.phones.all()]
    return {"name": named(record), "place": place_of(record), "reach": reach[0] if reach else ""}


def _field(name: str, own: Any, other: Any, kept: Known, gone: Known) -> dict[str, Any]:
    mine, theirs = _plain(name, own, kept), _plain(name, other, gone)
    is_list = name in LISTS
    preset = "both" if is_list else "gone" if theirs and not mine else "kept"
    return {
        "name": name,
        "label": gettext(_FIELDS[name]),
        "kept": mine,
        "gone": theirs,
        "is_same": mine == theirs,
        "preset": preset,
        "is_list": is_list,
        "can_type": not is_list and name not in {"account", "birthday"},
    }


def _plain(name: str, value: Any, record: Known) -> str:
    if name == "account" and isinstance(record, Contact):
        return place_of(record)
    if name == "addresses":
        return " · ".join(f"{one['street']}, {one['postcode']} {one['city']}".strip(", ") for one in value)
    if name in LISTS:
        return " · ".join(one["raw"] for one in value)
    return str(value or "")


def _is_said(field: dict[str, Any], record: Known) -> bool:
    """Whether a list of accounts is the same on both sides: then the main one says it."""
    return isinstance(record, Account) and field["is_list"] and field["is_same"]


def _called(record: Known) -> str:
    return named(record) if isinstance(record, Contact) else record.name


def _url(record: Known) -> str:
    return reverse("web:contact" if isinstance(record, Contact) else "web:account", args=[record.pk])


def _list_url(kind: Kind) -> str:
    return reverse("web:duplicates") + ("?kind=account" if kind is Kind.ACCOUNT else "")
