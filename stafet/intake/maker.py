"""The source as the one who acts: it hands in, and in its name leads are opened."""

from stafet.catalog.models import Source
from stafet.staff.actor import Actor


def actor_of_source(source: Source) -> Actor:
    """The actor that this source is."""
    return Actor(kind="source", id=source.pk, name=source.name)
