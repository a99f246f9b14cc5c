"""Runs over many rows, a slice of each in turn, in the name of whoever began it."""

import logging
from typing import Final

from django.db import InterfaceError, OperationalError

from stafet.bulk.actions.begin import stop_run
from stafet.bulk.actions.work import work_on
from stafet.bulk.models import Run
from stafet.foundation import clock
from stafet.staff.actor import SYSTEM
from stafet.staff.sight import actor_of_user

_log = logging.getLogger(__name__)
_TRIES: Final = 3


def work_on_runs(slices: int) -> int:
    """Do up to so many slices; says how many. A run that breaks is put behind the others, and after three times stopped."""
    done, broken = 0, dict[int, int]()
    while done < slices:
        run = Run.objects.going().select_related("user").first()
        if run is None:
            break
        done += 1
        try:
            if run.user.is_active:
                work_on(run, by=actor_of_user(run.user))
            else:
                stop_run(run, by=SYSTEM)  # nobody's rights stand behind it any more
        except (OperationalError, InterfaceError) as trouble:
            if broken.get(run.pk, 0) >= _TRIES:
                raise
            _log.warning("A slice of run %s is done again: %s", run.pk, trouble)
            broken[run.pk] = broken.get(run.pk, 0) + 1
        except Exception:
            _log.exception("Run %s broke", run.pk)
            broken[run.pk] = broken.get(run.pk, 0) + 1
            Run.objects.filter(pk=run.pk).update(turn_at=clock.now())
            if broken[run.pk] >= _TRIES:
                stop_run(run, by=SYSTEM)
    return done
