"""Offer a lead to a team, or to one person."""

from collections.abc import Sequence

from stafet.distribution.models import AnswerTo, Offer
from stafet.distribution.settle import settle
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.leads.transition import move
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User
from stafet.staff.rights import Permission, Reach
from stafet.staff.sight import actor_of_user
from stafet.staff.staying import hold_staying


@action("lead.assign")
def offer_lead(
    lead: Lead, *, team: Team | None, user: User | None = None, reasons: Sequence[str] = (), by: Actor
) -> Lead:
    """Hold a lead out; an offer still open is withdrawn. A person alone brings their home team (R17).

    Denies nobody at all, somebody inactive, who has declined this lead (R20), and who could not
    accept it: an offer that nobody can answer would end unseen.
    """
    hold_out(lead, team=team, user=user, reasons=reasons, by=by)
    return lead


def hold_out(
    lead: Lead, *, team: Team | None, user: User | None = None, reasons: Sequence[str] = (), by: Actor
) -> None:
    """The same within a verb that has locked the lead already."""
    team = team or (user.team if user else None)
    if team is None and user is None:
        raise Invalid("To whom?", fields={"owner": "Pick a person or a team.", "team": "Pick a team."})
    branch = team.branch if team else lead.branch
    check_serves(by, branch)
    if user is not None:
        check_stays(user)
        check_can_take(lead, user, team=team, branch=branch)
    settle(lead, AnswerTo.WITHDRAWN)
    owner = {"owner": lead.owner.name} if lead.owner else {}
    left = owner | move(lead, Verb.OFFER, offered_to=user, team=team, branch=branch)
    Offer.objects.create(
        lead=lead, team=team, user=user, reasons=list(reasons), made_at=clock.now(), by_name=by.name
    )
    names = {"team": team.name if team else None, "to": user.name if user else None}
    ids = {"team_id": lead.team_id, "to_id": lead.offered_to_id}
    tell(lead, "lead:offered", by=by, before=left, after={**names, **ids, "why": list(reasons)})


def check_serves(by: Actor, branch: Branch) -> None:
    """Deny a dispatcher a branch they do not serve: they assign across the teams of those they do."""
    if by.reach(Permission.LEAD_ASSIGN) is Reach.SEEN and branch.pk not in by.branch_ids:
        raise Forbidden("You do not serve this branch.")


def check_stays(user: User) -> None:
    """Deny somebody who left; nobody deactivates them before the transaction ends."""
    if not hold_staying([user.pk]):
        raise Invalid(
            "%(who)s does not work here any more.", who=user.name, fields={"owner": "Pick another."}
        )


def check_can_take(lead: Lead, user: User, *, team: Team | None, branch: Branch) -> None:
    """Deny who has handed this lead back, or may not accept what lies with this team."""
    if user.pk in lead.declined_by_ids:
        raise Invalid("%(who)s has declined this lead.", who=user.name, fields={"owner": "Pick another."})
    if not actor_of_user(user).may(Permission.LEAD_ACCEPT, Lead(team=team, branch=branch)):
        raise Invalid(
            "%(who)s may not accept leads of this team.", who=user.name, fields={"owner": "Pick another."}
        )
