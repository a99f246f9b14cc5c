"""Counts how often work on a capture was begun, before it begins: what kills its process cannot count itself."""

from datetime import datetime, timedelta
from typing import Final

from django.db.models import F

from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus

PAUSE: Final = timedelta(seconds=15)  # before the second try, doubled with each further one


def count_start(capture: Capture) -> None:
    """Write that somebody begins to settle this capture; the caller commits it before the work begins.

    The first start may be lost by no fault of the capture's (a machine that was switched off). From the second
    on, a further one waits, so that one that kills its workers lets the others through.
    """
    capture.starts += 1
    put_off = None if capture.starts == 1 else later(capture.starts - 1)
    Capture.objects.filter(pk=capture.pk, status=CaptureStatus.WAITING).update(
        starts=F("starts") + 1, next_try_at=put_off
    )


def later(tries: int) -> datetime:
    """When the next try is due after so many."""
    pause: timedelta = PAUSE * 2 ** (tries - 1)
    return clock.now() + pause
