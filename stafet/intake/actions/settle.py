"""Settle a waiting capture: it becomes leads, or what it is instead, exactly once."""

import logging
import re
from dataclasses import replace
from typing import Final

from django.db import transaction
from django.utils.translation import gettext_noop

from stafet.catalog.models import Channel
from stafet.foundation import clock
from stafet.foundation.denials import Denial
from stafet.foundation.plain_text import one_line
from stafet.intake.calls import is_call, placed_call, read_of_call
from stafet.intake.conversation import KINDS, begin_conversation, lead_of, our_addresses, receive, take_back
from stafet.intake.further import lead_joined, who_it_is
from stafet.intake.maker import actor_of_source
from stafet.intake.models import Capture, CaptureStatus
from stafet.intake.opening import known_leads, message_key, open_captured
from stafet.intake.portals import portals
from stafet.intake.readers import Reading, read
from stafet.intake.starts import later
from stafet.intake.understanding import as_json, enquiry_of, storable, subject_of
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Lead
from stafet.matching.of_lead import Answered
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor
from stafet.staff.at_hand import tie
from stafet.staff.events import record
from stafet.staff.locks import hold_key

TRIES: Final = 5
SOURCE_IS_OFF: Final = gettext_noop("The source is switched off.")
BROKE: Final = gettext_noop("Something went wrong five times while this was read. It can be tried again.")

KILLED: Final = gettext_noop(
    "Reading this ended the program again and again. Nobody tries it any more by itself; its text stands here."
)

# Fields that no person sees: whoever fills one in is a program (a "honeypot").
TRAPS: Final = ("_gotcha", "_honey", "hp_field")
_TRAPPED: Final = re.compile(rf"(?m)^(?:{'|'.join(TRAPS)}):[ \t]*\S")

_WRITTEN: Final = (
    "status", "kind", "why", "format", "sender", "subject", "text", "reading", "tries", "next_try_at", "replays",
    "settled_at", "message_key", "portal",
)  # fmt: skip
_OUTWEIGHED_BY_A_THREAD: Final = frozenset({"list", "newsletter"})
_log = logging.getLogger(__name__)


@action("capture.settle")
def settle_capture(capture: Capture, *, by: Actor) -> Capture:
    """Read a waiting capture and make of it what it is: leads, no lead, or something for a person to look at.

    Of two who settle it one does, the other waits and finds it settled. What breaks is tried again with
    growing pauses; after TRIES it goes before a person, and so does what ends its process again and again,
    if the doors count each start. Nothing is written halfway.
    """
    hold_capture(capture)
    if capture.status != CaptureStatus.WAITING:
        return capture
    if capture.kills:
        _look(capture, KILLED)
        return capture
    reading = read_capture(capture)
    try:
        with transaction.atomic():
            keep_reading(capture, reading)
            _settle(capture, reading, by=_maker(capture, by))
    except Denial as denial:
        _keep_only_reading(capture, reading)
        _look(capture, str(denial))
    except Exception as trouble:
        _log.exception("Capture %s could not be settled", capture.pk)
        _keep_only_reading(capture, reading)
        _put_off(capture, trouble)
    return capture


def hold_capture(capture: Capture) -> None:
    """Lock a capture until the transaction ends, and read it anew, as it is now."""
    capture.refresh_from_db(from_queryset=Capture.objects.select_for_update(of=("self",)))
    tie([capture])


def _maker(capture: Capture, by: Actor) -> Actor:
    """In whose name leads are opened: the person's who settles, else the source's."""
    return actor_of_source(capture.source) if by.is_trusted else by


def read_capture(capture: Capture) -> Reading:
    """Understand its raw bytes as its source's branch would."""
    source = capture.source
    if is_call(capture):
        return read_of_call(capture)
    return read(
        bytes(capture.raw),
        capture.content_type,
        country=source.branch.country,
        own_addresses=our_addresses(source),
        portals=portals(),
    )


def _keep_only_reading(capture: Capture, reading: Reading) -> None:
    """Of what was undone nothing stays but what was read: the Inbox shows it."""
    hold_capture(capture)
    keep_reading(capture, reading)


def _settle(capture: Capture, reading: Reading, *, by: Actor) -> None:
    kind = "spam" if _is_trapped(capture, reading) else reading.not_a_lead
    if not capture.source.is_on:
        _look(capture, SOURCE_IS_OFF)
    elif is_call(capture) and (lead := placed_call(capture, reading, by=by)):
        capture.leads.add(lead)
        _end(capture, CaptureStatus.DONE, kind="joined")
    elif (lead := _lead_to_join(reading, kind)) is not None:
        join(capture, reading, lead, by=by)
    elif kind:
        _tell_conversation(capture, reading, kind, by)
        _end(capture, CaptureStatus.NOT_A_LEAD, kind=kind, why="; ".join(reading.evidence))
    elif reading.needs_look or not reading.sketches:
        _look(capture, reading.needs_look or "")
    else:
        _open_all(capture, reading, by)


def _lead_to_join(reading: Reading, kind: str | None) -> Lead | None:
    """The lead that a mail answers. Marks of lists and newsletters do not count on an answer to us: groups set them."""
    return lead_of(reading) if not kind or kind in _OUTWEIGHED_BY_A_THREAD else None


def _tell_conversation(capture: Capture, reading: Reading, kind: str, by: Actor) -> None:
    """What a program wrote about our messages is shown on their lead; a bounce takes back what its message counted for."""
    if reading.bounce is not None:
        lead = take_back(reading, by=by)
    elif kind in KINDS:
        lead = lead_of(reading)
        if lead is not None:
            receive(capture, reading, lead, kind=kind, by=by)
    else:
        return
    if lead is not None:
        capture.leads.add(lead)


def join(capture: Capture, reading: Reading, lead: Lead, *, by: Actor) -> None:
    """It is a further message on this lead, unless it is one that has come before."""
    key = message_key(capture, reading.message_key)
    hold_key(f"message {key}")
    again = Capture.objects.filter(kind="joined", message_key=key).exclude(pk=capture.pk).exists()
    known = known_leads([key]).get(key)
    capture.message_key = key
    if known is not None or again:
        capture.leads.add(known or lead.number)
        record("capture:joined", capture, by=by, after={"why": "duplicate"})
        _end(capture, CaptureStatus.DONE, kind="duplicate")
        return
    capture.leads.add(lead)
    receive(capture, reading, lead, by=by)
    _end(capture, CaptureStatus.DONE, kind="joined")


def keep_reading(capture: Capture, reading: Reading) -> None:
    """Put what was understood on the capture's row; the caller saves it."""
    first = reading.sketches[0] if reading.sketches else None
    address = first.email.value if first and first.email else ""
    capture.format = reading.format
    capture.portal = reading.portal
    capture.sender = one_line(storable(reading.sender or address), 254)
    capture.subject = one_line(
        storable(reading.subject or (subject_of(first, reading) if first else "")), 250
    )
    capture.text = storable(reading.text)
    capture.reading = as_json(reading)


def _open_all(capture: Capture, reading: Reading, by: Actor) -> None:
    """A lead for each sketch; one that is there already is joined."""
    keys = [message_key(capture, sketch.key) for sketch in reading.sketches]
    known = known_leads(keys)
    enquiries = [enquiry_of(sketch, reading) for sketch in reading.sketches]
    person = who_it_is(capture.source, enquiries[0]) if len(keys) == 1 and not known else None
    if person and (lead := _lead_further(capture, enquiries[0], person)) is not None:
        join(capture, reading, lead, by=by)
        return
    opened: list[Lead] = []
    for enquiry, key in zip(enquiries, keys, strict=True):
        if key in known:
            capture.leads.add(known[key])
            continue
        lead = open_captured(capture, replace(enquiry, message_key=key), person=person, by=by)
        known[key] = lead.number
        opened.append(lead)
        if len(keys) == 1:
            begin_conversation(capture, reading, lead, by=by)
    if not opened:
        record("capture:joined", capture, by=by, after={"why": "duplicate"})
    _end(capture, CaptureStatus.DONE, kind="" if opened else "duplicate")


def _lead_further(capture: Capture, enquiry: Enquiry, person: Answered) -> Lead | None:
    """The open lead that this enquiry joins (R7), locked and still open."""
    lead = lead_joined(capture.source, enquiry, person.judgement)
    if lead is None:
        return None
    hold(lead)
    return lead if lead.completed_at is None else None


def _is_trapped(capture: Capture, reading: Reading) -> bool:
    return capture.source.channel == Channel.FORM and _TRAPPED.search(reading.text) is not None


def _look(capture: Capture, why: str) -> None:
    _end(capture, CaptureStatus.NEEDS_LOOK, why=why)


def _end(capture: Capture, status: CaptureStatus, *, kind: str = "", why: str = "") -> None:
    capture.status = status
    capture.kind = kind
    capture.why = one_line(storable(why), 300)
    capture.next_try_at = None
    capture.settled_at = clock.now()
    _save(capture)


def _put_off(capture: Capture, trouble: Exception) -> None:
    """Try again later; the pause doubles from try to try."""
    capture.tries += 1
    if capture.tries >= TRIES:
        _look(capture, BROKE)
        return
    capture.why = one_line(f"{type(trouble).__name__}", 300)
    capture.next_try_at = later(capture.tries)
    _save(capture)


def _save(capture: Capture) -> None:
    """Write everything but the raw bytes, which never change."""
    capture.save(update_fields=_WRITTEN)
