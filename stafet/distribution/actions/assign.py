"""Assign a lead: hold it out before acceptance, hand it over after it."""

from stafet.distribution.actions.offer import check_stays, hold_out
from stafet.distribution.pass_on import pass_on
from stafet.foundation.denials import NotNow
from stafet.leads.holding import hold_with_case
from stafet.leads.models import Handover, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User


@action("lead.assign", holds=hold_with_case)
def assign_lead(lead: Lead, *, owner: User | None = None, team: Team | None = None, by: Actor) -> Lead:
    """Give a lead to a person or a team.

    Not accepted yet, or given to a team: an offer (R17). Accepted and given to a person: the
    responsibility goes over, with all open leads of its case (R26). Giving it to who has it
    already changes nothing.
    """
    if lead.completed_at:
        raise NotNow("This lead is closed. Reopen it first.")
    if lead.handover != Handover.ACCEPTED or owner is None:
        is_somebody = owner is not None or team is not None
        if (
            is_somebody
            and lead.handover == Handover.OFFERED
            and (lead.offered_to, lead.team) == (owner, team or lead.team)
        ):
            return lead
        hold_out(lead, team=team, user=owner, reasons=["assigned"], by=by)
    elif owner != lead.owner:
        check_stays(owner)
        for one in [lead, *_rest_of_case(lead)]:
            pass_on(one, to=owner, team=team or owner.team or one.team, by=by)
    return lead


def _rest_of_case(lead: Lead) -> list[Lead]:
    """The other leads that change hands with it, locked by the verb's frame."""
    if lead.case_id is None:
        return []
    rest = Lead.objects.filter(case=lead.case_id, state__in=OPEN_STATES, handover=Handover.ACCEPTED)
    return list(rest.exclude(pk=lead.pk).order_by("number"))
