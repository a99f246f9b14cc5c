"""From a capture to its lead: once per message key, then held out to the source's team."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from django.db.models import Q

from stafet.catalog.models import Channel, LeadType, Product, ProductKind, Source
from stafet.distribution.actions.offer import hold_out
from stafet.foundation import clock
from stafet.intake.models import Capture
from stafet.leads.actions.open import open_lead
from stafet.leads.definitions import find, usual_type
from stafet.leads.enquiry import Enquiry, Wish
from stafet.leads.models import Lead
from stafet.leads.own_fields import fields_for
from stafet.matching.of_lead import Answered, suggest
from stafet.staff.actor import Actor
from stafet.staff.locks import hold_key
from stafet.staff.own_values import fitting_values

_LONGEST_KEY: Final = 300
_IDENTIFYING: Final = ("vin", "stock", "listing_id")


def message_key(capture: Capture, key: str) -> str:
    """The key by which this message is known over all sources (R2), as a row holds it.

    A form that says the same again, after its ten minutes, is another enquiry: there the capture's key counts
    where the content would.
    """
    if not key or (capture.source.channel == Channel.FORM and key.startswith("sha256:")):
        key = f"form:{capture.source_id}:{capture.key}:{key.rpartition(':')[2] if key.count(':') > 1 else ''}"
    key = key.replace("\0", "")
    return key if len(key) <= _LONGEST_KEY else f"long:{hashlib.sha256(key.encode()).hexdigest()}"


def known_leads(keys: Iterable[str]) -> dict[str, int]:
    """The numbers of the leads of these message keys that there are; until the transaction ends nobody else can open one."""
    wanted = sorted(set(keys))  # in one order, so that two captures never wait for each other
    for key in wanted:
        hold_key(f"message {key}")
    rows = Lead.objects.filter(message_key__in=wanted).values_list("message_key", "number")
    return {str(key): number for key, number in rows}


def open_captured(capture: Capture, enquiry: Enquiry, *, person: Answered | None = None, by: Actor) -> Lead:
    """Open the lead, join it to its capture and offer it to the source's team; without one it is unassigned.

    `person`: who it is, where that was matched already.
    """
    source = capture.source
    captured = {
        "capture": capture.pk,
        "source": source.code,
        "format": capture.format,
        "at": capture.received_at,
    }
    lead = open_lead(
        source,
        enquiry=replace(
            enquiry,
            wishes=tuple(_matched(wish) for wish in enquiry.wishes),
            fields=_own_fields(source, enquiry),
            received_at=capture.received_at,
            clock_from=clock.now() if capture.replays else None,
            captured=captured,
        ),
        suggest=partial(suggest, answered=person),
        by=by,
    )
    capture.leads.add(lead)
    if source.team is not None and not source.team.is_hidden:
        hold_out(lead, team=source.team, reasons=["source"], by=by)
    return lead


def _own_fields(source: Source, enquiry: Enquiry) -> dict[str, Any]:
    """The own fields that were given, and those that a form of the sender's calls by the same name."""
    if not enquiry.extra:
        return dict(enquiry.fields)
    named = enquiry.type
    lead_type = usual_type(source) if named is None else find(LeadType, named, field="type")
    return {**fitting_values(enquiry.extra, fields_for(lead_type)), **enquiry.fields}


def _matched(wish: Wish) -> Wish:
    """The wish with our own vehicle, if one alone bears the same number."""
    if wish.kind == "trade_in" or wish.product:
        return wish
    same = Q()
    for name in _IDENTIFYING:
        if wish.facts.get(name):
            same |= Q(**{f"facts__{name}": wish.facts[name]})
    if not same:
        return wish
    ours: list[Any] = list(
        Product.objects.filter(same, kind=ProductKind.VEHICLE, is_hidden=False).values_list("pk", flat=True)[
            :2
        ]
    )
    return replace(wish, product=ours[0]) if len(ours) == 1 else wish
