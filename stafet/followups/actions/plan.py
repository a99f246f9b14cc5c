"""Plan a task on a lead or a contact."""

from stafet.contacts.models import Contact
from stafet.contacts.standing import check_standing
from stafet.followups.models import Task
from stafet.followups.planning import Plan, check_assignee, put_rhythm, put_times, type_named
from stafet.followups.tell import facts, tell
from stafet.followups.write import save
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text
from stafet.leads.models import Lead
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, User


@action("task.edit")
def plan_task(about: Lead | Contact, *, plan: Plan, by: Actor) -> Task:
    """Make a task on a lead, which then has the lead's contact too, or on a contact alone.

    It is the maker's unless the plan names somebody else. Denies a date that is not ahead of now, and an end of what
    is no appointment.
    """
    lead = about if isinstance(about, Lead) else None
    contact = about.contact if isinstance(about, Lead) else about
    if isinstance(about, Contact):
        check_standing(about)
    assignee = check_assignee(plan.assignee or _maker(by))
    task = Task(
        type=type_named(plan.type),
        lead=lead,
        contact=contact,
        assignee=assignee,
        team=assignee.team,
        branch=lead.branch if lead else _branch_of(about, assignee),
        note=clean_text(plan.note),
        created_at=clock.now(),
        made_by=by.name,
    )
    put_times(task, plan.due_at, plan.ends_at)
    put_rhythm(task, plan.repeat)
    save(task)
    tell(task, "task:planned", by=by, after=facts(task) | {"assignee_id": assignee.pk})
    return task


def _maker(by: Actor) -> User:
    maker = (
        User.objects.select_related("team", "branch").filter(pk=by.user_id).first() if by.user_id else None
    )
    if maker is None:
        raise Invalid("Who is to do it?", fields={"assignee": "Name somebody."})
    return maker


def _branch_of(about: Lead | Contact, assignee: User) -> Branch:
    """The assignee's branch, if the contact is known there; else the one where it was known first."""
    known = about.branch_ids if isinstance(about, Contact) else []
    if assignee.branch_id in known or not known:
        return assignee.branch
    return Branch.objects.get(pk=known[0])
