"""A browser vendor's push service on loopback and a browser's keys: takes messages as RFC 8030 says, checks who sends, decrypts."""

import base64
import json
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Browser:
    """Its keys, and how it reads a message: written from RFC 8291 §3.4 alone, with the two steps of HKDF apart."""

    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    auth: bytes = b"sixteen secrets!"

    @property
    def point(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def subscription(self, endpoint: str) -> dict[str, str]:
        return {"endpoint": endpoint, "p256dh": text(self.point), "auth": text(self.auth)}

    def read(self, message: bytes) -> bytes:
        salt, (size, length) = message[:16], struct.unpack("!IB", message[16:21])
        theirs, sealed = message[21 : 21 + length], message[21 + length :]
        assert size >= len(sealed)
        shared = self.key.exchange(
            ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs)
        )
        info = b"WebPush: info\0" + self.point + theirs
        secret = _expand(_extract(self.auth, shared), info, 32)
        pseudorandom = _extract(salt, secret)
        key = _expand(pseudorandom, b"Content-Encoding: aes128gcm\0", 16)
        nonce = _expand(pseudorandom, b"Content-Encoding: nonce\0", 12)
        opened = AESGCM(key).decrypt(nonce, sealed, None)
        content, mark = opened.rstrip(b"\0")[:-1], opened.rstrip(b"\0")[-1:]
        assert mark == b"\x02"
        return content


def _extract(salt: bytes, secret: bytes) -> bytes:
    code = HMAC(salt, SHA256())
    code.update(secret)
    return code.finalize()


def _expand(secret: bytes, info: bytes, length: int) -> bytes:
    return HKDFExpand(SHA256(), length, info).derive(secret)


def claims_of(authorization: str) -> tuple[dict[str, Any], str]:
    """The claims of a VAPID header and the key it names, once the signature was checked with that key."""
    scheme, _, rest = authorization.partition(" ")
    assert scheme == "vapid"
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    head, body, signature = parts["t"].split(".")
    assert json.loads(raw(head))["alg"] == "ES256"
    numbers = raw(signature)
    signed = encode_dss_signature(int.from_bytes(numbers[:32], "big"), int.from_bytes(numbers[32:], "big"))
    point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw(parts["k"]))
    point.verify(signed, f"{head}.{body}".encode(), ec.ECDSA(SHA256()))
    return json.loads(raw(body)), parts["k"]


class Vendor:
    """What arrived, in order; `answers` with this status, or not at all while it `hangs`."""

    def __init__(self) -> None:
        self.status = 201
        self.hangs = threading.Event()
        self.arrived: list[tuple[str, dict[str, str], bytes]] = []
        self.url = ""


@contextmanager
def running_vendor() -> Iterator[Vendor]:
    """The service as long as the block lasts."""
    vendor = Vendor()
    may_end = threading.Event()

    class Asked(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if vendor.hangs.is_set():
                may_end.wait(30)
                return
            vendor.arrived.append((self.path, dict(self.headers.items()), body))
            self.send_response(vendor.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Asked)
    vendor.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield vendor
    finally:
        may_end.set()
        server.shutdown()
        server.server_close()
        thread.join()
