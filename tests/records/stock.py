"""Records with something in every field, what hangs on them, and all rows as they stand, to compare before and after."""

from datetime import date
from typing import Any, TypeVar

from django.apps import apps
from django.db import connection

from stafet.contacts.actions.account import make_account
from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.contract import add_contract
from stafet.contacts.actions.group import join_group, make_group
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact, ContactGroup
from stafet.foundation import clock
from stafet.leads.models import Call, Case, Lead, Note
from stafet.leads.write import save
from stafet.records.rows import renew
from stafet.staff.actor import SYSTEM
from tests.world import World

Known = TypeVar("Known", Contact, Account)
# Counted or told with every write; what they say is not what a record holds.
_COUNTERS = ("version",)
Rows = dict[str, list[dict[str, Any]]]


def full_contact(
    world: World, number: int, *, account: Account | None = None, is_full: bool = True
) -> Contact:
    """A contact with something in each field that no other number has; or with a last name and nothing else."""
    branch = [world.flensburg, world.odense, world.hamburg][number % 3]
    name = f"Holm {number}"
    if not is_full:
        return make_contact(account, particulars=Particulars(last_name=name), branch=branch, by=SYSTEM)
    company = {"name": f"Employer {number}"}
    who = Particulars(
        first_name=f"Karla {number}",
        last_name=name,
        title=f"Dr. {number}",
        language=["de", "da", "en"][number % 3],
        birthday=date(1970 + number % 30, 1, 31),
        emails=(f"karla{number}@post.example", "SHARED@post.example", f"k{number}@work.example"),
        phones=(f"0461 1234{number}", "+49 461 99999", f"+45 4012{number:04}"),
        addresses=(
            {"street": f"Lindenweg {number}", "postcode": "24937", "city": "Kiel"},
            {"street": "Hafen 1", "postcode": "5000", "city": "ODENSE" if number % 2 else "Odense"},
        ),
    )
    contact = make_contact(
        account or make_account(branch, company=company, by=SYSTEM), particulars=who, branch=branch, by=SYSTEM
    )
    contact.fields = {"shared": number, f"own{number}": "x"}
    contact.preferred_owner = [world.agent, world.second_agent, world.manager][number % 3]
    return _made_customer(contact, number)


def full_account(world: World, number: int, *, is_full: bool = True) -> Account:
    """An account likewise."""
    branch = [world.flensburg, world.odense, world.hamburg][number % 3]
    company: dict[str, Any] = {"name": f"Fjord {number} GmbH"}
    if is_full:
        company |= {
            "vat_id": f"DE81190798{number}", "email": f"info@fjord{number}.example", "phone": f"+4946155{number:04}",
            "street": f"Kai {number}", "postcode": f"2493{number % 10}", "city": f"Stadt {number}",
            "country": ["DE", "DK", "AT"][number % 3],
            "emails": [{"address": f"shop@fjord{number}.example", "kind": "other"}, "SHARED@fjord.example"],
            "phones": [f"0461 1234{number}", {"number": "+49 461 99999", "valid_to": date(2020, 1, 31)}],
            "addresses": [
                {"street": "Hafen 1", "postcode": "5000", "city": "ODENSE" if number % 2 else "Odense"},
                {"street": f"Lager {number}", "postcode": "24937", "city": "Flensburg"},
            ],
        }  # fmt: skip
    account = make_account(branch, company=company, by=SYSTEM)
    account.fields = {"shared": number, f"own{number}": "x"} if is_full else {}
    return _made_customer(account, number) if is_full else account


def linked(world: World, contact: Contact) -> tuple[Lead, ...]:
    """Two leads of this contact, one in a case of its own, with notes and calls; and a note and a call without lead.

    And what was agreed: a contract, consents, a group of its own and one that all are in.
    """
    leads = world.lead(), world.lead()
    case = Case.objects.create(
        contact=contact,
        branch=world.flensburg,
        pipeline=leads[0].pipeline,
        administrator=world.agent,
        created_at=clock.now(),
    )
    for lead in leads:
        save(lead, contact=contact, account=contact.account, case=case if lead is leads[0] else None)
    for of in (*leads, None):
        Note.objects.create(lead=of, contact=contact, text="Written", by_name="A", at=clock.now())
        Call.objects.create(lead=of, contact=contact, outcome="reached", by_name="A", at=clock.now())
    _agreed(world, contact)
    return leads


def _agreed(world: World, contact: Contact) -> None:
    add_contract(contact, terms={"kind": "lease"}, by=SYSTEM)
    shared = ContactGroup.objects.get_or_create(code="FLEET", name="Fleet")[0]
    for group in (shared, make_group(world.flensburg, name="Own", by=SYSTEM)):
        join_group(contact, group=group, by=SYSTEM)
    # Of two contacts one allows what the other forbids.
    decide = give_consent if contact.pk % 2 else withdraw_consent
    decide(contact, purpose="marketing", channels=["email"], proof="Form", by=SYSTEM)
    give_consent(contact, purpose="survey", channels=["post"], proof="Form", by=SYSTEM)


def all_rows() -> Rows:
    """Every row of every table of the rooms that a merge writes, without counters of writes and histories."""
    found = {}
    for room in ("contacts", "leads"):
        for model in apps.get_app_config(room).get_models():
            if not hasattr(model, "pgh_id"):
                found[model._meta.db_table] = rows_of(model._meta.db_table)
    return found


def rows_of(table: str) -> list[dict[str, Any]]:
    """The rows of one table, in the order of what they hold."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT to_jsonb(t) - %s::text[] FROM {table} t ORDER BY to_jsonb(t)::text",  # noqa: S608
            [[*_COUNTERS]],
        )
        return [row for (row,) in cursor.fetchall()]


def changes(before: Rows, after: Rows) -> list[tuple[str, dict[str, Any]]]:
    """The rows that stand on one side only, by table: short to read where two whole stocks are not."""
    return [
        (table, row)
        for table in before
        for one, other in ((before[table], after[table]), (after[table], before[table]))
        for row in one
        if row not in other
    ] + [(table, {}) for table in before if len(before[table]) != len(after[table])]


def _made_customer(record: Known, number: int) -> Known:
    record.external_id = f"X-{number}"
    # The later the number, the longer a customer: the gone one's day is taken.
    record.customer_since, record.won_lead = date(2020 - number % 20, 5, 5), 1000 + number
    renew(record)
    return record
