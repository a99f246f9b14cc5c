"""Access to mailboxes whose providers take no passwords: a token that is fetched anew each time it ends.

Source: RFC 6749 §6 (refreshing), §5.1 and §5.2 (answers).
"""

import ipaddress
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from stafet.channels.models import Mailbox
from stafet.channels.sealed import CLIENT_SECRET, REFRESH_TOKEN, opened, sealed
from stafet.channels.trouble import Trouble
from stafet.foundation import clock

PATIENCE: Final = 20.0  # seconds for an answer
_LONGEST: Final = 100_000  # bytes of an answer
_EARLY: Final = timedelta(minutes=2)  # a token that ends while it is being used is no good
_USUAL: Final = 3600  # seconds, where the answer does not say (§5.1 recommends that it does)


@dataclass(frozen=True, slots=True)
class Access:
    """A token, and until when it may be used."""

    token: str
    until: datetime

    def holds(self) -> bool:
        """Whether it can still be used."""
        return clock.now() < self.until


def renewed(mailbox: Mailbox) -> Access:
    """Another access token. A new refresh token is kept in place of the old one, at once: the old one may be void.

    Denies with Trouble whatever the token server does not grant.
    """
    secrets = opened(mailbox)
    answer = _asked(mailbox, secrets)
    if not isinstance(answer.get("access_token"), str):
        raise Trouble("The token server gave no access token.")
    if isinstance(new := answer.get("refresh_token"), str) and new != secrets.get(REFRESH_TOKEN):
        mailbox.secret = sealed(secrets | {REFRESH_TOKEN: new})
        Mailbox.objects.filter(pk=mailbox.pk).update(secret=mailbox.secret)
    lasts = str(answer.get("expires_in"))  # a number; some servers write it as a text
    seconds = int(lasts) if lasts.isascii() and lasts.isdecimal() else _USUAL
    return Access(answer["access_token"], clock.now() + timedelta(seconds=seconds) - _EARLY)


def is_safe(url: str) -> bool:
    """Whether a secret may be sent there: encrypted, or to this machine itself."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and _is_here(parts.hostname or ""))


def _asked(mailbox: Mailbox, secrets: dict[str, str]) -> dict[str, Any]:
    if not is_safe(mailbox.token_url):
        raise Trouble("The token server must be asked over https.")
    wanted = {
        "grant_type": "refresh_token",
        "refresh_token": secrets.get(REFRESH_TOKEN, ""),
        "client_id": mailbox.client_id,
    }
    if secrets.get(CLIENT_SECRET):
        wanted["client_secret"] = secrets[CLIENT_SECRET]
    request = Request(mailbox.token_url, urlencode(wanted).encode(), {"Accept": "application/json"})  # noqa: S310
    try:
        with build_opener(_NoRedirects).open(request, timeout=PATIENCE) as answer:
            return _read(answer.read(_LONGEST))
    except HTTPError as refusal:
        why = str(_read(refusal.read(_LONGEST)).get("error", refusal.code))[:60]
        raise Trouble("The token server refused: %(why)s.", why=why) from refusal
    except OSError as trouble:
        raise Trouble("The token server cannot be reached.") from trouble


def _read(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(raw)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _NoRedirects(HTTPRedirectHandler):
    """A secret goes to the address that was entered, and to no other."""

    def redirect_request(self, *_args: Any, **_given: Any) -> None:
        return None
