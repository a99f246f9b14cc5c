"""A message as the bytes that go out: both texts, pictures, files, its place in the conversation (RFC 5322 §3.6.4)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

import dkim

from stafet.foundation.plain_text import one_line
from stafet.mail.models import Message, MessageKind, StoredFile
from stafet.mail.render import PICTURE, Rendered
from stafet.mail.reply_address import bounce_address, reply_address
from stafet.mail.way_out import WayOut

_ID: Final = re.compile(r"[!-;=?-~]{3,300}")
_MOST_REFERENCES: Final = 20
_SIGNED: Final = (
    b"from", b"to", b"subject", b"date", b"message-id", b"reply-to", b"in-reply-to", b"references", b"mime-version",
    b"content-type", b"list-unsubscribe", b"list-unsubscribe-post", b"auto-submitted",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Letter:
    """What is handed over to a server."""

    mail_from: str
    to: Sequence[str]
    content: bytes


def letter(
    message: Message,
    rendered: Rendered,
    way: WayOut,
    *,
    files: Sequence[tuple[str, StoredFile]] = (),
    unsubscribe: str = "",
) -> Letter:
    """The message for this way out; the same one, by its Message-ID, however often it is made."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = _address(way.name, way.address)
    mail["To"] = ", ".join(message.to)
    mail["Subject"] = one_line(message.subject, 250)
    mail["Date"] = format_datetime(message.at)
    mail["Message-ID"] = f"<{message.message_id}>"
    answers_to = _answers_to(message, way)
    if answers_to != way.address:
        mail["Reply-To"] = answers_to
    if message.language:
        mail["Content-Language"] = message.language
    _add_marks(mail, message, unsubscribe)
    _add_content(mail, rendered, files)
    content = _threaded(message) + mail.as_bytes()
    mail_from = way.address
    if message.kind == MessageKind.AUTOMATIC:
        mail_from = ""  # RFC 3834 §3.3: what cannot be delivered of it is nobody's news
    elif way.has_tokens and message.token:
        mail_from = bounce_address(way.reply_address or way.address, message.token)
    return Letter(mail_from, tuple(message.to), _signature(content, way) + content)


def _answers_to(message: Message, way: WayOut) -> str:
    address = way.reply_address or way.address
    return reply_address(address, message.token) if way.has_tokens and message.token else address


def _address(name: str, address: str) -> Address:
    return Address(one_line(name, 100), addr_spec=address)


def _add_marks(mail: EmailMessage, message: Message, unsubscribe: str) -> None:
    if message.kind == MessageKind.AUTOMATIC:
        mail["Auto-Submitted"] = "auto-replied"
        mail["X-Auto-Response-Suppress"] = "All"
    if unsubscribe:
        mail["List-Unsubscribe"] = f"<{unsubscribe}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"


def _add_content(mail: EmailMessage, rendered: Rendered, files: Sequence[tuple[str, StoredFile]]) -> None:
    mail.set_content(rendered.text, cte="quoted-printable")
    mail.add_alternative(rendered.html, subtype="html", cte="quoted-printable")
    if rendered.picture is not None:
        page = mail.get_body(("html",))
        if isinstance(page, EmailMessage):
            kind, _, detail = rendered.picture.media_type.partition("/")
            page.add_related(bytes(rendered.picture.content), kind, detail, cid=f"<{PICTURE}>")
    for name, file in files:
        kind, _, detail = file.media_type.partition("/")
        if kind == "text":
            kind, detail = "application", "octet-stream"  # its bytes are nobody's to convert
        mail.add_attachment(bytes(file.content), kind, detail, filename=one_line(name, 200))


def _threaded(message: Message) -> bytes:
    """Its place in the conversation, folded between ids alone: the library would encode an id longer than a line."""
    lines = []
    if _ID.fullmatch(message.in_reply_to):
        lines.append(f"In-Reply-To: <{message.in_reply_to}>\r\n")
    known = [one for one in message.references if _ID.fullmatch(one)]
    # The first begins the conversation; of what lies between the newest is enough (RFC 5537 §3.4.4).
    kept = known if len(known) <= _MOST_REFERENCES else [known[0], *known[1 - _MOST_REFERENCES :]]
    if kept:
        lines.append("References: " + "\r\n ".join(f"<{one}>" for one in kept) + "\r\n")
    return "".join(lines).encode()


def _signature(content: bytes, way: WayOut) -> bytes:
    """The DKIM-Signature header (RFC 6376), where a key is given."""
    if not (way.dkim_key and way.dkim_domain and way.dkim_selector):
        return b""
    signed: bytes = dkim.sign(
        content,
        way.dkim_selector.encode(),
        way.dkim_domain.encode(),
        way.dkim_key.encode(),
        canonicalize=(b"relaxed", b"relaxed"),
        include_headers=[name for name in _SIGNED if _has(content, name)],
    )
    return signed


def _has(content: bytes, name: bytes) -> bool:
    head = content.partition(b"\r\n\r\n")[0]
    return re.search(rb"(?im)^" + re.escape(name) + rb":", head) is not None
