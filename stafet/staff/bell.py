"""Tells a worker that something waits, in the transaction that lets it wait: begun in milliseconds.

The waiting row is the queue; this is only the bell. Whoever misses it finds the row at the next round.
"""

from typing import Final

from procrastinate import App
from procrastinate.contrib.django.django_connector import DjangoConnector

# An app of its own: it defers over Django's connection also inside a worker, whose app has another.
_bell: Final = App(connector=DjangoConnector())


def ring(job: str) -> None:
    """Defer the job of this name, one that also comes by the clock; without a commit it never was."""
    _bell.configure_task(name=job).defer(timestamp=0)
