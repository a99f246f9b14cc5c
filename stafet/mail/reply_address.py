"""Reply addresses with a token, by which an answer finds its message though its headers are gone. Pure.

`name@house.example` becomes `name+r-TOKEN@house.example` for answers (`Reply-To`) and `name+b-TOKEN@…` for what cannot be
delivered (`MAIL FROM`): subaddressing, RFC 5233. A token is 16 letters and digits of RFC 4648's base 32, in small letters
because servers on the way may change the case; its 80 random bits are guessed by nobody.
"""

import re
import secrets
from base64 import b32encode
from dataclasses import dataclass
from typing import Final

_BYTES: Final = 10
_TOKENED: Final = re.compile(
    r"(?P<name>[^@\s<>+]+)\+(?P<kind>[rb])-(?P<token>[a-z2-7]{16})@(?P<domain>[^@\s<>]+)", re.IGNORECASE
)
# RFC 5321 §4.5.3.1.1; a longer name takes no token.
_LONGEST_NAME: Final = 64
_REPLY, _BOUNCE = "r", "b"


@dataclass(frozen=True, slots=True)
class Tokened:
    """What an address with a token tells: the address without it, the token, and whether a bounce was sent to it."""

    address: str
    token: str
    is_bounce: bool


def new_token() -> str:
    """A token that nobody had before."""
    return b32encode(secrets.token_bytes(_BYTES)).decode().lower()


def reply_address(address: str, token: str) -> str:
    """Where a customer's answer is to go; `address` itself where a token does not fit.

    >>> reply_address("sales@house.example", "abcdefghij234567")
    'sales+r-abcdefghij234567@house.example'
    """
    return _with(address, _REPLY, token)


def bounce_address(address: str, token: str) -> str:
    """Where word is to go that a message could not be delivered; `address` itself where a token does not fit.

    >>> bounce_address("sales@house.example", "abcdefghij234567")
    'sales+b-abcdefghij234567@house.example'
    """
    return _with(address, _BOUNCE, token)


def read_tokened(address: str) -> Tokened | None:
    """The token in an address, as it stands in `To`, `Delivered-To` or the envelope; None if it bears none.

    >>> read_tokened("House <SALES+R-ABCDEFGHIJ234567@House.example>")
    Tokened(address='SALES@House.example', token='abcdefghij234567', is_bounce=False)
    >>> read_tokened("sales+r-short@house.example") is None
    True
    """
    found = _TOKENED.search(address[:1000])
    if found is None:
        return None
    return Tokened(
        f"{found['name']}@{found['domain']}", found["token"].lower(), found["kind"].lower() == _BOUNCE
    )


def _with(address: str, kind: str, token: str) -> str:
    name, _, domain = address.rpartition("@")
    tokened = f"{name}+{kind}-{token}"
    return f"{tokened}@{domain}" if name and "+" not in name and len(tokened) <= _LONGEST_NAME else address
