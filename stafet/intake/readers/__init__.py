"""Raw bytes of any channel to a `Reading`: pure, bounded, and never in the way. One file a format."""

import re
from dataclasses import replace

from stafet.intake.readers.adf import find_adf, read_adf
from stafet.intake.readers.form import NotAForm, read_form, read_json
from stafet.intake.readers.keys import hash_key
from stafet.intake.readers.mail import read_mail
from stafet.intake.readers.plain_text import clean, decode
from stafet.intake.readers.portal import PortalWords
from stafet.intake.readers.sketch import Format, Reading, Sketch, is_enough
from stafet.intake.readers.text import read_text
from stafet.intake.readers.xml_tree import Refused

__all__ = ["PortalWords", "Reading", "Sketch", "read"]

MAX_XML = 4_000_000  # bytes; the longest ADF seen in the wild has 60 kB
MAX_FORM = 4_000_000
SHOWN = 100_000  # bytes of an unreadable capture that are shown to a person

_HEADER_LINE = re.compile(rb"(?:From |[!-9;-~]{2,60}:[ \t\r\n])")
_MAIL_HEADER = re.compile(
    rb"(?im)^(?:from|to|subject|date|message-id|received|return-path|mime-version|reply-to|delivered-to):"
)
UNREADABLE = "The content could not be read."
_NOTHING_FOUND = "Neither an address nor a telephone number nor a name with a wish was found."


def read(
    raw: bytes,
    content_type: str,
    *,
    country: str = "DE",
    own_addresses: frozenset[str] = frozenset(),
    portals: tuple[PortalWords, ...] = (),
) -> Reading:
    """Understand one capture. Never raises; time and memory are bounded whatever comes in.

    `content_type` is the sender's word and only the first guess, the bytes decide; `country` (ISO 3166-1) is
    assumed for telephone numbers; mail from `own_addresses` is never an enquiry; `portals` are the templates by which portals' mails are read. Whatever breaks a reader
    comes back as `needs_look` with a reason in plain words and the readable text.
    """
    try:
        return _read(raw, content_type, country, own_addresses, portals)
    except Refused as refusal:
        return _given_up(raw, str(refusal))
    except Exception as defect:
        # The promise of this function: no input may stop the channel.
        return replace(_given_up(raw, UNREADABLE), evidence=(type(defect).__name__,))


def _read(
    raw: bytes, content_type: str, country: str, own: frozenset[str], portals: tuple[PortalWords, ...]
) -> Reading:
    if not raw.strip(b"\0 \t\r\n"):
        return _given_up(raw, "The message is empty.")
    kind = _format(raw, content_type)
    if kind == "mail":
        return read_mail(raw, country=country, own_addresses=own, portals=portals)
    if len(raw) > (MAX_XML if kind == "adf" else MAX_FORM):
        return _given_up(raw, "The content is far larger than any enquiry.", kind)
    if kind == "adf":
        return _read_xml(raw, country)
    try:
        if kind == "json":
            return _settled(read_json(raw, country), raw)
        if kind == "form":
            return _settled(read_form(raw, content_type, country), raw)
    except NotAForm as reason:
        return _given_up(raw, str(reason), kind)
    return _settled(read_text(raw, country), raw)


def _format(raw: bytes, content_type: str) -> Format:
    """The format by its bytes where they are plain, else by the declared type."""
    declared = content_type.partition(";")[0].strip().lower()
    start = raw[:4000].lstrip(b"\xef\xbb\xbf\0 \t\r\n")
    lowered = start.lower()
    if declared.startswith("multipart/form-data"):
        return "form"
    if declared != "message/rfc822":
        if start[:1] in (b"{", b"["):
            return "json"
        if lowered.startswith((b"<adf", b"<?adf", b"<?xml", b"<prospect", b"<!doctype adf")):
            return "adf"
    if declared == "message/rfc822" or (_HEADER_LINE.match(start) and _MAIL_HEADER.search(start)):
        return "mail"
    if "xml" in declared or "adf" in declared or b"<adf" in raw[:MAX_XML].lower():
        return "adf"
    if "json" in declared:
        return "json"
    if "form" in declared or re.fullmatch(rb"[\w.%+\[\]-]{1,100}=[^\s<>]*(?:&[^\s<>]*)*", start.rstrip()):
        return "form"
    return "text"


def _read_xml(raw: bytes, country: str) -> Reading:
    declared = re.search(rb"""encoding\s*=\s*["']?([\w-]{1,40})""", raw[:300])
    text = decode(raw, declared[1].decode("ascii") if declared else None).replace("\0", "")
    if "<!entity" in text.lower():
        raise Refused("The document declares XML entities, which no enquiry needs.")
    document = find_adf(text)
    if not document:
        return _given_up(raw, "The XML is no ADF document.", "adf")
    sketches = read_adf(document, country)
    reading = Reading(
        format="adf", sketches=sketches, text=clean(text), is_resend=any(s.is_resend for s in sketches)
    )
    return _settled(reading, raw)


def _settled(reading: Reading, raw: bytes) -> Reading:
    """Keep the sketches that are enough for a lead, and give keys where the format brought none."""
    content_key = hash_key(raw)
    if reading.not_a_lead or reading.needs_look:
        return replace(reading, message_key=reading.message_key or content_key)
    enough = [sketch for sketch in reading.sketches if is_enough(sketch)]
    if not enough:
        return replace(reading, sketches=(), needs_look=_NOTHING_FOUND, message_key=content_key)
    if len(enough) == 1:
        key = enough[0].key or content_key
        return replace(reading, sketches=(replace(enough[0], key=key),), message_key=key)
    keyed = tuple(replace(s, key=s.key or f"{content_key}:{number}") for number, s in enumerate(enough, 1))
    return replace(reading, sketches=keyed, message_key=content_key)


def _given_up(raw: bytes, reason: str, kind: Format = "unknown") -> Reading:
    shown = clean(decode(raw[:SHOWN].replace(b"\0", b""), None))
    return Reading(format=kind, needs_look=reason, message_key=hash_key(raw), text=shown)
