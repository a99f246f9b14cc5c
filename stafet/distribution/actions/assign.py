"""Assign a lead: hold it out before acceptance, hand it over after it."""

from stafet.contacts.acquaint import make_known
from stafet.distribution.actions.offer import check_can_take, check_serves, hold_out
from stafet.foundation.denials import NotNow
from stafet.leads.holding import hold_with_case
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Case, Handover, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.leads.tell import tell
from stafet.leads.transition import move
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
        for one in [lead, *_rest_of_case(lead)]:
            _hand_over(one, to=owner, team=team, by=by)
    return lead


def _rest_of_case(lead: Lead) -> list[Lead]:
    """The other leads that change hands with it, locked by the verb's frame."""
    if lead.case_id is None:
        return []
    rest = Lead.objects.filter(case=lead.case_id, state__in=OPEN_STATES, handover=Handover.ACCEPTED)
    return list(rest.exclude(pk=lead.pk).order_by("number"))


def _hand_over(lead: Lead, *, to: User, team: Team | None, by: Actor) -> None:
    before = {"owner": lead.owner.name if lead.owner else None, "team": lead.team.name if lead.team else None}
    new_team = team or to.team or lead.team
    branch = new_team.branch if new_team else lead.branch
    check_serves(by, branch)
    check_can_take(lead, to, team=new_team, branch=branch)
    move(lead, Verb.ASSIGN, owner=to, team=new_team, branch=branch)
    if lead.contact:
        make_known(lead.contact, branch)
    Case.objects.filter(leads=lead).update(administrator=to)
    after = {"owner": to.name, "owner_id": to.pk, "team": new_team.name if new_team else None}
    tell(lead, "lead:assigned", by=by, before=before, after=after)
