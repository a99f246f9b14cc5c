"""Write one of many: by a template in the reader's language, with their consent, at a pace that leaves room (R61)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from django.utils.crypto import salted_hmac

from stafet.contacts.models import Contact
from stafet.contacts.standing import check_standing
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.mail.about import About, about_contact, about_lead
from stafet.mail.actions.send import Said, check_consent, draft_of
from stafet.mail.drafting import documents_named, template_for
from stafet.mail.models import Direction, Message, MessageKind, MessageState
from stafet.mail.writing import domain_of, queue
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import Branch

# Between two of them: a hundred a minute. Many servers take no more from one sender, and the others share the line.
PACE: Final = timedelta(milliseconds=600)


@dataclass(frozen=True, slots=True)
class Mailing:
    """What many get: a template by its code, what they must have consented to, and a key of its own.

    By the key a mailing that goes on after a stop knows whom it has written to.
    """

    template: str
    purpose: str
    key: str


@action("lead.edit")
def write_on_lead(lead: Lead, *, mailing: Mailing, by: Actor) -> Message | None:
    """Queue the mailing to the lead's address, or its contact's; None where this address has it already.

    It is nobody's reaction and sets no date. Denies whoever has not consented, has no address, or lacks what the
    template names.
    """
    message = _queued(about_lead(lead), mailing, by)
    if message is not None:
        tell(lead, "message:sent", by=by, after=_told(message))
    return message


@action("contact.edit")
def write_to_one(contact: Contact, *, mailing: Mailing, by: Actor) -> Message | None:
    """The same to a contact where no lead is meant; it stands in the contact's timeline."""
    check_standing(contact)
    message = _queued(about_contact(contact, by), mailing, by)
    if message is not None:
        record("message:sent", contact, by=by, contact=contact.pk, after=_told(message))
    return message


def _queued(about: About, mailing: Mailing, by: Actor) -> Message | None:
    check_consent(about, mailing.purpose)
    template = template_for(about, mailing.template)
    if template is None:
        raise Invalid("There is no such template.", fields={"template": "Pick another."})
    # A lead without an address has its contact's: it was asked for consent, not for this lead's address.
    address = about.address or replace(about, lead=None).address
    if not address:
        raise NotNow("No e-mail address is known.")
    documents = documents_named(about, template.document_ids)
    said = Said(template.text, template.subject or template.name, address, documents, mailing.purpose)
    draft, way = draft_of(about, said, None, by)
    message_id = f"{_name_for(mailing, draft.to)}@{domain_of(way)}"
    if Message.objects.filter(message_id=message_id, direction=Direction.OUT).exists():
        return None
    draft = replace(draft, message_id=message_id, not_before=_turn(about.branch))
    return queue(about, draft, way=way, by=by)


def _name_for(mailing: Mailing, address: str) -> str:
    """One name for each address, so that the database knows a second one; nobody else can guess it."""
    said = f"{mailing.key} {address.casefold()}"
    return salted_hmac("stafet mailing", said, algorithm="sha256").hexdigest()[:32]


def _turn(branch: Branch) -> datetime:
    """When the next one of many leaves this branch: a pace after the last that waits."""
    waiting = Message.objects.queued().filter(branch=branch, kind=MessageKind.BULK)
    last = waiting.order_by("-not_before").values_list("not_before", flat=True).first()
    now = clock.now()
    return max(now, last + PACE) if last else now


def _told(message: Message) -> dict[str, object]:
    return {"message": message.pk, "to": message.to[0], "subject": message.subject, "many": True}


@action("lead.edit")
def recall_message(message: Message, *, by: Actor) -> Message:
    """Take back one that waits, so that it is never sent; denies one that went out or is on its way this moment."""
    message.refresh_from_db(from_queryset=Message.objects.select_for_update(of=("self",)))
    if message.state == MessageState.RECALLED:
        return message
    is_claimed = message.claimed_until is not None and message.claimed_until > clock.now()
    if message.state != MessageState.QUEUED or is_claimed:
        raise NotNow("This message went out already.")
    message.state = MessageState.RECALLED
    message.save(update_fields=["state"])
    record(
        "message:recalled",
        message,
        by=by,
        lead=message.lead_id,
        contact=message.contact_id,
        after={"message": message.pk, "to": message.to[0], "subject": message.subject},
    )
    return message
