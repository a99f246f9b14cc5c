"""Erasures, files of one person's data and what was kept long enough: in the background, slice by slice."""

import logging
import time
from typing import Final

from django.db import InterfaceError, OperationalError

from stafet.privacy.actions.erase import go_on_erasing
from stafet.privacy.actions.hand_out import make_file
from stafet.privacy.actions.retain import let_go
from stafet.privacy.again import erase_kept
from stafet.privacy.models import Erasure, PersonFile
from stafet.privacy.retention import all_past
from stafet.staff.actor import SYSTEM

LONGEST: Final = 30.0  # seconds of one job; the next one goes on
LOT: Final = 20  # leads or captures of one transaction
MOST_LOTS: Final = 500  # of one kind in one branch, before another has its turn

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


def retain(longest: float = LONGEST) -> int:
    """Let go what was kept long enough, in small lots, for so many seconds at most; how many rows."""
    until = time.monotonic() + longest
    done = 0
    erase_kept(by=SYSTEM)
    for over in all_past():
        for _ in range(MOST_LOTS):
            lot = list(over.rows.order_by()[:LOT])
            if not lot or time.monotonic() > until:
                break
            done += let_go(lot, kind=over.kind, by=SYSTEM)
    return done


def make_files() -> int:
    """Make the files of one person's data that were asked for; how many."""
    made = 0
    for key in list(PersonFile.objects.waiting().order_by("pk").values_list("pk", flat=True)):
        try:
            make_file(PersonFile.objects.get(pk=key), by=SYSTEM)
            made += 1
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            _log.exception("File %s was left behind", key)
    return made
