"""Write to the customer of a lead: the message is queued, counts as a reaction, and may bring the next date."""

from collections.abc import Sequence
from datetime import datetime

from stafet.contacts.consent import Way, may_contact
from stafet.foundation.denials import Invalid, NotNow
from stafet.foundation.mail_address import read_address
from stafet.foundation.plain_text import clean_text, one_line
from stafet.leads.actions.follow_up import set_due
from stafet.leads.actions.react import count_reaction
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.mail.conversation import answered_by
from stafet.mail.models import Document, Message, MessageKind
from stafet.mail.placeholders import filled
from stafet.mail.values import language_of, values_of
from stafet.mail.way_out import WayOut, way_out_of
from stafet.mail.writing import Draft, place_after, queue
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import User

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
    address = _address(to or lead.contact_email or str(lead.person.get("email", "")))
    words = clean_text(text, _LONGEST)
    if not words:
        raise Invalid("A message needs a text.", fields={"text": "What do you want to write?"})
    if purpose:
        _check_consent(lead, purpose)
    way, language = way_out_of(lead.branch), language_of(lead)
    values = _values(lead, way, language, by)
    earlier = answered_by(lead)
    in_reply_to, references = place_after(earlier)
    draft = Draft(
        to=address,
        subject=_filled(one_line(subject), values, "subject") or _answering(lead, earlier),
        text=_filled(words, values, "text"),
        language=language,
        values=values,
        in_reply_to=in_reply_to,
        references=references,
        documents=documents,
        kind=MessageKind.BULK if purpose else MessageKind.PERSON,
        purpose=purpose,
    )
    left = {"due_at": lead.due_at}
    if not purpose:
        count_reaction(lead, by=by)
    if due_at is not None:
        set_due(lead, due_at)
    message = queue(lead, draft, way=way, by=by)
    after = {"message": message.pk, "to": address, "subject": message.subject}
    if due_at is not None:
        after["due_at"] = lead.due_at
    tell(lead, "message:sent", by=by, before=left if due_at is not None else None, after=after)
    return message


def _address(typed: str) -> str:
    read = read_address(typed)
    if read is None or not read.local.isascii():
        raise Invalid("To whom? An e-mail address is needed.", fields={"to": "An e-mail address."})
    return read.address


def _check_consent(lead: Lead, purpose: str) -> None:
    decisions = lead.contact.consents.all() if lead.contact else []
    if not may_contact(decisions, purpose, Way.EMAIL):
        raise NotNow("This customer has not agreed to such e-mails.")


def _values(lead: Lead, way: WayOut | None, language: str, by: Actor) -> dict[str, str]:
    user = User.objects.filter(pk=by.user_id).first() if by.user_id else None
    return values_of(
        branch=lead.branch, address=way.address if way else "", lead=lead, user=user, language=language
    )


def _filled(text: str, values: dict[str, str], field: str) -> str:
    done = filled(text, values)
    if done.missing:
        raise Invalid(
            "Nothing is known for %(place)s: write it out, or take it away.",
            fields={field: "A placeholder has no value here."},
            place=", ".join(done.missing),
        )
    return done.text


def _answering(lead: Lead, earlier: Message | None) -> str:
    about = (earlier.subject if earlier else "") or lead.subject
    return about if about[:3].lower() in {"re:", "aw:", "sv:"} else one_line(f"Re: {about}")
