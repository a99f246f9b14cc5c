"""The same request sent twice does its work once: what was answered is kept beside the key it came with.

The key, the work and its answer are one transaction, so a crash leaves either all of them or none. Two at
once: the second is told so, or waits, as its door prefers. Source of the rules: the Internet-Draft
draft-ietf-httpapi-idempotency-key-header-07.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from django.db import transaction

from stafet.foundation import clock
from stafet.foundation.denials import Invalid, Overtaken
from stafet.staff.actor import Actor
from stafet.staff.locks import hold_key, try_key
from stafet.staff.models import Answer

KEPT: Final = timedelta(hours=24)
LONGEST_KEY: Final = 255


class AnotherRequest(Invalid):
    """A key came with something else than before."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it can be given again; one that `is_final` is kept, any other can be asked for anew."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    is_final: bool = True


def once(
    work: Callable[[], Kept], *, key: str, fingerprint: str, by: Actor, waits: bool = False
) -> tuple[Kept, bool]:
    """Do the work of this key, or give its earlier answer again; the second value says which: True is anew.

    Denies a key that came with another payload (AnotherRequest), and, unless it `waits`, one whose work is still going on.
    What `work` raises leaves no trace: neither its writes nor the key.
    """
    if not key or len(key) > LONGEST_KEY or "\x00" in key:
        raise Invalid(
            "An idempotency key has 1 to 255 characters.", fields={"Idempotency-Key": "Take a UUID."}
        )
    who = _name(by)
    with transaction.atomic():
        _hold(who, key, waits=waits)
        known = Answer.objects.filter(who=who, key=key).first()
        if known is not None and known.at <= clock.now() - KEPT:
            known.delete()
            known = None
        if known is not None:
            return _again(known, fingerprint), False
        with transaction.atomic():
            kept = work()
        if kept.is_final:
            Answer.objects.create(
                who=who,
                key=key,
                fingerprint=fingerprint,
                status=kept.status,
                body=kept.body,
                headers=kept.headers,
                at=clock.now(),
            )
        return kept, True


def fingerprint_of(*parts: bytes) -> str:
    """What makes two requests the same: SHA-256 over their parts, each with its length."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def drop_old_answers() -> int:
    """Forget the answers that nobody can ask for any more; how many there were."""
    dropped, _ = Answer.objects.filter(at__lte=clock.now() - KEPT).delete()
    return dropped


def _name(by: Actor) -> str:
    """Keys are each user's own, whichever of their programs sends them."""
    return f"user:{by.user_id}" if by.user_id else f"{by.kind}:{by.id}"


def _hold(who: str, key: str, *, waits: bool) -> None:
    """Lock the key until the transaction ends."""
    name = f"{who} {key}"
    if waits:
        hold_key(name)
    elif not try_key(name):
        raise Overtaken("A request with this idempotency key is still being worked on.")


def _again(known: Answer, fingerprint: str) -> Kept:
    if known.fingerprint != fingerprint:
        raise AnotherRequest(
            "This idempotency key came with another request before.",
            fields={"Idempotency-Key": "Take a new one for a new request."},
        )
    return Kept(known.status or 200, bytes(known.body), dict(known.headers))
