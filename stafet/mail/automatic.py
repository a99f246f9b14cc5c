"""Whether an automatic answer may be sent, by RFC 3834 §2 and what Microsoft adds (X-Auto-Response-Suppress). Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from stafet.foundation.mail_address import mailbox, read_address

ONCE_IN: Final = timedelta(days=7)  # RFC 3834 §2: several days; seven are recommended
# Addresses that programs write from (RFC 3834 §2, RFC 2142); whoever answers them answers nobody.
_PROGRAMS: Final = re.compile(
    r"(?:owner-.*|.*-(?:request|owner|bounces?)|mailer[-_.]?daemon|postmaster|bounces?(?:[-_+.].*)?"
    r"|no[-_.]?reply.*|.*[-_.]no[-_.]?reply|do[-_.]?not[-_.]?reply.*|nobody|listserv|majordomo)",
    re.IGNORECASE,
)
_SUPPRESSED: Final = {"all", "autoreply", "dr"}
_BULK: Final = {"bulk", "list", "junk"}


@dataclass(frozen=True, slots=True)
class Incoming:
    """What an automatic answer would answer.

    `answer_to` is the customer's address as rule R4 finds it. `headers` holds the values of the mail's headers by their
    names in small letters; a form or a call of the API has none. `return_path` is the sender on the envelope, "" for
    `<>`, None where nobody knows it. `is_portal` says that a portal wrote in the customer's name: then only what speaks
    of the customer's own address counts. `message_id` and `references` are without angle brackets.
    """

    answer_to: str
    headers: Mapping[str, Sequence[str]] = field(default_factory=dict)
    return_path: str | None = None
    is_portal: bool = False
    message_id: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""


def why_not(mail: Incoming, *, own: Iterable[str], answered_at: datetime | None, now: datetime) -> str:
    """Why no automatic answer is sent, as a short word; empty where one may be.

    `own` are our own addresses, `answered_at` is when this sender was last answered by itself.
    """
    address = read_address(mail.answer_to)
    if address is None:
        return "no address"
    if not address.local.isascii():
        return "address not for every server"
    if _PROGRAMS.fullmatch(address.local):
        return "a program's address"
    if mailbox(address.address) in {mailbox(one) for one in own}:
        return "our own address"
    if not mail.is_portal and (word := _told_not_to(mail)):
        return word
    if answered_at is not None and now - answered_at < ONCE_IN:
        return "answered within a week"
    return ""


def _told_not_to(mail: Incoming) -> str:
    """What in the mail itself forbids an answer."""
    submitted = _first(mail, "auto-submitted").partition(";")[0].strip().lower()
    if submitted and submitted != "no":
        return "written by a program"
    if mail.return_path == "" or any(value.strip() == "<>" for value in mail.headers.get("return-path", ())):
        return "no sender on the envelope"
    if any(name.startswith("list-") for name in mail.headers):
        return "a mailing list"
    if _first(mail, "precedence").strip().lower() in _BULK:
        return "bulk mail"
    if set(re.split(r"[\s,;]+", _first(mail, "x-auto-response-suppress").lower())) & _SUPPRESSED:
        return "asks for no automatic answer"
    if "multipart/report" in _first(mail, "content-type").lower():
        return "a report"
    if mail.return_path and _PROGRAMS.fullmatch(mail.return_path.rpartition("@")[0]):
        return "a program's address"
    return ""


def _first(mail: Incoming, name: str) -> str:
    return next(iter(mail.headers.get(name, ())), "")
