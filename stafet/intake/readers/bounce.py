"""What a bounce says: of which message it speaks, whom it did not reach, why, and whether for good (RFC 3464)."""

import re
from dataclasses import dataclass

from stafet.intake.readers.plain_text import one_line

LOOKED_AT = 200_000  # bytes; the report and the head of what it returns stand before the returned text

_ID = re.compile(rb"(?im)^[>\s]{0,4}message-id:\s*(?:\r?\n\s+)?<([^<>\s]{1,400})>")
_ACTION = re.compile(rb"(?im)^action:\s*(failed|delayed|delivered|relayed|expanded)")
_STATUS = re.compile(rb"(?im)^status:\s*([245]\.\d{1,3}\.\d{1,3})")
_RECIPIENT = re.compile(rb"(?im)^(?:final|original)-recipient:\s*[^;\r\n]{1,20};\s*<?([^\s<>]{3,254})>?")
_WHY = re.compile(rb"(?im)^diagnostic-code:\s*([^\r\n]{1,300})")
_DELAYED_SUBJECT = re.compile(r"delay|verzögert|forsinket|vertraagd|warning|incomplete", re.I)


@dataclass(frozen=True, slots=True)
class Bounce:
    """`ids` are Message-IDs, without brackets, of what came back. `is_final` is False where it is still being tried."""

    ids: tuple[str, ...] = ()
    recipient: str = ""
    why: str = ""
    is_final: bool = True


def read_bounce(raw: bytes, own_id: str, subject: str) -> Bounce:
    """Read a bounce's report out of its raw bytes; `own_id` is the bounce's own Message-ID."""
    beginning = raw[:LOOKED_AT]
    ids = dict.fromkeys(found.decode("ascii", "replace") for found in _ID.findall(beginning))
    ids.pop(own_id, None)
    action, status = _ACTION.search(beginning), _STATUS.search(beginning)
    recipient, why = _RECIPIENT.search(beginning), _WHY.search(beginning)
    said = (action[1].lower().decode() if action else "") or (
        "delayed" if status and status[1][:1] == b"4" else ""
    )
    is_final = said == "failed" or (not said and not _DELAYED_SUBJECT.search(subject))
    reason = why[1] if why else status[1] if status else b""
    return Bounce(
        tuple(ids)[:20],
        recipient[1].decode("utf-8", "replace") if recipient else "",
        one_line(reason.decode("utf-8", "replace"), 250) or one_line(subject, 250),
        is_final,
    )
