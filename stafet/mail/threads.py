"""Which of our messages, or which lead, a mail answers: by its references, by the token it was sent to, by its sender.

In this order, and never by its subject: other people's subjects are alike, and programs drop headers (RFC 5322 §3.6.4).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from django.db.models import Q

from stafet.foundation.mail_address import mailbox
from stafet.foundation.search_lines import as_searched
from stafet.leads.models import Lead
from stafet.mail.models import Direction, Message, MessageState
from stafet.mail.reply_address import read_tokened

LONGEST_ID: Final = 300  # of what a row keeps
_MOST_IDS: Final = 60
_MOST_LEADS: Final = 20


@dataclass(frozen=True, slots=True)
class Answering:
    """What a mail tells about whom it answers. Ids without brackets, addresses as they came.

    `is_answer` says that it is one by its own words (In-Reply-To, or "Re:" and its like): only then the sender alone
    may decide.
    """

    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    sender: str = ""
    is_answer: bool = False


def message_answered(mail: Answering) -> Message | None:
    """The newest of our or the customer's messages that this mail names, by its id or by the token in its address."""
    ids = [kept_id(one) for one in (mail.in_reply_to, *reversed(mail.references)) if one][:_MOST_IDS]
    if ids:
        found = Message.objects.filter(message_id__in=set(ids), lead__isnull=False).defer("html")
        known = {str(message.message_id): message for message in found.order_by("direction")}
        if named := next((known[one] for one in ids if one in known), None):
            return named
    return message_of_tokens(mail.recipients, is_bounce=False)


def message_of_tokens(recipients: Iterable[str], *, is_bounce: bool) -> Message | None:
    """The message whose token stands in one of these addresses; a bounce's token is no answer's."""
    read = [tokened for one in recipients if (tokened := read_tokened(one))]
    tokens = {tokened.token for tokened in read if tokened.is_bounce or not is_bounce}
    if not tokens:
        return None
    return Message.objects.filter(token__in=tokens).defer("html").order_by("-id").first()


def lead_answered(mail: Answering) -> Lead | None:
    """The lead that this mail belongs to, None if it answers nothing of ours."""
    if (message := message_answered(mail)) and message.lead is not None:
        return message.lead
    return _lead_of_sender(mail.sender) if mail.is_answer else None


def message_returned(ids: Iterable[str], recipients: Iterable[str], failed: str) -> Message | None:
    """The message of ours that a bounce speaks of: by token, by the ids it returns, by whom it did not reach.

    By the address alone only where one single message to it can be meant.
    """
    if message := message_of_tokens(recipients, is_bounce=True):
        return message
    own = Message.objects.filter(direction=Direction.OUT).defer("html")
    kept = {kept_id(one) for one in ids}
    if kept and (message := own.filter(message_id__in=kept).first()):
        return message
    if not failed:
        return None
    sent = list(own.filter(to__contains=[failed], state=MessageState.SENT).order_by("-id")[:2])
    return sent[0] if len(sent) == 1 else None


def kept_id(message_id: str) -> str:
    """A Message-ID as rows keep it: what is longer than any honest one is kept as its hash."""
    return message_id if len(message_id) <= LONGEST_ID else sha256(message_id.encode()).hexdigest()


def _lead_of_sender(sender: str) -> Lead | None:
    """The one open lead of this sender; of several the one that we wrote to last, if we wrote."""
    wanted = mailbox(sender)
    if not wanted[0]:
        return None
    near = Q(search__contains=as_searched(sender))
    written = Message.objects.filter(direction=Direction.OUT, to__contains=[sender], lead__isnull=False)
    named = Lead.objects.open().filter(near | Q(pk__in=written.values("lead")))
    leads = [
        lead
        for lead in named.order_by("-pk")[:_MOST_LEADS]
        if wanted in (mailbox(lead.contact_email), mailbox(str(lead.person.get("email") or "")))
        or written.filter(lead=lead).exists()
    ]
    if len(leads) < 2:
        return leads[0] if leads else None
    newest = written.filter(lead__in=leads).order_by("-id").select_related("lead").first()
    return newest.lead if newest else None
