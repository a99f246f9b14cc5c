"""Encryption of a Web Push message so that only the browser can read it: RFC 8291 in the coding of RFC 8188. Pure.

Of its own, forty lines over `cryptography`: the library for it comes only as source that has to be built where Stafet is
installed. The tests hold it against the example in RFC 8291 §5.
"""

import os
import struct
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

LONGEST: Final = 3_000  # bytes of payload; push services take 4096 bytes of message
_RECORD: Final = 4_096
_SALT: Final = 16
_LAST: Final = b"\x02"  # ends the only record


def encrypt(
    payload: bytes,
    *,
    p256dh: bytes,
    auth: bytes,
    key: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """The message for the browser that has these two keys: its uncompressed point of P-256, and its 16 secret bytes.

    `key` and `salt` are made anew for each message; only tests give them. Raises ValueError for a point off the curve,
    and for a payload that no push service would take.
    """
    if len(payload) > LONGEST:
        raise ValueError(f"{len(payload)} bytes are more than a push service takes")
    key = key or ec.generate_private_key(ec.SECP256R1())
    salt = salt or os.urandom(_SALT)
    own = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), p256dh))
    secret = _derived(shared, auth, b"WebPush: info\x00" + p256dh + own, 32)
    content_key = _derived(secret, salt, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = _derived(secret, salt, b"Content-Encoding: nonce\x00", 12)
    header = salt + struct.pack("!IB", _RECORD, len(own)) + own
    return header + AESGCM(content_key).encrypt(nonce, payload + _LAST, None)


def _derived(secret: bytes, salt: bytes, purpose: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt=salt, info=purpose).derive(secret)
