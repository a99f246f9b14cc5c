"""Which account the lead's company is: the one that is known for certain, the one that was picked, or a new one."""

from typing import Any

from stafet.acceptance.choice import Choice
from stafet.acceptance.known import Known, known_account, told
from stafet.contacts.actions.make_contact import private_customers
from stafet.contacts.models import Account, Contact
from stafet.contacts.standing import hold_standing
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.events import record


def account_for(lead: Lead, choice: Choice, *, contact: Contact | None = None, by: Actor) -> Account | None:
    """The account that was chosen or is taken without asking; None where a new one is to be made.

    Without a company it is that of the private customers (R10). `contact` is who is writing, where that is
    known. Names the open choice where there is one.
    """
    if choice.account is not None:
        return choice.account
    if choice.is_private or not lead.company.get("name"):
        return private_customers()
    if choice.is_new_account:
        return None
    known = known_account(lead, contact=contact, by=by)
    if choice.is_hidden_account:
        return _introduced(known, lead, by)
    if known.is_open:
        raise _open_choice(known, contact)
    return known.exact


def _introduced(known: Known[Account], lead: Lead, by: Actor) -> Account:
    """The one that the acceptor may not see, confirmed: recorded for the branches that know it (R13)."""
    if known.hidden_exact is None:
        raise Invalid("There is no such account any more.", fields={"account": "Look again."})
    account = Account.objects.get(pk=known.hidden_exact.id)
    hold_standing(account)
    record(
        "account:introduced", account, by=by, after={"branch": lead.branch.name, "branch_id": lead.branch_id}
    )
    return account


def _open_choice(known: Known[Account], contact: Contact | None) -> Invalid:
    found: list[dict[str, Any]] = [{"id": one.pk, "name": one.name} for one in known.similar]
    options: dict[str, Any] = {"account": [*told(known.hidden), *found, {"new": True}]}
    if contact is not None:
        options["contact"] = [{"id": contact.pk, "account": "keep"}]
    return Invalid(
        "A company like this is known already.",
        fields={"account": "Pick one of them, or make a new one."},
        options=options,
    )
