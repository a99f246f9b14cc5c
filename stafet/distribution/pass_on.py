"""The responsibility for an accepted lead goes over to another person (R26), in the transaction of the verb that does it."""

from stafet.contacts.acquaint import make_known
from stafet.distribution.actions.offer import check_can_take, check_serves
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Case, Lead
from stafet.leads.tell import tell
from stafet.leads.transition import move
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User


def pass_on(lead: Lead, *, to: User, team: Team | None, why: str = "", by: Actor) -> None:
    """Make somebody the owner of a locked lead, in a team, and the administrator of its case.

    Denies who cannot take it there. `why` is kept in the timeline, as a word for the reason.
    """
    before = {"owner": lead.owner.name if lead.owner else None, "team": lead.team.name if lead.team else None}
    branch = team.branch if team else lead.branch
    check_serves(by, branch)
    check_can_take(lead, to, team=team, branch=branch)
    move(lead, Verb.ASSIGN, owner=to, team=team, branch=branch)
    if lead.contact:
        make_known(lead.contact, branch)
    if lead.case_id:
        Case.objects.filter(pk=lead.case_id).update(administrator=to)
    after = {"owner": to.name, "owner_id": to.pk, "team": team.name if team else None}
    tell(lead, "lead:assigned", by=by, before=before, after=after | ({"why": why} if why else {}))
