"""Contacts, accounts and cases."""

from collections.abc import Collection, Iterable
from typing import Any

from stafet.api.shown.agreements import consents, contracts
from stafet.api.shown.groups import groups_of
from stafet.api.shown.parts import day, defined, moment, who
from stafet.contacts.models import Account, Contact, Known, Reach
from stafet.contacts.reach import today
from stafet.contacts.reached import PLACE, reached
from stafet.contacts.validity import holds
from stafet.leads.models import Case, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.actor import Actor

Shown = dict[str, Any]


def contact_listed(contact: Contact) -> Shown:
    """A contact in a list; its account is loaded with it."""
    return {
        "id": contact.pk,
        "name": contact.name,
        "first_name": contact.first_name,
        "last_name": contact.last_name,
        "title": contact.title,
        "language": contact.language,
        "birthday": day(contact.birthday),
        "account": {"id": contact.account_id, "name": contact.account.name},
        **_known(contact),
    }


def contact_whole(contact: Contact, *, by: Actor) -> Shown:
    """One contact with its addresses and numbers, and what was agreed with it, as far as the asker may see it."""
    return (
        contact_listed(contact)
        | _reach(contact)
        | {
            "preferred_owner": who(contact.preferred_owner),
            "consents": [one for one in consents(contact) if one["counts"]],
            "contracts": contracts(contact),
            "groups": groups_of(contact, by),
        }
    )


def account_listed(one: Account) -> Shown:
    """An account in a list."""
    plain = ("name", "is_private", "vat_id", "email", "phone", "street", "postcode", "city", "country")
    return {"id": one.pk, **{name: getattr(one, name) for name in plain}, **_known(one)}


def account_whole(one: Account) -> Shown:
    """One account with all its addresses and numbers."""
    return account_listed(one) | _reach(one)


def _reach(known: Contact | Account) -> Shown:
    rows = reached(known)
    return {
        "emails": [{"address": one.raw} | _lasting(one) for one in rows.emails],
        "phones": [{"number": one.normal or None, "raw": one.raw} | _lasting(one) for one in rows.phones],
        "addresses": [{name: getattr(one, name) for name in PLACE} | _lasting(one) for one in rows.addresses],
    }


def _lasting(one: Reach) -> Shown:
    days = {"valid_from": day(one.valid_from), "valid_to": day(one.valid_to)}
    return {"kind": one.kind, **days, "holds": holds(one, today())}


def case_listed(case: Case) -> Shown:
    """A case in a list; what it refers to is loaded with it."""
    return {
        "id": case.pk,
        "contact": {"id": case.contact_id, "name": case.contact.name},
        "branch": defined(case.branch),
        "pipeline": defined(case.pipeline),
        "administrator": who(case.administrator),
        "created_at": moment(case.created_at),
    }


def case_whole(case: Case, leads: Iterable[Lead], *, visible: Collection[int]) -> Shown:
    """One case with all its leads; of those that are not visible only the number."""
    leads = list(leads)
    return case_listed(case) | {
        "is_open": any(lead.state in OPEN_STATES for lead in leads),
        "leads": [_lead_of_case(lead, is_hidden=lead.pk not in visible) for lead in leads],
    }


def _lead_of_case(lead: Lead, *, is_hidden: bool) -> Shown:
    return {
        "number": lead.number,
        "hidden": is_hidden,
        "subject": None if is_hidden else lead.subject,
        "state": None if is_hidden else lead.state,
        "handover": None if is_hidden else lead.handover,
    }


def _known(known: Known) -> Shown:
    return {
        "customer_since": day(known.customer_since),
        "won_lead": known.won_lead,
        "external_id": known.external_id,
        "fields": known.fields,
        "branches": known.branch_ids,
        "created_at": moment(known.created_at),
    }
