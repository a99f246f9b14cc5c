"""The files that came along in a capture, with their bytes. Pure; nothing is believed but the bytes."""

import email
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from typing import Final

from stafet.intake.readers.mime import file_name
from stafet.intake.readers.plain_text import one_line

MOST_FILES: Final = 50
LARGEST: Final = 40 * 1024 * 1024  # bytes of all files of one capture


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file: `content_id` without brackets is how a mail's HTML shows it."""

    name: str
    content_id: str
    content: bytes


def enclosures(raw: bytes, content_type: str) -> Iterator[Enclosure]:
    """The files of a mail or of a form in parts, in their order, as many as are kept."""
    kind = content_type.lower()
    if kind.startswith("multipart/form-data"):
        raw = f"Content-Type: {one_line(content_type, 300)}\r\n\r\n".encode("ascii", "replace") + raw
    elif not kind.startswith("message/"):
        return
    room = LARGEST
    for part in _files(email.message_from_bytes(raw)):
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes) or not content or len(content) > room:
            continue
        room -= len(content)
        content_id = one_line(str(part.get("Content-ID") or ""), 200).strip("<> ")
        yield Enclosure(file_name(part) or part.get_content_type(), content_id, content)


def _files(message: Message) -> Iterator[Message]:
    """The parts that are files: named, declared as attached, or no text."""
    found, looked_at = 0, 0
    for part in message.walk():
        looked_at += 1
        if found >= MOST_FILES or looked_at > 500:
            return
        if part.is_multipart():
            continue
        disposition = str(part.get("Content-Disposition") or "").strip().lower()
        is_field = disposition.startswith("form-data") and not part.get_filename()
        named = disposition.startswith("attachment") or bool(part.get_filename())
        if named or not (is_field or part.get_content_maintype() == "text"):
            found += 1
            yield part
