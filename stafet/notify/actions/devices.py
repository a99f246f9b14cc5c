"""Let a device take Web Push, and let it be again."""

from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec

from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import one_line
from stafet.notify.endpoints import Barred, read_endpoint
from stafet.notify.models import Device, NoticeChoice
from stafet.notify.push_key import as_bytes
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record

MOST: Final = 20  # devices of one person; the oldest gives way
_SECRET: Final = 16  # bytes of the authentication secret (RFC 8291 §3.2)
_LONGEST_KEY: Final = 100


@action("notice", locks=False)
def add_device(
    whose: NoticeChoice, *, endpoint: str, p256dh: str, auth: str, name: str = "", by: Actor
) -> Device:
    """From now on this device is told too; one that was somebody else's is theirs no longer.

    The three values are those of the browser's `PushSubscription`. Denies what is no address of a push service, and
    keys that are none.
    """
    _check(endpoint, p256dh, auth)
    known = Device.objects.filter(endpoint=endpoint).first()
    if known is not None and (known.user_id, known.p256dh, known.auth) == (whose.pk, p256dh, auth):
        return known
    Device.objects.filter(endpoint=endpoint).delete()
    device = Device.objects.create(
        user_id=whose.pk,
        endpoint=endpoint,
        p256dh=p256dh,
        auth=auth,
        name=one_line(name, _LONGEST_KEY),
        made_at=clock.now(),
    )
    kept = Device.objects.filter(user=whose.pk).order_by("-pk").values("pk")[:MOST]
    Device.objects.filter(user=whose.pk).exclude(pk__in=list(kept.values_list("pk", flat=True))).delete()
    record("device:added", device, by=by, after={"name": device.name})
    return device


@action("notice", locks=False)
def drop_device(device: Device, *, by: Actor) -> None:
    """This device is told no longer."""
    record("device:dropped", device, by=by, before={"name": device.name})
    device.delete()


def _check(endpoint: str, p256dh: str, auth: str) -> None:
    try:
        read_endpoint(endpoint)
    except Barred:
        raise Invalid(
            "This is no address of a push service.", fields={"endpoint": "As the browser gives it."}
        ) from None
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), as_bytes(p256dh[: _LONGEST_KEY + 1]))
        is_key = len(as_bytes(auth[: _LONGEST_KEY + 1])) == _SECRET and len(p256dh) <= _LONGEST_KEY
    except ValueError:
        is_key = False
    if not is_key:
        raise Invalid("These are no keys of a browser.", fields={"p256dh": "As the browser gives it."})
