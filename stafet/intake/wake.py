"""Tells a worker that a capture waits, in the transaction that keeps it: settled in milliseconds.

The waiting row is the queue; this is only the bell. Whoever misses it finds the row at the next round.
"""

from typing import Final

from procrastinate import App
from procrastinate.contrib.django.django_connector import DjangoConnector

from stafet.intake.models import Capture

SETTLE: Final = "stafet.settle"

# An app of its own: it defers over Django's connection also inside a worker, whose app has another.
_bell: Final = App(connector=DjangoConnector())


def wake(capture: Capture) -> None:
    """Defer the job that settles this capture; without a commit it never was."""
    _bell.configure_task(name=SETTLE).defer(capture=capture.pk)
