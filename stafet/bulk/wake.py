"""Tells a worker that a run waits, in the transaction that begins it; whoever misses it finds the row by and by."""

from typing import Final

from procrastinate import App
from procrastinate.contrib.django.django_connector import DjangoConnector

BULK: Final = "stafet.bulk"
_bell: Final = App(connector=DjangoConnector())


def wake() -> None:
    """Defer the job that works on runs, unless it waits already."""
    job = _bell.configure_task(name=BULK)
    job.defer()
