"""Notices as Web Push: a sign that there is something, encrypted, without a word of what (RFC 8030, 8188, 8291, 8292).

The payload names the notice by its number alone; the device asks for the words itself, as whoever is logged in there.
"""

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPException
from typing import Final

from django.conf import settings
from py_vapid import Vapid02

from stafet.foundation.secrets import Sealed
from stafet.notify.endpoints import Barred, Endpoint, connection_to, read_endpoint
from stafet.notify.kinds import Kind
from stafet.notify.models import Delivery, Device
from stafet.notify.push_key import as_bytes, private_key
from stafet.notify.sending import Away, Later, Refused
from stafet.notify.web_push import encrypt
from stafet.notify.words import Said

KEPT_FOR: Final = 24 * 3600  # seconds that a push service keeps it for a device that is off
_TOKEN_HOLDS: Final = 12 * 3600  # seconds; RFC 8292 allows 24 hours
_GONE: Final = frozenset({404, 410})
_TAKEN: Final = range(200, 300)
_NOT_NOW: Final = frozenset({408, 425, 429, *range(500, 600)})
_URGENT: Final = frozenset(
    {Kind.OFFERED_TO_ME, Kind.OFFERED_TO_TEAM, Kind.ASSIGNED, Kind.MESSAGE, Kind.REMINDER, Kind.ESCALATION}
)


class Pushing:
    """Sends to push services; a token for each is made once."""

    def __init__(self) -> None:
        self._key: Vapid02 | None = None
        self._tokens: dict[str, str] = {}

    def send(self, delivery: Delivery, said: Sequence[Said]) -> None:
        """Hand one message over to the push service of its device; a device that is gone is dropped."""
        device = delivery.device
        if device is None:
            raise Refused("no device")
        headers = {
            "TTL": str(KEPT_FOR),
            "Urgency": "high" if said[0].kind in _URGENT else "normal",
            "Topic": f"notice-{said[0].id}",
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
        }
        told = json.dumps({"notice": said[0].id}).encode()
        payload = encrypt(told, p256dh=as_bytes(device.p256dh), auth=as_bytes(device.auth))
        status = self._post(device, payload, headers)
        if status in _GONE:
            device.delete()
            raise Refused(f"the device is gone ({status})")
        if status not in _TAKEN:
            raise (Later if status in _NOT_NOW else Refused)(f"the push service answered {status}")

    def _post(self, device: Device, payload: bytes, headers: dict[str, str]) -> int:
        try:
            endpoint = read_endpoint(device.endpoint)
            headers["Authorization"] = self._token(endpoint)
            connection = connection_to(endpoint)
        except Barred as trouble:
            raise Refused(str(trouble)) from trouble
        except OSError as trouble:
            raise Later(f"{type(trouble).__name__}: {trouble}") from trouble
        try:
            connection.request("POST", endpoint.target, payload, headers)
            return connection.getresponse().status
        except (OSError, HTTPException) as trouble:
            raise Later(f"{type(trouble).__name__}: {trouble}") from trouble
        finally:
            connection.close()

    def _token(self, endpoint: Endpoint) -> str:
        """What the service checks to know that it is us (RFC 8292)."""
        if endpoint.origin not in self._tokens:
            claims = {
                "aud": endpoint.origin,
                "exp": int(time.time()) + _TOKEN_HOLDS,  # the service goes by the true time
                "sub": f"mailto:{settings.DEFAULT_FROM_EMAIL}",
            }
            self._tokens[endpoint.origin] = self._signing_key().sign(claims)["Authorization"]
        return self._tokens[endpoint.origin]

    def _signing_key(self) -> Vapid02:
        if self._key is None:
            try:
                self._key = Vapid02.from_raw(private_key().encode())
            except Sealed as trouble:
                raise Away(str(trouble)) from trouble
        return self._key


@contextmanager
def pushing() -> Iterator[Pushing]:
    """A way out to push services; nothing stays open."""
    yield Pushing()
