"""Win a lead."""

from collections.abc import Mapping
from typing import Any

from stafet.catalog.models import CompletionReason, Outcome, Status
from stafet.leads.actions.open import require_mandatory
from stafet.leads.customer import make_customer
from stafet.leads.definitions import Named, reason_for, status_in
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.leads.transition import is_repeat, move
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("lead.close")
def win_lead(
    lead: Lead,
    *,
    reason: Named | CompletionReason | None,
    status: Named | Status | None = None,
    customer: Mapping[str, Any] | None = None,
    by: Actor,
) -> Lead:
    """Close a lead as won, with a reason; makes its account, a private person its contact, a customer (R34).

    `customer` completes their data: vat_id email phone street postcode city country.
    """
    if lead.state == Outcome.WON and is_repeat(lead, Verb.WIN, by=by):
        return lead
    why = reason_for(Outcome.WON, reason)
    require_mandatory(lead)
    left = move(lead, Verb.WIN, status=status_in(lead, status), completion_reason=why)
    make_customer(lead, customer or {}, by=by)
    after = {"reason": why.code, "status": lead.status.code}
    tell(lead, "lead:won", by=by, before=left, after=after)
    return lead
