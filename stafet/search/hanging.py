"""Conditions on what hangs on a contact or a lead in rows of its own: addresses, groups, consents, contracts, leads."""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import and_, or_
from typing import Any, Final

from django.db.models import Exists, F, Max, Model, OuterRef, Q

from stafet.contacts.consent import Purpose, Way
from stafet.contacts.groups import below
from stafet.contacts.models import (
    Account,
    Address,
    Consent,
    ContactGroup,
    Contract,
    ContractKind,
    Email,
    GroupMember,
    Phone,
)
from stafet.foundation.denials import Invalid
from stafet.foundation.phone import digits_for_search
from stafet.leads.filters import among, defined
from stafet.leads.models import Lead
from stafet.leads.sight import OPEN_STATES
from stafet.search.asked import Asking
from stafet.search.conditions import NONE, day_in, in_search, text_in
from stafet.search.criteria import Criterion
from stafet.staff.models import Branch, Event

Ask = Callable[[Criterion, Asking], Q]
# What counts as having been in touch, whoever began it.
CONTACTED: Final = ("call:logged", "message:sent", "message:received")
_REACHES: Final[dict[str, type[Model]]] = {"email": Email, "address": Address}


def reached_at(reach: str, column: str, *, is_found: bool = True) -> Ask:
    """A text of one of the contact's e-mail or postal addresses; `is_found`: the contact's search text has it."""
    model = _REACHES[reach]

    def ask(one: Criterion, _asking: Asking) -> Q:
        if not one.values:
            some = _holders(model, ~Q(**{column: ""}))
            return some if one.test == "filled" else ~some
        some = _holders(model, text_in(F(column), one))
        return in_search(one.values[0]) & some if is_found else some

    return ask


def with_phone(one: Criterion, _asking: Asking) -> Q:
    """A number that has these digits, whichever way they were typed."""
    if not one.values:
        some = _holders(Phone, Q())
        return some if one.test == "filled" else ~some
    digits = digits_for_search(one.values[0])
    return in_search(digits) & _holders(Phone, Q(normal__contains=digits)) if digits else NONE


def account_named(one: Criterion, _asking: Asking) -> Q:
    """The account by its name; private customers have none of their own."""
    if not one.values:
        return Q(account__is_private=one.test == "empty")
    named = Account.objects.filter(text_in(F("name"), one), is_private=False)
    return in_search(one.values[0]) & Q(account__in=named.values("pk"))


def in_groups(one: Criterion, asking: Asking) -> Q:
    """In any or all of these groups, by id or code; who is in one below counts unless told otherwise."""
    visible = ContactGroup.objects.visible_to(asking.by)
    if not one.values:
        some = _holders(GroupMember, Q(group__in=visible.values("pk")))
        return some if one.test == "filled" else ~some
    found = [_group(visible, named) for named in one.values]
    parts = [below(group) if one.with_below else {group.pk} for group in found]
    if one.test == "any":
        return _holders(GroupMember, Q(group__in=sorted(set().union(*parts))))
    return _every(_holders(GroupMember, Q(group__in=sorted(part))) for part in parts)


def with_consent(one: Criterion, _asking: Asking) -> Q:
    """Whose newest decision for a purpose on a channel, written `marketing:email`, gave consent."""
    if not one.values:
        some = _given(Q())
        return some if one.test == "filled" else ~some
    known = {f"{purpose}:{way}" for purpose in Purpose for way in Way}
    pairs = [named.split(":") for named in among("values", set(one.values), known)]
    each = [Q(purpose=purpose, channel=way) for purpose, way in pairs]
    return _joined(one, each, _given)


def has_contract(one: Criterion, asking: Asking) -> Q:
    """With a contract of this kind that runs today."""
    has_begun = Q(begins_on=None) | Q(begins_on__lte=asking.today)
    runs = has_begun & (Q(ends_on=None) | Q(ends_on__gte=asking.today))
    runs &= Q(ended_on=None) | Q(ended_on__gte=asking.today)
    if not one.values:
        some = _holders(Contract, runs)
        return some if one.test == "filled" else ~some
    kinds = among("values", set(one.values), set(ContractKind.values))
    return _joined(one, [Q(kind=kind) for kind in kinds], lambda kind: _holders(Contract, runs & kind))


def contracts_end(one: Criterion, asking: Asking) -> Q:
    """With a contract whose last day, as agreed or as it was ended, lies there; empty: without any that ends."""
    ends = Q(ends_on__isnull=False) | Q(ended_on__isnull=False)
    if not one.values:
        some = _holders(Contract, ends)
        return some if one.test == "filled" else ~some
    agreed = Q(ended_on=None) | Q(ends_on__lte=F("ended_on"))
    earlier = Q(ends_on=None) | Q(ended_on__lt=F("ends_on"))
    in_time = day_in("ends_on", one, asking, lambda day: day)
    sooner = day_in("ended_on", one, asking, lambda day: day)
    return _holders(Contract, agreed & in_time | earlier & sooner)


def last_contacted(one: Criterion, asking: Asking) -> Q:
    """The last call or message, to or from; by the timeline of the contact."""
    events = Event.objects.filter(contact_id=OuterRef("pk"), kind__in=CONTACTED).order_by()
    if not one.values:
        return ~Q(Exists(events)) if one.test == "empty" else Q(Exists(events))
    newest = events.values("contact_id").annotate(last=Max("at"))
    return Q(Exists(newest.filter(day_in("last", one, asking, asking.starts))))


def has_open_lead(asking: Asking) -> Q:
    """With an open lead that the asker may see."""
    leads = Lead.objects.visible_to(asking.by).filter(state__in=OPEN_STATES, contact=OuterRef("pk"))
    return Q(Exists(leads.order_by()))


def known_in(one: Criterion, asking: Asking) -> Q:
    """Known in any or all of these branches."""
    if not one.values:
        return Q(branch_ids=[]) if one.test == "empty" else ~Q(branch_ids=[])
    keys = sorted(_keys(Branch, one.values, asking))
    return Q(**{f"branch_ids__{'overlap' if one.test == 'any' else 'contains'}": keys})


def of_many(model: type[Model], column: str, definition: type[Model]) -> Ask:
    """A lead with any or all of these products or rivals."""

    def ask(one: Criterion, asking: Asking) -> Q:
        if not one.values:
            some = _holders(model, Q(**{f"{column}__isnull": False}), "lead")
            return some if one.test == "filled" else ~some
        keys = sorted(_keys(definition, one.values, asking))
        each = [Q(**{column: key}) for key in keys]
        return _joined(one, each, lambda true: _holders(model, true, "lead"))

    return ask


def _keys(definition: type[Model], values: Sequence[str], asking: Asking) -> set[int]:
    wanted = defined(definition)("values", list(values), asking.by)
    keys: set[int] = set()
    for _, found in (child for child in wanted.children if isinstance(child, tuple)):
        keys |= set(found if isinstance(found, list) else ())
    return keys


def _group(visible: Any, named: str) -> ContactGroup:
    found: ContactGroup | None = visible.filter(code=named).first()
    if found is None and named.isascii() and named.isdecimal() and len(named) <= 18:
        found = visible.filter(pk=int(named)).first()
    if found is None:
        raise Invalid("There is no such group.", fields={"values": "Pick one of the list."})
    return found


def _given(pair: Q) -> Q:
    """Contacts whose newest decision of each such pair gave consent, for one of them at least."""
    newer = Consent.objects.filter(
        contact=OuterRef("contact"), purpose=OuterRef("purpose"), channel=OuterRef("channel")
    ).filter(Q(at__gt=OuterRef("at")) | Q(at=OuterRef("at"), pk__gt=OuterRef("pk")))
    return _holders(Consent, pair & ~Q(Exists(newer.order_by())) & Q(is_given=True))


def _holders(model: type[Model], true: Q, at: str = "contact") -> Q:
    """Rows with one of these of which it is true. As EXISTS: the planner can ask for each row, or for all at once."""
    return Q(Exists(model._default_manager.filter(true, **{at: OuterRef("pk")}).order_by()))


def _joined(one: Criterion, each: Iterable[Q], hold: Callable[[Q], Q]) -> Q:
    """Any or all of these; any of them as one question: of two joined by OR the planner makes a walk over all rows."""
    return _every(hold(true) for true in each) if one.test == "all" else hold(reduce(or_, each))


def _every(each: Iterable[Q]) -> Q:
    return reduce(and_, each, Q())
