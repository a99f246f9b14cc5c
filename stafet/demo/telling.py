"""Tells the stories through the verbs, each step at its own instant."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.actions.open_by_hand import open_by_hand
from stafet.acceptance.choice import Choice
from stafet.catalog.models import Product, ProductKind, Source
from stafet.channels.health import went_well
from stafet.channels.models import Part
from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact
from stafet.demo.customers import Customer
from stafet.demo.firms import SEVERAL
from stafet.demo.letters import Letter, Wanted, letter
from stafet.demo.stories import Step, Story
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.actions.offer import offer_lead
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.money import Money
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture
from stafet.leads.actions.call import log_call
from stafet.leads.actions.edit import edit_lead
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.note import note_on_lead
from stafet.leads.actions.reopen import reopen_lead
from stafet.leads.actions.win import win_lead
from stafet.leads.enquiry import Enquiry, Wish
from stafet.leads.models import Case, Lead
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.models import Branch, User


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody and everything that a story can name, by login or code."""

    users: Mapping[str, User]
    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    products: Mapping[str, Product]
    branches: Mapping[str, Branch]


def introduce(customer: Customer, at: datetime, cast: Cast, *, by: Actor) -> Contact:
    """Make a customer known, as somebody at a branch did long ago."""
    branch = cast.branches[customer.branch]
    with clock.moved_to(at):
        account = _account(customer, branch, by) if customer.company else None
        return make_contact(account, particulars=Particulars.of_person(customer.person), branch=branch, by=by)


def _account(customer: Customer, branch: Branch, by: Actor) -> Account:
    known = Account.objects.filter(name=customer.company).first()
    company = {**customer.organisation, **SEVERAL.get(customer.company, {})}
    return known or make_account(branch, company=company, by=by)


def tell(story: Story, cast: Cast, *, number: int) -> Lead:
    """Live through one story; `number` sets its letter apart from all others."""
    with clock.moved_to(story.at):
        lead = _by_hand(story, cast) if story.desk.is_by_hand else _captured(story, cast, number)
    for step in story.steps:
        with clock.moved_to(step.at):
            TOLD[step.verb](lead, step, cast, _doer(step, lead, cast))
    return lead


def deliver(letter: Letter, at: datetime, cast: Cast) -> Capture:
    """Hand a letter in as its source does, and settle it."""
    source = cast.sources[letter.source]
    with clock.moved_to(at):
        by = Actor(kind="source", id=source.pk, name=source.name)
        capture = hand_in(source, raw=letter.raw, content_type=letter.content_type, by=by)
        went_well(source, Part.ARRIVAL)
        return settle_capture(capture, by=SYSTEM)


def _doer(step: Step, lead: Lead, cast: Cast) -> Actor:
    """Who does it: as planned, but only the owner closes, and in a case that is its administrator."""
    is_owners = step.verb in {"win", "lose", "reopen", "assign"} and lead.owner is not None
    return cast.actors[lead.owner.email.split("@")[0] if is_owners and lead.owner else step.by]


def _captured(story: Story, cast: Cast, number: int) -> Lead:
    product = cast.products[story.ware]
    facts = product.facts if product.kind == ProductKind.VEHICLE else {}
    wanted = Wanted(_subject(story, product), story.message, facts)
    capture = deliver(
        letter(story.desk.source, story.customer, wanted, story.at, number=number), story.at, cast
    )
    return capture.leads.get()


def _by_hand(story: Story, cast: Cast) -> Lead:
    maker = cast.actors[story.steps[0].by] if story.steps else cast.actors[story.desk.agents[0]]
    source = cast.sources[story.desk.source]
    contact = Contact.objects.filter(emails__raw=story.customer.email).first()
    enquiry = _enquiry(story, cast)
    try:
        return open_by_hand(source, enquiry=enquiry, contact=contact, by=maker)
    except Invalid as denial:
        return open_by_hand(source, enquiry=enquiry, contact=contact, choice=_newest(denial), by=maker)


def _enquiry(story: Story, cast: Cast) -> Enquiry:
    product = cast.products[story.ware]
    return Enquiry(
        subject=_subject(story, product),
        message=story.message,
        person=story.customer.person,
        company=story.customer.organisation,
        branch=cast.branches[story.customer.branch],
        wishes=(Wish(product=story.ware),),
        amount=_price(product),
        received_at=story.at,
        is_by_hand=True,
    )


def _subject(story: Story, product: Product) -> str:
    return story.subject.format(car=product.names[story.customer.language])


def _price(product: Product) -> Money | None:
    price = product.facts.get("price")
    return Money.parse(price["amount"], price["currency"]) if price else None


def _accept(lead: Lead, _: Step, __: Cast, by: Actor) -> None:
    """Two clicks where one way is open; a customer's open case is joined, as the desk proposes."""
    try:
        accept_lead(lead, by=by)
    except Invalid as denial:
        accept_lead(lead, choice=_newest(denial), by=by)


def _newest(denial: Invalid) -> Choice:
    """To the newest of the open cases that the denial names."""
    return Choice(add_to=Case.objects.get(pk=denial.options["case"][0]["add_to"]))


def _size_up(lead: Lead, step: Step, cast: Cast, by: Actor) -> None:
    """What the letter did not say in so many words: the service that is wanted, what it may bring."""
    product = cast.products[step.value]
    if price := _price(product):
        edit_lead(lead, changes={"target_amount": price, "probability": 20}, by=by)
    else:
        edit_lead(lead, changes={"products": [Wish(product=product.code)], "probability": 30}, by=by)


def _decline(lead: Lead, step: Step, _: Cast, by: Actor) -> None:
    decline_lead(lead, reason=step.text, by=by)


def _offer(lead: Lead, step: Step, cast: Cast, by: Actor) -> None:
    offer_lead(lead, team=None, user=cast.users[step.value], reasons=["assigned"], by=by)


def _call(lead: Lead, step: Step, _: Cast, by: Actor) -> None:
    log_call(lead, outcome=step.value, text=step.text, due_at=step.due, by=by)


def _note(lead: Lead, step: Step, _: Cast, by: Actor) -> None:
    note_on_lead(lead, text=step.text, due_at=step.due, by=by)


def _status(lead: Lead, step: Step, _: Cast, by: Actor) -> None:
    edit_lead(lead, changes={"status": step.value, "probability": 60 if step.value == "O" else 40}, by=by)


def _rival(lead: Lead, step: Step, _: Cast, by: Actor) -> None:
    edit_lead(lead, changes={"competitors": [step.value]}, by=by)


def _member(lead: Lead, step: Step, cast: Cast, by: Actor) -> None:
    edit_lead(lead, changes={"members": [cast.users[step.value].pk]}, by=by)


def _assign(lead: Lead, step: Step, cast: Cast, by: Actor) -> None:
    assign_lead(lead, owner=cast.users[step.value], by=by)


def _win(lead: Lead, step: Step, _: Cast, by: Actor) -> None:
    win_lead(lead, reason=step.value, by=by)


def _lose(lead: Lead, step: Step, _: Cast, by: Actor) -> None:
    lose_lead(lead, reason=step.value, by=by)


def _reopen(lead: Lead, step: Step, _: Cast, by: Actor) -> None:
    reopen_lead(lead, due_at=step.due, by=by)


TOLD: Final[Mapping[str, Callable[[Lead, Step, Cast, Actor], None]]] = {
    "accept": _accept,
    "size_up": _size_up,
    "decline": _decline,
    "offer": _offer,
    "call": _call,
    "note": _note,
    "status": _status,
    "rival": _rival,
    "member": _member,
    "assign": _assign,
    "win": _win,
    "lose": _lose,
    "reopen": _reopen,
}
