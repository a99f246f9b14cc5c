"""Captures of a telephone system: what an event says together with the one before it, and on which lead it belongs."""

from dataclasses import replace
from typing import Final

from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from stafet.intake.models import Capture
from stafet.intake.readers.call import NO_EVENT, CallEvent, call_event, read_call
from stafet.intake.readers.keys import hash_key
from stafet.intake.readers.sketch import STRUCTURED, Found, Reading
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.telephony.actions.log_answered import log_answered_call, log_answered_call_with
from stafet.telephony.caller import contact_of, open_lead_of

CALL_TYPE: Final = "application/x-www-form-urlencoded; kind=call"
# What a lead is about that begins with a call, in its branch's language.
MISSED_CALL: Final = gettext_noop("Missed call")
VOICEMAIL: Final = gettext_noop("Voicemail")
GIVEN: Final = "given:"  # before a key that was handed in with the bytes


def is_call(capture: Capture) -> bool:
    """Whether a telephone system handed it in."""
    return capture.content_type == CALL_TYPE


def read_of_call(capture: Capture) -> Reading:
    """What the event says, and whether a voicemail took the call, which only the event of the answer tells.

    That one was handed in before, whether it is settled yet or not: both lie side by side, by their keys.
    """
    event = _event(capture)
    if event is None:
        raw = bytes(capture.raw)
        text = raw[:2_000].decode("utf-8", "replace").replace("\0", "")
        return Reading(format="call", needs_look=NO_EVENT, message_key=hash_key(raw), text=text)
    answer = _answer_to(event, capture)
    by_machine = answer is not None and answer.is_machine
    reading = read_call(event, by_machine=by_machine)
    if not reading.sketches:
        return reading
    with translation.override(capture.source.branch.language):
        subject = Found(gettext(VOICEMAIL if by_machine else MISSED_CALL), STRUCTURED, "field cause")
    return replace(reading, sketches=tuple(replace(one, subject=subject) for one in reading.sketches))


def placed_call(capture: Capture, reading: Reading, *, by: Actor) -> Lead | None:
    """Put a call where it belongs, if there is such a place: the lead that it stands on now.

    One that was missed joins the caller's open lead, so that somebody who rings three times is one enquiry. One that
    was answered is noted there, or with the contact.
    """
    event = _event(capture)
    if event is None:
        return None
    branch = capture.source.branch_id
    lead = open_lead_of(event.caller, branch=branch) if event.is_inbound else None
    if reading.sketches:
        if lead is not None and not capture.leads.filter(pk=lead.pk).exists():
            _tell_missed(capture, lead, event, by)
        return lead
    if not event.is_answered or not event.is_inbound:
        return None
    answer = _answer_to(event, capture)
    source, users = capture.source, answer.users if answer else ()
    if lead is not None:
        log_answered_call(lead, source=source, number=event.call, users=users, by=by)
    elif contact := contact_of(event.caller):
        log_answered_call_with(contact, source=source, number=event.call, users=users, by=by)
    return lead


def _tell_missed(capture: Capture, lead: Lead, event: CallEvent, by: Actor) -> None:
    after = {"capture": capture.pk, "is_call": True, "cause": event.cause}
    record("message:received", capture, by=by, lead=lead.number, contact=lead.contact_id, after=after)


def _event(capture: Capture) -> CallEvent | None:
    return call_event(bytes(capture.raw), capture.source.branch.country)


def _answer_to(event: CallEvent, capture: Capture) -> CallEvent | None:
    key = f"{GIVEN}{event.answer_key}"
    found = Capture.objects.filter(source=capture.source_id, key=key).select_related("source__branch").first()
    return _event(found) if found else None
