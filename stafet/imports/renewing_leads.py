"""A row about a lead that is known by its external id: its particulars are taken over, where it stands and whose it is stays."""

from typing import Any, Final

from stafet.foundation.money import Money
from stafet.imports.frame import Draft
from stafet.leads.actions.edit import edit_lead
from stafet.leads.models import Lead
from stafet.staff.actor import Actor

_PLAIN: Final = {
    "subject": "subject",
    "message": "message",
    "priority": "priority",
    "probability": "probability",
}


def renew_lead(lead: Lead, draft: Draft, *, by: Actor) -> bool:
    """Take over what the row says of subject, message, category, priority, probability and amount. Says if anything changed."""
    facts = draft.facts
    changes: dict[str, Any] = {
        name: facts[name]
        for column, name in _PLAIN.items()
        if draft.values.get(column) and facts[name] != getattr(lead, name)
    }
    if draft.values.get("category") and facts["category_id"] != lead.category_id:
        changes["category"] = facts["category_id"]
    if facts["amount"] is not None and (facts["amount"], facts["currency"]) != (lead.amount, lead.currency):
        changes["target_amount"] = Money(facts["amount"], facts["currency"])
    if changes:
        edit_lead(lead, changes=changes, by=by)
    return bool(changes)
