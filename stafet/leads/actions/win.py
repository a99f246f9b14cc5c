"""Win a lead."""

from zoneinfo import ZoneInfo

from stafet.catalog.models import CompletionReason, Outcome, Status
from stafet.foundation import clock
from stafet.leads.actions.open import require_mandatory
from stafet.leads.definitions import Named, reason_for, status_in
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.leads.transition import is_repeat, move
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor


@action("lead.close")
def win_lead(
    lead: Lead, *, reason: Named | CompletionReason | None, status: Named | Status | None = None, by: Actor
) -> Lead:
    """Close a lead as won, with a reason; makes its account, a private person its contact, a customer (R34)."""
    if lead.state == Outcome.WON and is_repeat(lead, Verb.WIN, by=by):
        return lead
    why = reason_for(Outcome.WON, reason)
    require_mandatory(lead)
    left = move(lead, Verb.WIN, status=status_in(lead, status), completion_reason=why)
    _make_customer(lead)
    after = {"reason": why.code, "status": lead.status.code}
    tell(lead, "lead:won", by=by, before=left, after=after)
    return lead


def _make_customer(lead: Lead) -> None:
    account = lead.account
    known = lead.contact if account is None or account.is_private else account
    if known is None:
        return
    hold(known)
    if known.customer_since is None:
        known.customer_since = clock.now().astimezone(ZoneInfo(lead.branch.time_zone)).date()
        known.won_lead = lead.number
        known.version += 1
        known.save(update_fields=["customer_since", "won_lead", "version"])
