"""Note a call that somebody here answered, as the telephone system tells of it."""

from collections.abc import Iterable

from stafet.catalog.models import Source
from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.leads.actions.react import count_reaction
from stafet.leads.models import Call, Lead, Reached
from stafet.leads.tell import tell
from stafet.staff.action import action
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.events import record
from stafet.staff.models import User
from stafet.telephony.models import TakenCall


@action("lead.edit")
def log_answered_call(
    lead: Lead, *, source: Source, number: str, users: Iterable[str], by: Actor
) -> Call | None:
    """The caller was spoken to about this lead; it counts as a reaction (R43), and Due stays as it is.

    `number` is the telephone system's own of this call, `users` who answered, as it calls them. None where the call
    was noted before.
    """
    call = _noted(source, number, users, lead=lead, contact=lead.contact)
    if call is not None:
        count_reaction(lead, by=SYSTEM)
        tell(lead, "call:logged", by=by, after=_facts(call))
    return call


@action("contact.edit")
def log_answered_call_with(
    contact: Contact, *, source: Source, number: str, users: Iterable[str], by: Actor
) -> Call | None:
    """The same where the caller has no open lead: it stands in the contact's timeline."""
    call = _noted(source, number, users, lead=None, contact=contact)
    if call is not None:
        record("call:logged", contact, by=by, contact=contact.pk, after=_facts(call))
    return call


def _noted(
    source: Source, number: str, users: Iterable[str], *, lead: Lead | None, contact: Contact | None
) -> Call | None:
    if TakenCall.objects.filter(source=source, number=number).exists():
        return None
    names = [name for name in users if name]
    here = list(User.objects.filter(name__in=names, is_active=True)[:2])
    call = Call.objects.create(
        lead=lead,
        contact=contact,
        outcome=Reached.REACHED,
        by=here[0] if len(here) == 1 else None,
        by_name=", ".join(names)[:150],
        at=clock.now(),
    )
    TakenCall.objects.create(source=source, number=number, call=call)
    return call


def _facts(call: Call) -> dict[str, object]:
    return {"call": call.pk, "outcome": call.outcome, "is_inbound": True, "answered_by": call.by_name}
