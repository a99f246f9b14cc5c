"""Tells a worker that an import waits, in the transaction that lets it: begun in milliseconds.

The import's row is the queue; this is only the bell. Whoever misses it finds the row at the next round.
"""

from typing import Final

from procrastinate import App
from procrastinate.contrib.django.django_connector import DjangoConnector

GO_ON: Final = "stafet.imports"

# An app of its own: it defers over Django's connection also inside a worker, whose app has another.
_bell: Final = App(connector=DjangoConnector())


def wake() -> None:
    """Defer the job that goes on with imports; without a commit it never was."""
    _bell.configure_task(name=GO_ON).defer(timestamp=0)
