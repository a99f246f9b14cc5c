"""The cast of the tests: three branches, their teams, one user per role, sources, all with a fixed meaning.

`world` makes it anew for each test that asks, in some twenty queries. Leads are made by the verbs, so that none
stands in a place that the product cannot reach.
"""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Final

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import transaction

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.catalog.models import AfterDecline, Channel, LeadType, Source, State
from stafet.catalog.seed import seed_definitions
from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact
from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.actions.offer import offer_lead
from stafet.distribution.actions.withdraw import withdraw_offer
from stafet.foundation import clock
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.open import open_lead
from stafet.leads.actions.win import win_lead
from stafet.leads.enquiry import Enquiry
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Handover, Lead
from stafet.leads.transition import move
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.keys import make_key
from stafet.staff.models import Branch, Membership, Team, User
from stafet.staff.rights import Role
from stafet.staff.sight import actor_of_user

PASSWORD: Final = "a long walk to the sea"


_FIRST = "Kim Bodo Wiebke Tjark Ulla Henrik Maja Gregor Pia Xaver Silje Ortwin Ylva Falk Rune".split()
_LAST = ("Ahl Brock Dreyer Eck Falken Grau Hoch Itter Klee Lorn Molt Nied Ohl Pracht Quast Rog Stein Thal".split(), ("berg dorf "
         "feld gaard holm kamp lund mark rup strup toft vang wig zen").split())  # fmt: skip


def _last_name(number: int) -> str:
    """Another one for each number, unlike its neighbours'."""
    heads, tails = _LAST
    rest, head = divmod(number, len(heads))
    turn, tail = divmod(rest * 5 + head, len(tails))
    return heads[head] + tails[tail] + (f"-{heads[turn % len(heads)]}" if turn else "")


class QuickHasher(Argon2PasswordHasher):
    """Argon2 at its least cost: the same code path, a thousandth of the time."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1


HASH: Final = QuickHasher().encode(PASSWORD, "salt-of-the-tests")


@dataclass
class World:
    """The cast. Flensburg is where things happen; Odense and Hamburg are elsewhere.

    Teams of Flensburg: `sales` with `new_cars` and `used_cars` below it, and `workshop`.
    `agent` and `second_agent` are members of `used_cars`, `supervisor` supervises `sales`,
    `dispatcher` serves Flensburg and Odense, `manager` manages Flensburg, `stranger` is an
    agent of `odense_sales`. All log in with `PASSWORD`.
    """

    odense: Branch
    flensburg: Branch
    hamburg: Branch
    teams: Mapping[str, Team]
    users: Mapping[str, User]
    web: Source
    mail: Source
    by_hand: Source
    serial: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    sales = property(lambda self: self.teams["sales"])
    new_cars = property(lambda self: self.teams["new_cars"])
    used_cars = property(lambda self: self.teams["used_cars"])
    workshop = property(lambda self: self.teams["workshop"])
    odense_sales = property(lambda self: self.teams["odense_sales"])
    hamburg_sales = property(lambda self: self.teams["hamburg_sales"])
    agent = property(lambda self: self.users["agent"])
    second_agent = property(lambda self: self.users["second_agent"])
    supervisor = property(lambda self: self.users["supervisor"])
    dispatcher = property(lambda self: self.users["dispatcher"])
    manager = property(lambda self: self.users["manager"])
    administrator = property(lambda self: self.users["administrator"])
    stranger = property(lambda self: self.users["stranger"])

    def by(self, user: User) -> Actor:
        """The actor that this user is."""
        return actor_of_user(user)

    def api_key(self, user: User, *, scopes: tuple[str, ...] = ()) -> str:
        """The secret of a new key of this user."""
        _, secret = make_key(user, name=f"key of {user.name}", scopes=scopes, by=SYSTEM)
        return secret

    @cached_property
    def account(self) -> Account:
        """An organisation known in Flensburg."""
        company = {
            "name": "Förde Spedition GmbH",
            "vat_id": "DE811907980",
            "postcode": "24937",
            "city": "Flensburg",
        }
        return make_account(self.flensburg, company=company, by=SYSTEM)

    @cached_property
    def contact(self) -> Contact:
        """Karla Petersen, who works there, known in Flensburg."""
        who = Particulars(
            first_name="Karla",
            last_name="Petersen",
            emails=("karla@foerde.example",),
            phones=("0461 123456",),
        )
        return make_contact(self.account, particulars=who, branch=self.flensburg, by=SYSTEM)

    def enquiry(self, **given: Any) -> Enquiry:
        """What somebody new might write; each time another person, whom nobody would take for the last one."""
        number = next(self.serial)
        first, last = _FIRST[number % len(_FIRST)], _last_name(number)
        person = {
            "first_name": first,
            "last_name": last,
            "email": f"{last}.{first}@post.example".lower(),
            "phone": f"+49461{1_000_000 + number * 7_654_321 % 9_000_000}",
        }
        return Enquiry(
            **{"subject": f"Golf GTI no. {number}", "message": "Is it still there?", "person": person} | given
        )

    def lead(
        self,
        *,
        handover: str = "unassigned",
        state: str = "",
        owner: User | None = None,
        team: Team | None = None,
        offered_to: User | None = None,
        source: Source | None = None,
        **enquiry: Any,
    ) -> Lead:
        """A lead at this place, walked there by the verbs.

        Accepted ones are `owner`'s (else the agent's); offers go to `team` (else `used_cars`), perhaps to
        `offered_to` in person. `state` defaults to in progress where accepted, else new. A lead in progress
        that nobody holds was accepted once and offered again; lost and declined was laid down by its type.
        """
        place = (State(state or ("in_progress" if handover == "accepted" else "new")), Handover(handover))
        if place not in PLACES:
            raise LookupError(f"no lead can stand at {place}")
        if place == (State.LOST, Handover.DECLINED):
            enquiry["type"] = self.type_that_lays_down()
        source = source or self.web
        lead = open_lead(source, enquiry=self.enquiry(**enquiry), by=self.of_source(source))
        _Walk(self, lead, owner or self.agent, team or self.used_cars, offered_to).to(place)
        lead.refresh_from_db()
        return lead

    def of_source(self, source: Source) -> Actor:
        """The source itself, handing in."""
        return Actor(kind="source", id=source.pk, name=source.name)

    def type_that_lays_down(self) -> LeadType:
        """A lead type whose declined leads are closed as lost."""
        kind = LeadType.objects.get(code="TRADE")
        kind.after_decline = AfterDecline.LOST
        kind.save()
        return kind

    def later(self, **span: float) -> datetime:
        """An instant ahead of now: a day, or what is given in timedelta's words."""
        return clock.now() + timedelta(**(span or {"days": 1}))


PLACES: Final = frozenset(
    {(s, h) for s in (State.NEW, State.IN_PROGRESS) for h in Handover} - {(State.NEW, Handover.ACCEPTED)}
    | {(State.WON, Handover.ACCEPTED), (State.LOST, Handover.ACCEPTED), (State.LOST, Handover.DECLINED)}
)


@dataclass
class _Walk:
    world: World
    lead: Lead
    owner: User
    team: Team
    offered_to: User | None

    def to(self, place: tuple[State, Handover]) -> None:
        state, handover = place
        if state is not State.NEW and place != (State.LOST, Handover.DECLINED):
            self.offer()
            self.accept()
        if handover is Handover.ACCEPTED:
            self.close(state)
        elif handover is not Handover.UNASSIGNED or state is State.IN_PROGRESS:
            self.offer(to=self.offered_to)
            self.answer(handover)

    def offer(self, to: User | None = None) -> None:
        offer_lead(self.lead, team=self.team, user=to, by=SYSTEM)

    def accept(self) -> None:
        by = self.world.by(self.owner)
        if by.role is Role.DISPATCHER:
            raise LookupError("a dispatcher does not accept")
        accept_lead(self.lead, choice=Choice(is_new_case=True), by=by)

    def close(self, state: State) -> None:
        by = self.world.by(self.owner)
        if state is State.WON:
            win_lead(self.lead, reason="sold", by=by)
        elif state is State.LOST:
            lose_lead(self.lead, reason="not_reached", by=by)

    def answer(self, handover: Handover) -> None:
        if handover is Handover.UNASSIGNED:
            withdraw_offer(self.lead, by=SYSTEM)
        elif handover is Handover.DECLINED:
            decline_lead(self.lead, by=self.world.by(self.offered_to or self.world.second_agent))
        elif handover is Handover.EXPIRED:
            # No verb expires an offer before step 3; the table has the move already.
            with transaction.atomic():
                move(Lead.objects.select_for_update().get(pk=self.lead.pk), Verb.EXPIRE)


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["tests.world.QuickHasher"]


@pytest.fixture
def world(db: None) -> World:
    """The cast, in an otherwise empty database with the seeded definitions."""
    with transaction.atomic():
        seed_definitions()
        odense, flensburg, hamburg = Branch.objects.bulk_create(
            [
                Branch(code="ODE", name="Odense", country="DK", time_zone="Europe/Copenhagen", language="da"),
                Branch(code="FLE", name="Flensburg", country="DE", time_zone="Europe/Berlin", language="de"),
                Branch(code="HAM", name="Hamburg", country="DE", time_zone="Europe/Berlin", language="de"),
            ]
        )
        teams = _teams(odense, flensburg, hamburg)
        users = _users(odense, flensburg, teams)
        web, mail, by_hand = Source.objects.bulk_create(
            [
                _source("web", Channel.FORM, flensburg, teams["used_cars"]),
                _source("mail", Channel.MAIL, flensburg, None),
                _source("by_hand", Channel.BY_HAND, flensburg, None),
            ]
        )
    return World(odense, flensburg, hamburg, teams, users, web, mail, by_hand)


def _teams(odense: Branch, flensburg: Branch, hamburg: Branch) -> dict[str, Team]:
    roots = {
        "sales": Team(code="FLE-S", name="Sales", branch=flensburg),
        "workshop": Team(code="FLE-W", name="Workshop", branch=flensburg),
        "odense_sales": Team(code="ODE-S", name="Salg", branch=odense),
        "hamburg_sales": Team(code="HAM-S", name="Verkauf", branch=hamburg),
    }
    Team.objects.bulk_create(roots.values())
    below = {
        "new_cars": Team(code="FLE-N", name="New cars", branch=flensburg, parent=roots["sales"]),
        "used_cars": Team(code="FLE-U", name="Used cars", branch=flensburg, parent=roots["sales"]),
    }
    Team.objects.bulk_create(below.values())
    return roots | below


def _users(odense: Branch, flensburg: Branch, teams: Mapping[str, Team]) -> dict[str, User]:
    used = teams["used_cars"]
    users = {
        "agent": _user("Anna Agent", Role.AGENT, flensburg, used),
        "second_agent": _user("Bo Andersen", Role.AGENT, flensburg, used),
        "supervisor": _user("Sofie Supervisor", Role.SUPERVISOR, flensburg, teams["sales"]),
        "dispatcher": _user("Dirk Dispatcher", Role.DISPATCHER, flensburg, None),
        "manager": _user("Mette Manager", Role.MANAGER, flensburg, None),
        "administrator": _user("Adam Administrator", Role.ADMINISTRATOR, flensburg, None),
        "stranger": _user("Odile Odense", Role.AGENT, odense, teams["odense_sales"]),
    }
    User.objects.bulk_create(users.values())
    Membership.objects.bulk_create(
        [
            Membership(user=users["agent"], team=used),
            Membership(user=users["second_agent"], team=used),
            Membership(user=users["supervisor"], team=teams["sales"], is_supervisor=True),
            Membership(user=users["stranger"], team=teams["odense_sales"]),
        ]
    )
    users["dispatcher"].serves.add(odense)
    return users


def _user(name: str, role: Role, branch: Branch, team: Team | None) -> User:
    email = f"{name.split(maxsplit=1)[0].lower()}@stafet.example"
    return User(email=email, name=name, role=role, branch=branch, team=team, password=HASH)


def _source(code: str, channel: Channel, branch: Branch, team: Team | None) -> Source:
    names = {"en": code.replace("_", " ").capitalize()}
    return Source(code=code, names=names, key=f"{code}-key", channel=channel, branch=branch, team=team)
