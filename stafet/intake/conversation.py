"""What came in as part of a conversation: which lead it belongs to, and the message that is written on that lead."""

import re
from typing import Any, Final

from stafet.catalog.models import Source
from stafet.foundation.mail_address import read_address
from stafet.foundation.plain_text import one_line
from stafet.intake.enclosures import enclosures
from stafet.intake.models import Capture
from stafet.intake.readers import Reading
from stafet.intake.readers.quotes import without_footer
from stafet.intake.understanding import storable
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.mail.actions.answer_automatically import answer_automatically, answers_by_itself
from stafet.mail.actions.bounce import message_bounced
from stafet.mail.automatic import Incoming
from stafet.mail.files import keep_file
from stafet.mail.models import Direction, Message, MessageFile, MessageKind, MessageState, SmtpAccount
from stafet.mail.threads import Answering, kept_id, lead_answered, message_returned
from stafet.staff.actor import Actor

SHOWN: Final = 2_000  # letters of the message that the timeline shows; the message keeps all
# What a program wrote in answer to us is shown on the lead, and is nobody's reaction (R3).
KINDS: Final = {
    "auto-reply": MessageKind.AUTOMATIC,
    "receipt": MessageKind.RECEIPT,
    "bounce": MessageKind.BOUNCE,
}

_ANSWER: Final = re.compile(r"\s*(?:re|aw|sv|antw|vs|antwort|betreft)\s*(?:\[\d+\])?\s*:", re.I)


def our_addresses(source: Source) -> frozenset[str]:
    """The addresses from which mail is our own (R3): those of the source, and those that we write from."""
    written_from = SmtpAccount.objects.values_list("address", "reply_address")
    named = [*source.own_addresses, source.address, *(one for row in written_from for one in row)]
    return frozenset(address.lower() for address in named if address)


def lead_of(reading: Reading) -> Lead | None:
    """The lead that a mail answers (R3); None for what is no mail, or begins something of its own."""
    if reading.format != "mail" or len(reading.sketches) > 1:
        return None
    return lead_answered(answering(reading))


def answering(reading: Reading) -> Answering:
    """What a mail tells about whom it answers."""
    address = reading.sketches[0].email if reading.sketches else None
    return Answering(
        in_reply_to=reading.in_reply_to,
        references=reading.references,
        recipients=reading.recipients,
        sender=address.value if address else reading.sender,
        is_answer=bool(reading.in_reply_to or reading.references or _ANSWER.match(reading.subject)),
    )


def receive(capture: Capture, reading: Reading, lead: Lead, *, kind: str = "", by: Actor) -> Message:
    """Write the message on the lead, with its files, and tell it: the owner is notified unless a program wrote it.

    `kind` is that of what is no lead ("auto-reply", "receipt", "bounce"), empty for what a person wrote.
    """
    message = keep_message(capture, reading, lead, kind=kind)
    after: dict[str, Any] = {
        "capture": capture.pk,
        "message": message.pk,
        "subject": message.subject,
        "text": message.text[:SHOWN],
    }
    tell(lead, "message:received", by=by, after=after | ({"automatic": kind} if kind else {}))
    return message


def begin_conversation(capture: Capture, reading: Reading, lead: Lead, *, by: Actor) -> None:
    """The enquiry of a lead just opened stands among its messages, and is answered by itself where its source says so.

    A replay answers nothing (R6).
    """
    message = keep_message(capture, reading, lead)
    if not capture.replays and answers_by_itself(lead):
        answer_automatically(lead, incoming=_incoming(reading, message), by=by)


def take_back(reading: Reading, *, by: Actor) -> Lead | None:
    """Our message that a bounce speaks of did not arrive; its lead, None if it is none of ours. A delay is no bounce."""
    bounce = reading.bounce
    if bounce is None:
        return None
    ids = (*bounce.ids, reading.in_reply_to, *reading.references)
    message = message_returned([one for one in ids if one], reading.recipients, bounce.recipient)
    if message is None:
        return None
    if bounce.is_final:
        message_bounced(message, why=storable(bounce.why), by=by)
    return message.lead


def _incoming(reading: Reading, message: Message) -> Incoming:
    """What an automatic answer asks for: the customer's address as the reader found it, and what programs write."""
    first = reading.sketches[0]
    address = first.email.value if first.email else ""
    headers: dict[str, list[str]] = {}
    for name, value in reading.marks:
        headers.setdefault(name, []).append(value)
    return Incoming(
        answer_to=address,
        headers=headers,
        is_portal=address.casefold() != reading.sender.casefold(),
        message_id=message.message_id or "",
        references=tuple(message.references),
        subject=message.subject,
    )


def keep_message(capture: Capture, reading: Reading, lead: Lead, *, kind: str = "") -> Message:
    """The message's row, and its files, each kept once; nothing is told."""
    first = reading.sketches[0] if reading.sketches else None
    address = read_address(reading.sender) or read_address(first.email.value if first and first.email else "")
    name = reading.sender_name or _name_of(reading)
    message = Message.objects.create(
        lead=lead,
        contact_id=lead.contact_id,
        branch_id=lead.branch_id,
        direction=Direction.IN,
        kind=KINDS.get(kind, MessageKind.PERSON),
        state=MessageState.RECEIVED,
        at=capture.received_at,
        from_name=one_line(storable(name), 150),
        from_address=address.address[:254] if address else "",
        to=[one[:254] for one in reading.recipients[:20]],
        subject=one_line(storable(reading.subject), 250),
        text=storable(_text(reading)),
        html=storable(reading.html),
        message_id=_new_id(reading),
        in_reply_to=kept_id(storable(reading.in_reply_to)),
        references=[kept_id(storable(one)) for one in reading.references],
        capture=capture.pk,
    )
    _keep_files(message, capture, reading)
    return message


def _text(reading: Reading) -> str:
    """What they wrote: a form's message or a letter's words, without what it quotes."""
    if reading.format == "mail" and reading.words:
        return reading.words
    said = reading.sketches[0].message if reading.sketches else None
    return without_footer(said.value if said else reading.text)


def _name_of(reading: Reading) -> str:
    if not reading.sketches:
        return ""
    sketch = reading.sketches[0]
    return " ".join(part.value for part in (sketch.first_name, sketch.last_name) if part)


def _new_id(reading: Reading) -> str | None:
    """The mail's own id, if no other bears it: some programs number their mails 1, 2, 3."""
    if not reading.message_id:
        return None
    own = kept_id(storable(reading.message_id))
    is_taken = Message.objects.filter(message_id=own, direction=Direction.IN).exists()
    return None if is_taken else own


def _keep_files(message: Message, capture: Capture, reading: Reading) -> None:
    if not reading.attachments:
        return
    MessageFile.objects.bulk_create(
        MessageFile(
            message=message,
            file=keep_file(one.content),
            name=one_line(storable(one.name), 200),
            content_id=storable(one.content_id),
        )
        for one in enclosures(bytes(capture.raw), _content_type(capture, reading))
    )


def _content_type(capture: Capture, reading: Reading) -> str:
    return "message/rfc822" if reading.format == "mail" else capture.content_type
