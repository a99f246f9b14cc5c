"""Imports go on in the background: what was begun, and nobody else is at."""

import time
from typing import Final

from stafet.imports.going_on import go_on
from stafet.imports.models import Import

LONGEST: Final = 45.0  # seconds of one job; the next one goes on


def advance_imports(longest: float = LONGEST) -> int:
    """Go on with what waits, for so many seconds at most; how many parts were done."""
    until = time.monotonic() + longest
    done = 0
    for taken in Import.objects.at_work().select_related("branch", "by").order_by("pk"):
        done += go_on(taken, until=until)
        if time.monotonic() > until:
            break
    return done
