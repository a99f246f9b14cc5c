"""Hand in what came by any channel: kept and acknowledged before anybody reads it (R1, R2)."""

import hashlib
import re
from datetime import timedelta
from typing import Any, Final

from django.db import connection

from stafet.catalog.models import Channel, Source
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import one_line
from stafet.intake.models import Capture, CaptureStatus
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.locks import hold_key

LARGEST: Final = 50 * 1024 * 1024  # bytes; mail servers take 10 to 50 MB
SAME_FORM: Final = timedelta(minutes=10)  # R2
_LONGEST_KEY = 290  # of the 300 that a row holds
_END_OF_TIME = 10**13 - 1  # milliseconds, of the same thirteen digits as today's
_BOUNDARY = re.compile(r"""boundary\s*=\s*"?([^";,\s]{1,200})""", re.IGNORECASE)

_INSERT = """
    INSERT INTO intake_capture (source_id, key, content_type, raw, received_at, status, kind, why, format, sender,
                                subject, text, reading, starts, tries, replays, message_key, portal)
    VALUES (%(source)s, %(key)s, %(content_type)s, %(raw)s, %(now)s, %(waiting)s, '', '', '', '', '', '', '{}', 0, 0, 0, '', '')
    ON CONFLICT (source_id, key) DO NOTHING
    RETURNING id
"""


@action("capture.hand_in", locks=False)
def hand_in(source: Source, *, raw: bytes, content_type: str, key: str | None = None, by: Actor) -> Capture:
    """Keep these bytes, unread. Once this returns and its transaction stands, they will be settled, once.

    Handed in again with the same `key`, it is the capture that is there already. Without a key the bytes are
    the key; for a web form only within ten minutes. Denies more than LARGEST bytes, and other bytes under a key
    that was given before: they would be lost.
    """
    if len(raw) > LARGEST:
        raise Invalid("This is larger than %(most)s MB.", most=LARGEST // 2**20)
    own = _key_given(key) if key else _key_of(source, raw, content_type)
    values: dict[str, Any] = {
        "source": source.pk,
        "key": own,
        "content_type": one_line(content_type, 200),
        "raw": raw,
        "now": clock.now(),
        "waiting": CaptureStatus.WAITING,
    }
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)
        is_new = cursor.fetchone() is not None
    capture = Capture.objects.defer("raw").get(source=source, key=own)
    if is_new:
        record("capture:handed_in", capture, by=by, after={"source": source.code, "bytes": len(raw)})
    elif key:
        _check_same(capture, raw, content_type)
    return capture


def _check_same(known: Capture, raw: bytes, content_type: str) -> None:
    there = bytes(Capture.objects.values_list("raw", flat=True).get(pk=known.pk))
    if _without_boundary(there, known.content_type) != _without_boundary(raw, content_type):
        raise Invalid(
            "This idempotency key came with another request before.",
            fields={"Idempotency-Key": "Take a new one for a new request."},
        )


def _key_given(key: str) -> str:
    """The caller's own key, or a hash of it where it is no honest one."""
    if len(key) <= _LONGEST_KEY and key.isprintable():
        return f"given:{key}"
    return f"given-hash:{hashlib.sha256(key.encode('utf-8', 'replace')).hexdigest()}"


def _key_of(source: Source, raw: bytes, content_type: str) -> str:
    if source.channel != Channel.FORM:
        return f"sha256:{hashlib.sha256(raw).hexdigest()}"
    digest = hashlib.sha256(_without_boundary(raw, content_type)).hexdigest()
    hold_key(f"{source.pk} {digest}")
    now = clock.now()
    earliest = _form_key(digest, int((now - SAME_FORM).timestamp() * 1000))
    latest = _form_key(digest, _END_OF_TIME)
    recent = Capture.objects.filter(source=source, key__gte=earliest, key__lte=latest)
    return recent.order_by("-key").values_list("key", flat=True).first() or _form_key(
        digest, int(now.timestamp() * 1000)
    )


def _without_boundary(raw: bytes, content_type: str) -> bytes:
    """A browser invents a new boundary for each time that it sends the same form."""
    boundary = _BOUNDARY.search(content_type)
    return raw.replace(boundary[1].encode(), b"") if boundary else raw


def _form_key(digest: str, millisecond: int) -> str:
    """Content, then time: letters and digits of fixed width, so that every collation sorts them alike."""
    return f"form{digest}{millisecond:013}"
