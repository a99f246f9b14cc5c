"""Encrypt what must be kept but not read from a stolen database: mail passwords, keys of other systems.

Fernet (AES-128-CBC with HMAC-SHA256, https://github.com/fernet/spec) under a key derived from the secret key by HKDF
(RFC 5869). The purpose goes into the derivation, so a text sealed for one purpose cannot be opened as another.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_KEY_BYTES = 32
_SALT = b"stafet stored secrets 1"  # a salt need not be secret; the number is for a later change of method


class Sealed(Exception):
    """The text cannot be opened: sealed under another key or for another purpose, or changed since."""


def seal(text: str, *, purpose: str, secret_key: str) -> str:
    """The text encrypted, as printable ASCII; twice the same text gives two different results."""
    return _fernet(purpose, secret_key).encrypt(text.encode()).decode()


def unseal(sealed: str, *, purpose: str, secret_key: str) -> str:
    """The text that was sealed for this purpose under this key. Raises Sealed if it was not."""
    try:
        return _fernet(purpose, secret_key).decrypt(sealed.encode()).decode()
    except InvalidToken as trouble:
        raise Sealed(
            f"What was stored for {purpose} was sealed under another secret key: enter it again."
        ) from trouble


def _fernet(purpose: str, secret_key: str) -> Fernet:
    derived = HKDF(SHA256(), _KEY_BYTES, salt=_SALT, info=purpose.encode()).derive(secret_key.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
