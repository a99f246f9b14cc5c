"""What somebody may do with a lead now: the buttons and the API's `allowed` alike."""

from stafet.catalog.models import State
from stafet.leads.life_cycle import Verb, verbs_from
from stafet.leads.models import Handover, Lead
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission

_MOVES = (
    ("accept", Verb.ACCEPT, Permission.LEAD_ACCEPT),
    ("decline", Verb.DECLINE, Permission.LEAD_DECLINE),
    ("assign", Verb.OFFER, Permission.LEAD_ASSIGN),
    ("win", Verb.WIN, Permission.LEAD_CLOSE),
    ("lose", Verb.LOSE, Permission.LEAD_CLOSE),
    ("reopen", Verb.REOPEN, Permission.LEAD_CLOSE),
)


def allowed(lead: Lead, by: Actor) -> list[str]:
    """The verbs that the table names from here and this actor's rights reach, for a lead it sees."""
    possible = verbs_from((State(lead.state), Handover(lead.handover)))
    found = [name for name, verb, right in _MOVES if verb in possible and by.may(right, lead)]
    if not is_asked(lead, by):
        found = [name for name in found if name not in {"accept", "decline"}]
    if by.may(Permission.LEAD_EDIT, lead):
        found += ["edit", "note", "call", "message", "task"]
    return found


def is_asked(lead: Lead, by: Actor) -> bool:
    """Whether this actor is one who may answer the offer: named, or not yet having declined (R20, R24)."""
    if by.user_id is None or by.user_id in lead.declined_by_ids:
        return False
    return lead.offered_to_id in {None, by.user_id}
