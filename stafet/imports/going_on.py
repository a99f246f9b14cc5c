"""An import goes on, part after part; a part that breaks is made smaller until the row that breaks it is alone."""

import logging
import time
from collections.abc import Callable
from typing import Final

from django.db import DatabaseError, InterfaceError, OperationalError, transaction

from stafet.foundation.denials import Denial
from stafet.imports.actions.advance import advance_import, pass_over
from stafet.imports.actions.steer import stop_import
from stafet.imports.actions.undo import advance_undo
from stafet.imports.models import Import, Stage
from stafet.imports.taking import Taking, taker

PART: Final = 4_000  # rows
Tell = Callable[[int, int], None]
_log = logging.getLogger(__name__)


def go_on(taken: Import, *, until: float | None = None, tell: Tell | None = None) -> int:
    """Take this import further until it ends, somebody else is at it, or the time is up; how many parts that were."""
    size, parts = PART, 0
    while until is None or time.monotonic() < until:
        try:
            taken.refresh_from_db()
            with Taking(taken) as taking:
                while (until is None or time.monotonic() < until) and _part(taken, taking, size):
                    parts += 1
                    if tell:
                        tell(taken.done, taken.total)
                return parts
        except (OperationalError, InterfaceError):
            raise  # the database is away
        except Denial:
            _log.exception("Import %s was stopped", taken.pk)
            stop_import(taken, by=taker(taken))
            return parts
        except (DatabaseError, ValueError, LookupError) as trouble:
            if taken.stage == Stage.UNDOING:
                raise
            _log.exception("Import %s: a part of %s rows broke", taken.pk, size)
            if size == 1:
                pass_over(taken, why=type(trouble).__name__, by=taker(taken))
            size = max(1, size // 8)
    return parts


def _part(taken: Import, taking: Taking, size: int) -> bool:
    """One part; whether there is more to do, and nobody else is doing it."""
    with transaction.atomic():
        free = Import.objects.at_work().select_for_update(skip_locked=True, of=("self",), no_key=True)
        if free.filter(pk=taken.pk).first() is None:
            return False
        if taken.stage == Stage.UNDOING:
            advance_undo(taken, size=size, by=taking.frame.by)
        else:
            advance_import(taken, taking=taking, size=size, by=taking.frame.by)
    return True
