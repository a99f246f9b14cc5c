"""Hand leads of a project to one of its people."""

from collections.abc import Collection

from stafet.distribution.pass_on import pass_on
from stafet.foundation.denials import Invalid, NotNow
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Handover, Lead
from stafet.leads.tell import tell
from stafet.leads.transition import move
from stafet.projects.models import Project
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.staying import hold_staying


@action("project.manage")
def hand_leads(project: Project, *, numbers: Collection[int], owner: User, by: Actor) -> int:
    """Give open leads of this project to one of its people: theirs at once, no offer and no case; says how many.

    Denies somebody who is not of the project, a lead of a case, and one that is offered: those have ways of their own.
    """
    if owner.pk not in {*project.staff_ids, *project.manager_ids} or not hold_staying([owner.pk]):
        raise Invalid("Only people of the project get its leads.", fields={"owner": "Pick one of the list."})
    ours = Lead.objects.visible_to(by).open().filter(project=project.pk, pk__in=numbers).order_by("number")
    held = ours.select_for_update(of=("self",), no_key=True).select_related(
        "owner", "team", "branch", "status"
    )
    changed = 0
    for lead in held:
        if lead.owner_id != owner.pk:
            _give(lead, owner, by)
            changed += 1
    return changed


def _give(lead: Lead, owner: User, by: Actor) -> None:
    if lead.case_id is not None:
        raise NotNow("This lead belongs to a case: hand it over on its own page.")
    if lead.handover == Handover.ACCEPTED:
        pass_on(lead, to=owner, team=owner.team or lead.team, by=by)
        return
    left = move(lead, Verb.TAKE, owner=owner, team=owner.team)
    tell(
        lead,
        "lead:assigned",
        by=by,
        before=left,
        after={"owner": owner.name, "owner_id": owner.pk, "status": lead.status.code},
    )
