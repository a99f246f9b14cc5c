"""Addresses by which somebody is rid of messages to many with one click (RFC 8058): hard to forge, and valid for good."""

from typing import Final

from django.conf import settings
from django.core import signing

_PURPOSE: Final = "stafet unsubscribe"
_LONGEST: Final = 400


def unsubscribe_url(contact: int, *, purpose: str) -> str:
    """Where this contact withdraws their consent to e-mails of this purpose (`contacts/consent.py`)."""
    return f"{settings.PUBLIC_URL}/unsubscribe/{token_of(contact, purpose=purpose)}"


def token_of(contact: int, *, purpose: str) -> str:
    """The part of the address that says who and from what, signed."""
    return signing.dumps([contact, purpose], salt=_PURPOSE)


def read_token(token: str) -> tuple[int, str] | None:
    """Whose it is, and from what; None for one that we have not made."""
    if len(token) > _LONGEST:
        return None
    try:
        contact, purpose = signing.loads(token, salt=_PURPOSE)
    except (signing.BadSignature, ValueError):
        return None
    return int(contact), str(purpose)
