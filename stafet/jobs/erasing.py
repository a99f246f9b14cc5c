"""Erasures go on in the background, slice by slice; a worker that is killed loses the slice that it was at."""

import logging
import time
from typing import Final

from django.db import InterfaceError, OperationalError

from stafet.privacy.actions.erase import go_on_erasing
from stafet.privacy.models import Erasure
from stafet.staff.actor import SYSTEM

LONGEST: Final = 30.0  # seconds of one job; the next one goes on

_log = logging.getLogger(__name__)


def erase_waiting(longest: float = LONGEST) -> int:
    """Go on with all that are under way, for so many seconds at most; how many slices were done."""
    until = time.monotonic() + longest
    done = 0
    for key in Erasure.objects.going().order_by("pk").values_list("pk", flat=True):
        try:
            while go_on_erasing(Erasure.objects.get(pk=key), by=SYSTEM):
                done += 1
                if time.monotonic() > until:
                    return done
        except (OperationalError, InterfaceError):
            raise  # the database is away: nothing can be done for any of them
        except Exception:
            _log.exception("Erasure %s was left behind", key)
    return done
