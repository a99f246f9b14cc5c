"""The key pair by which push services know this Stafet (VAPID, RFC 8292): made once, kept sealed, part of a backup."""

import base64
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from django.db import transaction

from stafet.foundation import clock
from stafet.foundation.secrets import seal, unseal
from stafet.notify.models import PushKey
from stafet.staff.locks import hold_key

_PURPOSE: Final = "web push"
_BYTES: Final = 32  # of a private key of the curve P-256


def public_key() -> str:
    """What browsers ask for as `applicationServerKey`: the uncompressed point, base64url without padding."""
    return _row().public


def private_key() -> str:
    """The private number, base64url. Raises Sealed where it was stored under another secret key."""
    return unseal(_row().sealed, purpose=_PURPOSE, secret_key=settings.SECRET_KEY)


def as_text(raw: bytes) -> str:
    """Bytes as base64url without padding, as all of Web Push writes them."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def as_bytes(text: str) -> bytes:
    """The bytes of such a text, padded or not; raises ValueError where it is none."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def _row() -> PushKey:
    return PushKey.objects.order_by("pk").first() or _made()


def _made() -> PushKey:
    """Of two who need it first at once, one makes it."""
    with transaction.atomic():
        hold_key("web push key")
        known = PushKey.objects.order_by("pk").first()
        if known is not None:
            return known
        key = ec.generate_private_key(ec.SECP256R1())
        private = key.private_numbers().private_value.to_bytes(_BYTES, "big")
        point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        sealed = seal(as_text(private), purpose=_PURPOSE, secret_key=settings.SECRET_KEY)
        return PushKey.objects.create(sealed=sealed, public=as_text(point), made_at=clock.now())
