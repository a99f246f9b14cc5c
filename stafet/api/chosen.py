"""What a body chose, as the verbs take it: the contact, its account, the case."""

from typing import Any

from stafet.acceptance.choice import Choice
from stafet.api.lookups import picked, user_named
from stafet.api.schemas.leads import (
    AcceptanceGiven,
    AccountChosen,
    CaseChosen,
    ContactChosen,
    KnownContactGiven,
    LeadGiven,
    NewContactGiven,
)
from stafet.catalog.models import Pipeline
from stafet.contacts.models import Account, Contact
from stafet.foundation.denials import Invalid
from stafet.leads.definitions import find
from stafet.leads.models import Case
from stafet.staff.actor import Actor


def choice_of(given: AcceptanceGiven | LeadGiven, by: Actor) -> Choice:
    """All that was chosen; what is left out decides itself, or is asked for."""
    chosen: dict[str, Any] = {}
    if given.contact is not None:
        chosen |= _contact_chosen(given.contact, by)
    if "account" in given.model_fields_set:
        chosen |= _account_chosen(given.account, by)
    if given.case is not None:
        chosen |= _case_chosen(given.case, by)
    return Choice(**chosen)


def _contact_chosen(
    contact: ContactChosen | KnownContactGiven | NewContactGiven, by: Actor
) -> dict[str, Any]:
    known = contact.id if isinstance(contact, ContactChosen | KnownContactGiven) else None
    chosen: dict[str, Any] = {"is_moving": None if contact.account is None else contact.account == "move"}
    if isinstance(contact, ContactChosen):
        chosen["take"] = contact.take
    if known is not None:
        visible = Contact.objects.visible_to(by).select_related("account")
        return chosen | {"contact": picked(visible, known, field="contact")}
    if not isinstance(contact, KnownContactGiven):
        chosen |= {"is_hidden_contact": bool(contact.hidden), "is_new_contact": _is_new(contact)}
    return chosen


def _account_chosen(account: AccountChosen | None, by: Actor) -> dict[str, Any]:
    if account is None:
        return {"is_private": True}
    if account.id is not None:
        return {"account": picked(Account.objects.visible_to(by), account.id, field="account")}
    if not (account.hidden or _is_new(account)):
        raise Invalid(
            "Which account?", fields={"account": "Give id, hidden or new, or null for a private person."}
        )
    return {"is_hidden_account": bool(account.hidden), "is_new_account": not account.hidden}


def _case_chosen(case: CaseChosen, by: Actor) -> dict[str, Any]:
    """An open case, or what a new one is like."""
    is_described = bool(case.new) or case.pipeline is not None or case.administrator is not None
    return {
        "is_new_case": case.add_to is None and is_described,
        "add_to": None
        if case.add_to is None
        else picked(Case.objects.visible_to(by), case.add_to, field="case"),
        "pipeline": None if case.pipeline is None else find(Pipeline, case.pipeline, field="pipeline"),
        "administrator": user_named(case.administrator, by=by, field="administrator"),
    }


def _is_new(chosen: AccountChosen | NewContactGiven) -> bool:
    return chosen.new is not None and chosen.new is not False
