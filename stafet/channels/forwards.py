"""Mail that is passed on as it came: noted in the transaction that keeps it, sent once, never in a circle.

What is added stands above the mail, which stays as it was down to the last byte (RFC 5322 §3.6.6, resent fields).
"""

import hashlib
from email.message import Message
from email.utils import format_datetime
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext_noop

from stafet.catalog.models import Source
from stafet.channels.models import Forward, Mailbox
from stafet.channels.whose import address_key, head_of, sources_by_address
from stafet.foundation import clock

PASSED_ON: Final = "X-Stafet-Passed-On"  # by which site; one that comes back has gone in a circle
MOST_STATIONS: Final = (
    30  # RFC 5321 §6.3 recommends to suspect a circle beyond a hundred; nobody needs that many
)
CIRCLE: Final = gettext_noop("It has been passed on from here before: it would go in a circle.")
TO_OURSELVES: Final = gettext_noop("It would come back to us: %(target)s is read by Stafet itself.")


def pass_on_later(source: Source, *, capture: int) -> None:
    """Note that the mail kept under this number is to be passed on, once; in the transaction that keeps it."""
    if not source.forward_to:
        return
    now = clock.now()
    Forward.objects.bulk_create(
        [Forward(source=source, capture=capture, target=source.forward_to, made_at=now, not_before=now)],
        ignore_conflicts=True,
    )


def is_ours(address: str) -> bool:
    """Whether mail to this address comes to Stafet."""
    key = address_key(address)
    return key in sources_by_address() or Mailbox.objects.filter(user__iexact=key).exists()


def circle(raw: bytes, target: str) -> str:
    """Why this mail must not be passed on there; empty if it may."""
    head = head_of(raw)
    if _site() in head.get_all(PASSED_ON, []) or len(head.get_all("Received", [])) > MOST_STATIONS:
        return CIRCLE
    return TO_OURSELVES if is_ours(target) else ""


def passed_on(raw: bytes, target: str, *, sender: str) -> bytes:
    """The mail as it goes out: our lines, then what came, untouched."""
    ours = Message()
    ours["Resent-From"] = sender
    ours["Resent-To"] = target
    ours["Resent-Date"] = format_datetime(clock.now())
    # The same one however often it is sent, so that whoever gets it twice can tell.
    ours["Resent-Message-ID"] = f"<{hashlib.sha256(raw + target.encode()).hexdigest()[:40]}@{_site()}>"
    ours[PASSED_ON] = _site()
    lines = "".join(f"{name}: {value}\r\n" for name, value in ours.items())
    return lines.encode("ascii") + _without_envelope_line(raw)


def _without_envelope_line(raw: bytes) -> bytes:
    """Mailbox files begin with "From …", which is no header."""
    return raw.partition(b"\n")[2] if raw.startswith(b"From ") else raw


def _site() -> str:
    return urlsplit(settings.PUBLIC_URL).hostname or "localhost"
