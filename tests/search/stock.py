"""Contacts and leads of all sorts, drawn by a seed, with what hangs on them; and each as plain values."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from stafet.catalog.models import Category, Competitor, Field, LeadType, Product, Source, State, Status
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import (
    Account,
    Consent,
    Contact,
    ContactGroup,
    Contract,
    FieldOf,
    GroupMember,
    KnownField,
)
from stafet.foundation import clock
from stafet.leads.models import Interest, Lead, Rivalry
from stafet.staff.actor import SYSTEM
from stafet.staff.definitions import FieldKind
from stafet.staff.models import Event
from tests.world import World

FIRST: Final = ("Anna", "Jürgen", "Åse", "Bo", "Maelle", "Joel", "Søren", "")
LAST: Final = ("Mueller", "Müller", "Jensen-Holm", "Laue", "Haas", "O'Neill", "Petersen", "Ahl")
TOWNS: Final = ("Flensburg", "Odense", "Haderslev", "Aabenraa", "")
KINDS: Final = ("lease", "finance", "insurance", "service")
OWN: Final[tuple[tuple[str, FieldKind, list[str]], ...]] = (
    ("drives", FieldKind.TEXT, []),
    ("children", FieldKind.NUMBER, []),
    ("since", FieldKind.DATE, []),
    ("fleet", FieldKind.YES_NO, []),
    ("colour", FieldKind.CHOICE, ["red", "blue"]),
)


@dataclass
class Stock:
    """The rows and the definitions that they use."""

    contacts: list[Contact] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)
    groups: list[ContactGroup] = field(default_factory=list)


def stocked(world: World, draw: random.Random, *, many: int = 40) -> Stock:
    """So many contacts and as many leads."""
    stock = Stock()
    _define(stock)
    firm = Account.objects.create(
        name="Förde Spedition",
        branch_ids=[world.flensburg.pk],
        search="forde spedition",
        created_at=clock.now(),
    )
    for number in range(many):
        account = firm if draw.random() < 0.3 else None
        stock.contacts.append(_contact(world, stock, draw, number, account))
    for _ in range(many):
        stock.leads.append(_lead(world, stock, draw))
    return stock


def _define(stock: Stock) -> None:
    for code, kind, choices in OWN:
        KnownField.objects.create(of=FieldOf.CONTACT, code=code, kind=kind, choices=choices)
        Field.objects.create(code=code, kind=kind, choices=choices)
    top = ContactGroup.objects.create(code="TOP", name="Top")
    below = ContactGroup.objects.create(code="BELOW", name="Below", parent=top)
    lowest = ContactGroup.objects.create(code="LOWEST", name="Lowest", parent=below)
    stock.groups = [top, below, lowest, ContactGroup.objects.create(code="OTHER", name="Other")]
    for code in ("golf", "polo"):
        Product.objects.create(code=code)
        Competitor.objects.create(code=f"rival-{code}")


def _contact(
    world: World, stock: Stock, draw: random.Random, number: int, account: Account | None
) -> Contact:
    town = draw.choice(TOWNS)
    who = Particulars(
        first_name=draw.choice(FIRST),
        last_name=draw.choice(LAST),
        title=draw.choice(("", "Dr.")),
        language=draw.choice(("", "de", "da")),
        birthday=draw.choice((None, _day(draw))),
        emails=(f"n{number}.{draw.choice(LAST).lower()}@post.example",) if draw.random() < 0.7 else (),
        phones=(f"0461 {100_000 + draw.randrange(9) * 111}",) if draw.random() < 0.7 else (),
        addresses=({"street": "Holm 1", "postcode": draw.choice(("24937", "5000")), "city": town},)
        if town
        else (),
        fields=_own(draw),
        external_id=draw.choice(("", f"X{number}")),
    )
    branch = draw.choice((world.flensburg, world.odense))
    contact = make_contact(account, particulars=who, branch=branch, by=SYSTEM)
    contact.customer_since = draw.choice((None, _day(draw)))
    contact.created_at = _at(draw)
    contact.preferred_owner = draw.choice((None, world.agent, world.manager))
    contact.save()
    for group in draw.sample(stock.groups, draw.randrange(3)):
        GroupMember.objects.create(group=group, contact=contact, at=clock.now(), by_name="x")
    _agree(contact, draw)
    _happen(contact, draw)
    return contact


def _agree(contact: Contact, draw: random.Random) -> None:
    """Consents and contracts."""
    for _ in range(draw.randrange(4)):
        Consent.objects.create(
            contact=contact, purpose=draw.choice(("marketing", "survey")), channel=draw.choice(("email", "phone")),
            is_given=draw.random() < 0.6, proof="said so", at=_at(draw), by_kind="system", by_name="x",
        )  # fmt: skip
    for _ in range(draw.randrange(3)):
        begins, ends, ended = (
            draw.choice((None, _day(draw))),
            draw.choice((None, _day(draw))),
            draw.choice((None, _day(draw))),
        )
        if begins and ends and begins > ends:
            begins, ends = ends, begins
        Contract.objects.create(
            contact=contact,
            kind=draw.choice(KINDS),
            begins_on=begins,
            ends_on=ends,
            ended_on=ended,
            created_at=clock.now(),
        )


def _happen(contact: Contact, draw: random.Random) -> None:
    for _ in range(draw.randrange(3)):
        kind = draw.choice(("call:logged", "message:sent", "contact:edited"))
        Event.objects.create(
            at=_at(draw), kind=kind, subject_kind="contact", subject_id=contact.pk, contact_id=contact.pk,
            by_kind="system", by_name="x",
        )  # fmt: skip


def _lead(world: World, stock: Stock, draw: random.Random) -> Lead:
    state, handover = draw.choice(
        (("", "unassigned"), ("", "offered"), ("", "accepted"), ("won", "accepted"), ("lost", "accepted"))
    )
    lead = world.lead(
        handover=handover, state=state, subject=draw.choice(("Golf GTI", "Müllers Wagen", "Aebby"))
    )
    changes: dict[str, Any] = {
        "message": draw.choice(("", "Noch da?", "Is it still there?")),
        "priority": draw.randrange(1, 6),
        "importance": draw.randrange(1, 6),
        "probability": draw.choice((None, 0, 30, 80)),
        "amount": draw.choice((None, Decimal("1200.50"), Decimal(90))),
        "category": draw.choice((None, *Category.objects.all()[:2])),
        "source": draw.choice(tuple(Source.objects.all())),
        "type": draw.choice(tuple(LeadType.objects.all())),
        "fields": _own(draw),
        "received_at": _at(draw),
        "due_at": draw.choice((None, _at(draw))),
        "contact": draw.choice((None, *stock.contacts)),
    }
    Lead.objects.filter(pk=lead.pk).update(**changes)
    for product in draw.sample(tuple(Product.objects.all()), draw.randrange(3)):
        Interest.objects.create(lead=lead, product=product)
    for rival in draw.sample(tuple(Competitor.objects.all()), draw.randrange(2)):
        Rivalry.objects.create(lead=lead, competitor=rival)
    lead.refresh_from_db()
    return lead


def _own(draw: random.Random) -> dict[str, Any]:
    values = {
        "drives": draw.choice(("Golf", "Ærø 5", "polo")),
        "children": draw.choice((0, 2, "2.5")),
        "since": _day(draw).isoformat(),
        "fleet": draw.random() < 0.5,
        "colour": draw.choice(("red", "blue")),
    }
    made: dict[str, Any] = {name: values[name] for name in draw.sample(sorted(values), draw.randrange(6))}
    return made


def _day(draw: random.Random) -> date:
    return clock.now().date() + timedelta(days=draw.randrange(-40, 40))


def _at(draw: random.Random) -> datetime:
    return clock.now() + timedelta(hours=draw.randrange(-900, 900))


__all__ = ("OWN", "State", "Status", "Stock", "stocked")
