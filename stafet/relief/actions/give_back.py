"""Give back what a substitute kept for somebody who was away."""

from dataclasses import dataclass

from stafet.distribution.actions.offer import check_stays
from stafet.distribution.pass_on import pass_on
from stafet.foundation import clock
from stafet.leads.holding import hold_many
from stafet.leads.models import Lead
from stafet.relief.lent import is_there
from stafet.relief.models import Loan
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import Absence, Team, User
from stafet.staff.rights import Permission
from stafet.staff.sight import actor_of_user, colleagues


@dataclass(frozen=True, slots=True)
class Returned:
    """How many leads went back, and how many stay: closed, or given on by the substitute."""

    leads: int
    stay: int


@action("absence.set")
def give_back(absence: Absence, *, by: Actor) -> Returned:
    """Give the leads of an absence back to whoever was away, each to the team where it lay.

    What the substitute closed or gave on stays as it is; what has joined one of the cases meanwhile goes along (R26).
    Said again, it gives back what has become free since. Denies where whoever was away has left.
    """
    rows = Loan.objects.filter(absence=absence).standing().select_related("team", "branch")
    loans = {loan.lead_id: loan for loan in rows}
    locked = hold_many(list(loans))
    check_stays(absence.user)
    owner = colleagues().get(pk=absence.user_id)
    back = [lead for lead in locked if lead.number in loans and is_there(loans[lead.number], lead)]
    cases = {lead.case_id for lead in back if lead.case_id}
    along = [lead for lead in locked if lead not in back and lead.case_id in cases]
    for lead in (*back, *along):
        _return(lead, loans.get(lead.number), owner, by)
    given = [loans[lead.number].pk for lead in (*back, *along) if lead.number in loans]
    Loan.objects.filter(pk__in=given).update(back_at=clock.now())
    if back:
        after = {"user": absence.user_id, "leads": len(back)}
        record("absence:given_back", absence, by=by, after=after)
    return Returned(len(back) + len(along), len(loans) - len(given))


def _return(lead: Lead, loan: Loan | None, owner: User, by: Actor) -> None:
    """To the team where it lay, else where it lies, else to their home team: wherever they may have it by now."""
    actor = actor_of_user(owner)
    places: list[Team | None] = [loan.team] if loan else []
    if loan is not None and loan.team is None:
        lead.branch = loan.branch
    for team in (*places, lead.team, owner.team):
        branch = team.branch if team else lead.branch
        if actor.may(Permission.LEAD_ACCEPT, Lead(team=team, branch=branch)):
            pass_on(lead, to=owner, team=team, why="back", by=by)
            return
    pass_on(lead, to=owner, team=owner.team, why="back", by=by)
