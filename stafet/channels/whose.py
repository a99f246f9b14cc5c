"""Whose mail it is: the source to whose own address it was written, else the one whose mailbox it came into."""

from collections.abc import Mapping
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import getaddresses
from typing import Final

from stafet.catalog.models import Source
from stafet.foundation.mail_address import read_address
from stafet.staff.at_hand import at_hand

# Where a mail was brought comes before what its writer put there.
_RECIPIENTS: Final = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc")
_LONGEST_HEAD: Final = 256 * 1024  # bytes; beyond that nobody writes headers
_MOST: Final = 200  # addresses


def source_of(raw: bytes, *, usual: Source) -> Source:
    """The source of this mail; `usual` where no recipient has an address of its own."""
    by_address = sources_by_address()
    if not by_address:
        return usual
    found = (_at(address, by_address) for address in recipients(raw))
    return next((source for source in found if source is not None), usual)


def source_at(address: str) -> Source | None:
    """The source that has this address: to the letter, else without its tag, as replies come back with one."""
    return _at(address_key(address), sources_by_address())


def sources_by_address() -> dict[str, Source]:
    """The sources that have an address of their own, by it in lower case."""
    return {one.address: one for one in at_hand(Source).every if one.address and not one.is_hidden}


def address_key(typed: str) -> str:
    """An address as sources keep theirs; empty if it is none. A tag counts: `leads+web@` is not `leads@`."""
    address = read_address(typed)
    return address.key if address else ""


def recipients(raw: bytes) -> list[str]:
    """The addresses that a mail's head names as recipients, where it was delivered first. Pure, never raises.

    >>> recipients(b"To: Leads <Leads+web@Example.org>\\r\\nDelivered-To: box@host.example\\r\\n\\r\\nhello")
    ['box@host.example', 'leads+web@example.org']
    """
    head = head_of(raw)
    found: list[str] = []
    for name in _RECIPIENTS:
        texts = [str(value) for value in head.get_all(name, [])][:_MOST]
        found += [address_key(address) for _, address in getaddresses(texts)[:_MOST] if address]
    return [one for one in dict.fromkeys(found) if one]


def _at(key: str, by_address: Mapping[str, Source]) -> Source | None:
    local, _, domain = key.rpartition("@")
    return by_address.get(key) or by_address.get(f"{local.partition('+')[0]}@{domain}")


def head_of(raw: bytes) -> Message:
    """The headers alone, without judging anything."""
    return BytesHeaderParser(policy=compat32).parsebytes(raw[:_LONGEST_HEAD])
