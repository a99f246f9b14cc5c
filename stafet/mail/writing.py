"""Puts a message into the queue of its branch: rendered, with its ids, its place in the conversation, and its files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.utils.translation import gettext_noop

from stafet.foundation import clock
from stafet.foundation.plain_text import one_line
from stafet.mail.about import About
from stafet.mail.models import Direction, Document, Message, MessageFile, MessageKind, MessageState
from stafet.mail.render import render
from stafet.mail.reply_address import new_token
from stafet.mail.unsubscribe import unsubscribe_url
from stafet.mail.way_out import WayOut
from stafet.staff.actor import Actor

NO_WAY_OUT: Final = gettext_noop("No mail account is set up for this branch.")
_MOST_REFERENCES: Final = 100


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be written, with its placeholders filled in."""

    to: str
    subject: str
    text: str
    language: str
    values: Mapping[str, str]
    kind: MessageKind = MessageKind.PERSON
    in_reply_to: str = ""
    references: Sequence[str] = ()
    documents: Sequence[Document] = ()
    purpose: str = ""
    message_id: str = ""
    not_before: datetime | None = None


def queue(about: About, draft: Draft, *, way: WayOut | None, by: Actor) -> Message:
    """Write the message; it goes out when its transaction has ended. Without a way out it waits until there is one."""
    now = clock.now()
    message = Message.objects.create(
        lead=about.lead,
        contact=about.contact,
        branch=about.branch,
        direction=Direction.OUT,
        kind=draft.kind,
        state=MessageState.QUEUED,
        at=now,
        from_name=one_line(way.name if way else about.branch.name, 150),
        from_address=way.address if way else "",
        to=[draft.to],
        subject=one_line(draft.subject),
        text=draft.text,
        html=_html(about, draft),
        language=draft.language,
        message_id=draft.message_id or new_message_id(way),
        in_reply_to=draft.in_reply_to,
        references=list(draft.references)[-_MOST_REFERENCES:],
        token=new_token(),
        by_id=by.user_id,
        by_name=by.name,
        not_before=draft.not_before or now,
        purpose=draft.purpose,
        why="" if way else NO_WAY_OUT,
    )
    MessageFile.objects.bulk_create(
        MessageFile(message=message, file_id=one.file_id, name=one.name) for one in draft.documents
    )
    return message


def _html(about: About, draft: Draft) -> str:
    goodbye = (
        unsubscribe_url(about.contact.pk, purpose=draft.purpose) if draft.purpose and about.contact else ""
    )
    rendered = render(
        draft.text,
        subject=draft.subject,
        branch=about.branch.pk,
        language=draft.language,
        values=draft.values,
        is_automatic=draft.kind == MessageKind.AUTOMATIC,
        unsubscribe=goodbye,
    )
    return rendered.html


def new_message_id(way: WayOut | None) -> str:
    """An id that no other message has, under a domain of one's own."""
    return f"{uuid4().hex}@{domain_of(way)}"


def domain_of(way: WayOut | None) -> str:
    """The domain of one's own that ids end with."""
    return way.domain if way else urlsplit(settings.PUBLIC_URL).hostname or "localhost"


def place_after(earlier: Message | None) -> tuple[str, tuple[str, ...]]:
    """`In-Reply-To` and `References` of an answer to this message (RFC 5322 §3.6.4)."""
    if earlier is None or not earlier.message_id:
        return "", ()
    before = tuple(earlier.references) or ((earlier.in_reply_to,) if earlier.in_reply_to else ())
    return earlier.message_id, (*before, earlier.message_id)
