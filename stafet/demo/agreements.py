"""What was agreed with the customers of the demo: groups, consents, contracts, and how else they are reached."""

from datetime import date, timedelta
from random import Random
from typing import Any, Final

from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.contract import add_contract, end_contract
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.group import join_group, make_group
from stafet.contacts.consent import Purpose
from stafet.contacts.models import Contact, ContactGroup
from stafet.demo.customers import MAILBOXES, STREETS, TOWNS, Customer
from stafet.demo.telling import Cast
from stafet.foundation import clock
from stafet.staff.actor import Actor

# code, name, branch, group above
GROUPS: Final = (
    ("FLEET", "Fleet customers", None, None),
    ("FLEET-S", "Up to 10 vehicles", None, "FLEET"),
    ("FLEET-L", "More than 10 vehicles", None, "FLEET"),
    ("CLUB", "Summer evening guests", None, None),
    ("ODE-EL", "Elbilklubben", "ODE", "CLUB"),
    ("FLE-STAMM", "Stammkunden Werkstatt", "FLE", None),
    ("HAM-OLD", "Klassiker-Treff", "HAM", "CLUB"),
)
_OWN_GROUP: Final = {"ODE": "ODE-EL", "FLE": "FLE-STAMM", "HAM": "HAM-OLD"}
_PROOF: Final = {
    "da": ("Underskrevet formular, i mappen", "Sagt i telefonen", "Linket i bekræftelsesmailen"),
    "de": ("Unterschriebenes Formular, im Ordner", "Am Telefon gesagt", "Link in der Bestätigungsmail"),
}
_NOTES: Final = {
    "da": ("Service er med", "Ønsker tilbud i god tid", "Afleveres i Odense"),
    "de": ("Wartung ist dabei", "Möchte rechtzeitig ein Angebot", "Rückgabe in Hamburg"),
}
_KINDS: Final = ("lease", "finance", "insurance", "service")


def found_groups(cast: Cast, *, by: Actor) -> dict[str, ContactGroup]:
    """Make the groups; those of a branch are its manager's business, and an administrator may too."""
    made: dict[str, ContactGroup] = {}
    for code, name, branch, above in GROUPS:
        home = cast.branches[branch] if branch else None
        made[code] = make_group(home, name=name, code=code, parent=made[above] if above else None, by=by)
    return made


def agree(
    contact: Contact,
    customer: Customer,
    groups: dict[str, ContactGroup],
    cast: Cast,
    random: Random,
    *,
    by: Actor,
) -> None:
    """Let a customer become one whom we know: some of it, as it comes about over the years."""
    with clock.moved_to(contact.created_at + timedelta(days=random.randint(1, 30))):
        edit_contact(contact, changes=_particulars(contact, customer, cast, random), by=by)
        if random.random() < 0.7:
            _say(contact, customer, random, by)
        for _ in range(random.choice((0, 0, 1, 1, 2))):
            _sign(contact, customer, random, by)
        if customer.company:
            join_group(contact, group=groups[random.choice(("FLEET-S", "FLEET-S", "FLEET-L"))], by=by)
        if random.random() < 0.25:
            join_group(contact, group=groups[_OWN_GROUP[customer.branch]], by=by)


def _particulars(contact: Contact, customer: Customer, cast: Cast, random: Random) -> dict[str, Any]:
    kind = "work" if customer.company else "home"
    changes: dict[str, Any] = {
        "emails": [{"address": customer.email, "kind": kind}],
        "phones": [{"number": customer.phone, "kind": "mobile"}],
    }
    moved_on = contact.created_at.date() - timedelta(days=random.randint(20, 900))
    if random.random() < 0.3:
        old = f"{customer.last_name.split('-')[0].casefold()}{random.randint(10, 99)}@{MAILBOXES[customer.language][0]}"
        if old.isascii():
            changes["emails"].append({"address": old, "kind": "other", "valid_to": moved_on})
    if random.random() < 0.2:
        postcode, city = random.choice(TOWNS[customer.branch])
        street = f"{random.choice(STREETS[customer.language])} {random.randint(1, 90)}"
        here = {name: getattr(customer, name) for name in ("street", "postcode", "city", "country")}
        left = {"street": street, "postcode": postcode, "city": city, "country": customer.country}
        changes["addresses"] = [
            here | {"valid_from": moved_on + timedelta(days=1)},
            left | {"valid_to": moved_on},
        ]
    if not customer.company or random.random() < 0.3:
        changes["birthday"] = date(random.randint(1948, 2004), random.randint(1, 12), random.randint(1, 28))
    if random.random() < 0.4:
        sellers = [user for user in cast.users.values() if user.branch.code == customer.branch and user.team]
        changes["preferred_owner"] = random.choice(sorted(sellers, key=lambda user: user.email))
    return changes


def _say(contact: Contact, customer: Customer, random: Random, by: Actor) -> None:
    for purpose in random.sample(list(Purpose), k=random.randint(1, 3)):
        channels = random.sample(["email", "phone", "message", "post"], k=random.randint(1, 3))
        proof = random.choice(_PROOF[customer.language])
        give_consent(contact, purpose=purpose, channels=channels, proof=proof, by=by)
        if random.random() < 0.25:
            withdraw_consent(contact, purpose=purpose, channels=channels[:1], by=by)


def _sign(contact: Contact, customer: Customer, random: Random, by: Actor) -> None:
    today = clock.now().date()
    begins = today - timedelta(days=random.randint(0, 1_000))
    ends = _months_later(begins, random.choice((12, 24, 36, 48)))
    terms = {
        "kind": random.choice(_KINDS),
        "reference": f"{random.choice('ABKLMV')}-{random.randint(10_000, 99_999)}",
        "begins_on": begins,
        "ends_on": ends,
        "note": random.choice(_NOTES[customer.language]) if random.random() < 0.4 else "",
    }
    contract = add_contract(contact, terms=terms, by=by)
    if random.random() < 0.1:
        end_contract(contract, on=begins + (ends - begins) / 2, by=by)


def _months_later(day: date, months: int) -> date:
    """The last day of so many months that begin on this day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, 28)) - timedelta(days=1)
