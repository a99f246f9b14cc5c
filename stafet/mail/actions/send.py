"""Write to the customer of a lead, where it counts as a reaction and may bring the next date; or to a contact."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from stafet.contacts.consent import Way, may_contact
from stafet.contacts.models import Contact
from stafet.contacts.standing import check_standing
from stafet.foundation.denials import Invalid, NotNow
from stafet.foundation.mail_address import read_address
from stafet.foundation.plain_text import clean_text, one_line
from stafet.leads.actions.follow_up import set_due
from stafet.leads.actions.react import count_reaction
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.mail.about import About, about_contact, about_lead
from stafet.mail.conversation import answered_by
from stafet.mail.drafting import values_about
from stafet.mail.models import Document, Message, MessageKind
from stafet.mail.placeholders import filled
from stafet.mail.way_out import WayOut, way_out_of
from stafet.mail.writing import Draft, place_after, queue
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record

_LONGEST = 50_000


@action("lead.edit")
def send_message(
    lead: Lead,
    *,
    text: str,
    subject: str = "",
    to: str = "",
    due_at: datetime | None = None,
    documents: Sequence[Document] = (),
    purpose: str = "",
    by: Actor,
) -> Message:
    """Queue a message to the lead's address, or to another one picked for this message alone (R54).

    Without a subject it answers the last message of the customer, else what the lead is about. On an open lead
    `due_at` sets the next date, and the clock of the first reaction ends; should the message come back, it runs again
    as if nothing had been sent (R43). `purpose` (`contacts/consent.py`) marks one of many: it is no reaction, needs
    the contact's consent, and bears the address by which that is withdrawn (RFC 8058). Denies a message without words or address, and placeholders without a value:
    the customer would see the gap.
    """
    about = about_lead(lead)
    if purpose:
        check_consent(about, purpose)
    draft, way = draft_of(about, Said(text, subject, to, documents, purpose), answered_by(lead), by)
    left = {"due_at": lead.due_at}
    if not purpose:
        count_reaction(lead, by=by)
    if due_at is not None:
        set_due(lead, due_at)
    message = queue(about, draft, way=way, by=by)
    after = {"message": message.pk, "to": draft.to, "subject": message.subject}
    if due_at is not None:
        after["due_at"] = lead.due_at
    tell(lead, "message:sent", by=by, before=left if due_at is not None else None, after=after)
    return message


def _address(typed: str) -> str:
    read = read_address(typed)
    if read is None or not read.local.isascii():
        raise Invalid("To whom? An e-mail address is needed.", fields={"to": "An e-mail address."})
    return read.address


@action("contact.edit")
def write_to_contact(
    contact: Contact, *, text: str, subject: str, to: str = "", documents: Sequence[Document] = (), by: Actor
) -> Message:
    """Queue a message to somebody where no lead is meant (R50); it stands in the contact's timeline and sets no date."""
    check_standing(contact)
    about = about_contact(contact, by)
    if not subject.strip():
        raise Invalid("What is it about?", fields={"subject": "A message without a lead needs a subject."})
    draft, way = draft_of(about, Said(text, subject, to, documents), None, by)
    message = queue(about, draft, way=way, by=by)
    after = {"message": message.pk, "to": draft.to, "subject": message.subject}
    record("message:sent", contact, by=by, contact=contact.pk, after=after)
    return message


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody has typed."""

    text: str
    subject: str
    to: str
    documents: Sequence[Document] = ()
    purpose: str = ""


def draft_of(about: About, said: Said, earlier: Message | None, by: Actor) -> tuple[Draft, WayOut | None]:
    """What was said as a draft, with its placeholders filled in, and the way it goes; denies gaps and no address."""
    address, words = _address(said.to or about.address), clean_text(said.text, _LONGEST)
    if not words:
        raise Invalid("A message needs a text.", fields={"text": "What do you want to write?"})
    way = way_out_of(about.branch)
    values = values_about(about, way.address if way else "", by)
    in_reply_to, references = place_after(earlier)
    draft = Draft(
        to=address,
        subject=_filled(one_line(said.subject), values, "subject") or _answering(about, earlier),
        text=_filled(words, values, "text"),
        language=about.language,
        values=values,
        in_reply_to=in_reply_to,
        references=references,
        documents=said.documents,
        kind=MessageKind.BULK if said.purpose else MessageKind.PERSON,
        purpose=said.purpose,
    )
    return draft, way


def check_consent(about: About, purpose: str) -> None:
    """Deny a message of this purpose to a customer who has not agreed to it."""
    decisions = about.contact.consents.all() if about.contact else []
    if not may_contact(decisions, purpose, Way.EMAIL):
        raise NotNow("This customer has not agreed to such e-mails.")


def _filled(text: str, values: dict[str, str], field: str) -> str:
    done = filled(text, values)
    if done.missing:
        raise Invalid(
            "Nothing is known for %(place)s: write it out, or take it away.",
            fields={field: "A placeholder has no value here."},
            place=", ".join(done.missing),
        )
    return done.text


def _answering(about: About, earlier: Message | None) -> str:
    was = (earlier.subject if earlier else "") or (about.lead.subject if about.lead else "")
    return was if was[:3].lower() in {"re:", "aw:", "sv:"} else one_line(f"Re: {was}")
