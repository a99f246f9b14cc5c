"""What rules ask about leads, read for many at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from stafet.catalog.models import Category
from stafet.distribution.conditions import Facts
from stafet.foundation.working_time import is_open
from stafet.leads.models import Interest, Lead
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch
from stafet.staff.opening_hours import hours_of


def facts_of(
    leads: Sequence[Lead], at: Mapping[int, datetime], *, with_owners: bool, with_products: bool
) -> dict[int, Facts]:
    """What rules ask about each lead, by its number, as it is at an instant; a query each for owners and products."""
    owners = known_owners(leads) if with_owners else {}
    products = _products(leads) if with_products else {}
    above = _categories_above()
    return {
        lead.pk: _facts(lead, at[lead.pk], owners.get(lead.pk), products.get(lead.pk, frozenset()), above)
        for lead in leads
    }


def known_owners(leads: Iterable[Lead]) -> dict[int, int]:
    """Who last had a lead of the same contact, by the lead's number; the contact is certain, or the suggestion exact (R8)."""
    contacts = {lead.pk: contact for lead in leads if (contact := contact_of(lead)) is not None}
    if not contacts:
        return {}
    earlier = Lead.objects.filter(contact__in=set(contacts.values()), owner__isnull=False)
    latest = earlier.order_by("contact", "-number").distinct("contact").values_list("contact", "owner")
    owners = dict(latest)
    return {number: owners[contact] for number, contact in contacts.items() if contact in owners}


def contact_of(lead: Lead) -> int | None:
    """The key of the contact that this lead certainly is of."""
    if lead.contact_id is not None:
        return lead.contact_id
    suggested = lead.suggestion.get("contact", {})
    candidates = suggested.get("candidates") or []
    return int(candidates[0]["id"]) if suggested.get("verdict") == "exact" and candidates else None


def _facts(
    lead: Lead,
    at: datetime,
    owner: int | None,
    products: frozenset[int],
    above: Mapping[int, frozenset[int]],
) -> Facts:
    branch = at_hand(Branch).by_key[lead.branch_id]
    wall = at.astimezone(branch.zone)
    return Facts(
        source=lead.source_id,
        type=lead.type_id,
        branch=lead.branch_id,
        categories=above.get(lead.category_id or 0, frozenset()),
        products=products,
        language=str(lead.person.get("language", ""))[:2].lower(),
        country=_said(lead, "country").upper() or branch.country,
        postcode=_said(lead, "postcode"),
        amount=lead.amount,
        currency=lead.currency,
        weekday=wall.weekday(),
        minute=wall.hour * 60 + wall.minute,
        is_open=is_open(hours_of(branch=lead.branch_id, team=None), at),
        known_owner=owner,
    )


def _said(lead: Lead, name: str) -> str:
    return str(lead.person.get(name) or lead.company.get(name) or "").strip()


def _products(leads: Collection[Lead]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    rows = Interest.objects.filter(lead__in=[lead.pk for lead in leads], product__isnull=False)
    for lead, product in rows.values_list("lead_id", "product_id"):
        if product is not None:
            found[lead].add(product)
    return {lead: frozenset(products) for lead, products in found.items()}


def _categories_above() -> dict[int, frozenset[int]]:
    """Each category with all those above it."""
    parents = {one.pk: one.parent_id for one in at_hand(Category).every}
    found = {}
    for key in parents:
        line: set[int] = set()
        step: int | None = key
        while step is not None and step not in line:
            line.add(step)
            step = parents.get(step)
        found[key] = frozenset(line)
    return found
