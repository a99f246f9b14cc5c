"""An Internet message (RFC 5322 with MIME) to headers, text and a list of attachments. Never trusts a declaration."""

import email
import re
from dataclasses import dataclass, field
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from stafet.foundation.mail_address import read_address
from stafet.intake.readers.html_text import html_to_text
from stafet.intake.readers.plain_text import MAX_TEXT, clean, decode, one_line
from stafet.intake.readers.sketch import Attachment
from stafet.intake.readers.values import read_instant

# Limits of what is looked at; the capture keeps every byte.
MAX_BYTES = 12_000_000  # the texts of a mail come before its attachments
MAX_LINES = 200_000
MAX_BOUNDARIES = 40  # nested or declared; forwarded mail of forwarded mail has ten
MAX_PARTS = 200
MAX_HEADER = 4_000  # characters of one header
MAX_HEADERS = 500
MAX_RECIPIENTS = 100
MAX_COMMENTS = 100  # in one address header
MAX_PAYLOAD = 2_000_000  # bytes of one text part or XML attachment

_ID = re.compile(r"<([^<>\s]{1,400})>")
_MBOX_LINE = re.compile(rb"\AFrom [^\n]{0,300}\n")
_DATA_TYPES = (
    "application/xml",
    "text/xml",
    "application/x-adf+xml",
    "application/adf+xml",
    "application/json",
)
# Texts that are no letter: visiting cards, appointments, a second form of the HTML, tables.
_NO_PROSE = frozenset(
    "text/vcard text/x-vcard text/directory text/calendar text/x-amp-html text/csv text/css text/rtf text/richtext".split()
)
# A text part that only says that the letter is in HTML.
_POINTS_TO_HTML = re.compile(
    r"(?:kein|no|not|ikke|geen|cannot|unable|kann).{0,60}html|html.{0,60}(?:kein|nicht|not|no |ikke|niet)|im browser|in (?:your|a) browser|"
    r"browserversion|i din browser|in uw browser",
    re.I,
)
_METHOD = re.compile(rb"(?im)^METHOD:\s*([A-Z]{3,20})")
_SHORT = 300  # letters


class TooNested(Exception):
    """The message is built of more parts than any honest one."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message taken apart. `headers`: lower-case name to its decoded values. Addresses are normalised.

    `plain` and `html` are the decoded parts, `text` is what a person would read, `payloads` the decoded
    XML, JSON and text attachments, `report_type` that of a multipart/report (RFC 6522), `calendar` the method of an
    appointment that came along (RFC 5546: request, reply …), `enclosed` a message that was attached whole, as programs pass one on.
    """

    headers: dict[str, list[str]] = field(default_factory=dict)
    sender: str = ""
    sender_name: str = ""
    reply_to: tuple[str, ...] = ()
    reply_to_name: str = ""
    recipients: tuple[str, ...] = ()
    subject: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    sent_at: datetime | None = None
    plain: str = ""
    html: str = ""
    text: str = ""
    payloads: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    content_type: str = ""
    report_type: str = ""
    calendar: str = ""
    enclosed: Message | None = None

    def header(self, name: str) -> str:
        """The first value of a header, empty if it is missing; `name` in lower case."""
        values = self.headers.get(name)
        return values[0] if values else ""


def read_letter(raw: bytes) -> Letter:
    """Take a message apart. Raises `TooNested`; every other defect gives a letter with what could be read."""
    return letter_of(email.message_from_bytes(_bounded(raw)))


def letter_of(message: Message) -> Letter:
    """The same for a message that is parsed already."""
    headers = _headers(message)
    parts = _Parts()
    parts.collect(message)
    answers_to = _addresses(headers.get("reply-to", []))
    senders = _addresses(headers.get("from", []) or headers.get("sender", []))
    plain, source = "\n\n".join(parts.plain), "\n".join(parts.html)
    text = plain if _says_enough(plain, source) else html_to_text(source)
    ids = _ID.findall(" ".join(headers.get("references", [])))
    parents = _ID.findall(" ".join(headers.get("in-reply-to", [])))
    message_ids = headers.get("message-id", [""])
    found_id = _ID.search(message_ids[0])
    return Letter(
        headers=headers,
        sender=senders[0][1] if senders else "",
        sender_name=senders[0][0] if senders else "",
        reply_to=tuple(address for _, address in answers_to),
        reply_to_name=answers_to[0][0] if answers_to else "",
        recipients=_recipients(headers),
        subject=one_line(headers.get("subject", [""])[0]),
        message_id=found_id[1] if found_id else message_ids[0].strip("<> ")[:400].replace(" ", ""),
        in_reply_to=parents[0] if parents else "",
        references=tuple(ids[-50:]),
        sent_at=read_instant(headers.get("date", [""])[0]),
        plain=plain,
        html=source,
        text=clean(text),
        payloads=tuple(parts.payloads),
        attachments=tuple(parts.attachments),
        content_type=one_line(message.get_content_type(), 100),
        report_type=one_line(str(message.get_param("report-type") or ""), 60).lower(),
        calendar=parts.calendar,
        enclosed=parts.enclosed,
    )


def _says_enough(plain: str, source: str) -> bool:
    words = plain.strip()
    return bool(words) and not (source and len(words) < _SHORT and _POINTS_TO_HTML.search(words))


def _bounded(raw: bytes) -> bytes:
    raw = _MBOX_LINE.sub(b"", raw[:MAX_BYTES].lstrip(b"\xef\xbb\xbf\r\n\t "))
    if raw.lower().count(b"boundary=") > MAX_BOUNDARIES:
        raise TooNested
    if raw.count(b"\n") + raw.count(b"\r") > 2 * MAX_LINES:
        return b"\n".join(raw.splitlines()[:MAX_LINES])
    return raw


def _headers(message: Message) -> dict[str, list[str]]:
    headers: dict[str, list[str]] = {}
    for name, value in list(message.raw_items())[:MAX_HEADERS]:
        headers.setdefault(name.lower()[:100], []).append(_decoded(str(value)))
    return headers


def _decoded(value: str) -> str:
    """A header's words (RFC 2047) as text on one line; raw bytes are taken as UTF-8 or Windows-1252."""
    value = value[:MAX_HEADER]
    try:
        pieces = decode_header(re.sub(r"\r?\n[ \t]?", " ", value)) if "=?" in value else [(value, None)]
    except (HeaderParseError, ValueError, LookupError):
        pieces = [(value, None)]
    words = []
    for piece, charset in pieces:
        content = piece if isinstance(piece, bytes) else piece.encode("utf-8", "surrogateescape")
        words.append(decode(content, charset))
    return one_line("".join(words), MAX_HEADER)


def _addresses(values: list[str]) -> list[tuple[str, str]]:
    found = []
    # Comments in addresses nest, and the standard parser follows them down until its stack ends.
    values = [value.replace("(", " ") if value.count("(") > MAX_COMMENTS else value for value in values]
    for name, typed in getaddresses(values[:5])[:MAX_RECIPIENTS]:
        if address := read_address(typed):
            found.append((one_line(name, 200).strip("\"'"), address.address))
    if not found:
        # The strict parser gives up on an unquoted comma or a second @; the address in brackets is still plain.
        name = one_line(" ".join(values).partition("<")[0], 200).strip("\"' ")
        typed_ones = re.findall(r"<([^<>\s]{3,320})>", " ".join(values[:5]))
        found = [(name, address.address) for typed in typed_ones if (address := read_address(typed))]
    return found


def _recipients(headers: dict[str, list[str]]) -> tuple[str, ...]:
    names = ("to", "cc", "delivered-to", "x-original-to")
    everyone = [address for name in names for _, address in _addresses(headers.get(name, []))]
    return tuple(dict.fromkeys(everyone))[:MAX_RECIPIENTS]


def file_name(part: Message) -> str:
    """The name that a part's sender gives it, on one line and without a path; empty if there is none."""
    name = one_line(_decoded(str(part.get_filename() or "")), 200)
    return re.split(r"[/\\]", name)[-1]


class _Parts:
    """What the parts of a message hold, in reading order."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.html: list[str] = []
        self.payloads: list[str] = []
        self.attachments: list[Attachment] = []
        self.calendar = ""
        self.enclosed: Message | None = None

    def collect(self, message: Message) -> None:
        waiting, taken = [message], 0
        while waiting and taken < MAX_PARTS:
            part = waiting.pop()
            taken += 1
            if not part.is_multipart():
                self._take(part)
                continue
            inside = [inner for inner in part.get_payload() if isinstance(inner, Message)][:MAX_PARTS]
            if part.get_content_type() == "message/rfc822" and part is not message and inside:
                self.enclosed = self.enclosed or inside[0]
            else:
                waiting += reversed(inside)

    def _take(self, part: Message) -> None:
        kind = one_line(part.get_content_type(), 100)
        name = file_name(part)
        disposition = str(part.get("Content-Disposition") or "").strip().lower()
        content = part.get_payload(decode=True)
        content = content if isinstance(content, bytes) else b""
        if kind == "text/calendar" and (method := _METHOD.search(content[:2_000])):
            self.calendar = method[1].decode("ascii").lower()
        is_file = disposition.startswith("attachment") or bool(name) or not kind.startswith("text/")
        if is_file:
            self.attachments.append(Attachment(name or kind, kind, len(content)))
        if is_file and (kind in _DATA_TYPES or name.lower().endswith((".xml", ".adf", ".json", ".txt"))):
            self.payloads.append(self._decoded(part, content))
        elif kind not in _NO_PROSE and (
            not is_file or (kind.startswith("text/") and not disposition.startswith("attachment"))
        ):
            (self.html if kind == "text/html" else self.plain).append(self._decoded(part, content))

    def _decoded(self, part: Message, content: bytes) -> str:
        charset = part.get_param("charset")
        text = decode(content[:MAX_PAYLOAD], charset if isinstance(charset, str) else None)
        return text.replace("\x00", "")[: MAX_TEXT * 5]
