"""Give back what a substitute kept for somebody who was away."""

from dataclasses import dataclass

from stafet.distribution.actions.offer import check_stays
from stafet.distribution.pass_on import pass_on
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.holding import hold_many
from stafet.leads.models import Lead
from stafet.relief.handing import give_task
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
    """How many leads and tasks went back, and how many stay: closed, or given on by the substitute."""

    leads: int
    tasks: int
    stay: int


@action("absence.set")
def give_back(absence: Absence, *, by: Actor) -> Returned:
    """Give the leads and tasks of an absence back to whoever was away, each to the team where it lay.

    What the substitute closed or gave on stays as it is; what has joined one of the cases meanwhile goes along (R26).
    Said again, it gives back what has become free since. Denies where whoever was away has left.
    """
    rows = Loan.objects.filter(absence=absence).standing().select_related("team", "branch")
    loans = list(rows)
    of_lead = {loan.lead_id: loan for loan in loans if loan.lead_id is not None}
    locked = hold_many(list(of_lead))
    tasks = _tasks([loan for loan in loans if loan.task_id is not None])
    check_stays(absence.user)
    owner = colleagues().get(pk=absence.user_id)
    back = [lead for lead in locked if lead.number in of_lead and is_there(of_lead[lead.number], lead)]
    cases = {lead.case_id for lead in back if lead.case_id}
    back += [lead for lead in locked if lead not in back and lead.case_id in cases]
    for lead in back:
        _return(lead, of_lead.get(lead.number), owner, by)
    for task, loan in tasks:
        give_task(task, to=owner, team=loan.team, why="back", by=by)
    given = [of_lead[lead.number] for lead in back if lead.number in of_lead] + [loan for _, loan in tasks]
    Loan.objects.filter(pk__in=[loan.pk for loan in given]).update(back_at=clock.now())
    if given:
        after = {"user": absence.user_id, "leads": len(back), "tasks": len(tasks)}
        record("absence:given_back", absence, by=by, after=after)
    return Returned(len(back), len(tasks), len(loans) - len(given))


def _tasks(loans: list[Loan]) -> list[tuple[Task, Loan]]:
    """The tasks that can be given back, locked, each with its loan."""
    of_task = {loan.task_id: loan for loan in loans}
    rows = Task.objects.open().filter(pk__in=list(of_task)).order_by("pk")
    locked = rows.select_for_update(no_key=True, of=("self",)).select_related("type", "assignee", "branch")
    return [(task, of_task[task.pk]) for task in locked if is_there(of_task[task.pk], task)]


def _return(lead: Lead, loan: Loan | None, owner: User, by: Actor) -> None:
    """To the team where it lay, else where it lies, else to their home team: wherever they may have it by now."""
    actor = actor_of_user(owner)
    places: list[Team | None] = [loan.team] if loan else []
    if loan is not None and loan.team is None and loan.branch is not None:
        lead.branch = loan.branch
    for team in (*places, lead.team, owner.team):
        branch = team.branch if team else lead.branch
        if actor.may(Permission.LEAD_ACCEPT, Lead(team=team, branch=branch)):
            pass_on(lead, to=owner, team=team, why="back", by=by)
            return
    pass_on(lead, to=owner, team=owner.team, why="back", by=by)
