"""What every way in for mail does with one message: a probe is ticked off, anything else is kept, once."""

from typing import Final

from django.db import transaction

from stafet.catalog.models import Source
from stafet.channels.forwards import pass_on_later
from stafet.channels.probes import arrived
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.maker import actor_of_source

MAIL: Final = "message/rfc822"


def take_in(source: Source, raw: bytes) -> None:
    """Keep this mail as the source's; once this returns it is safe, and noted to be passed on where it should be.

    Taken in again it is the same capture. Denies what is larger than a capture may be.
    """
    if arrived(raw):
        return
    with transaction.atomic():
        capture = hand_in(source, raw=raw, content_type=MAIL, by=actor_of_source(source))
        pass_on_later(source, capture=capture.pk)
