"""Everything that runs without a person, in the order of a lead's life: what waits, and the verb for it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import QuerySet

from stafet.escalation.actions.look import look_at_leads
from stafet.escalation.actions.look_back import look_back
from stafet.followups.actions.rule import make_due_tasks
from stafet.followups.actions.tell_due import tell_of_tasks
from stafet.followups.due_by_rule import put_off as put_off_rule
from stafet.followups.models import DateRule, Task
from stafet.foundation import clock
from stafet.intake.actions.settle import settle_capture
from stafet.intake.starts import take_next
from stafet.leads.models import EndedClock, Lead
from stafet.records.actions.look_for_pairs import look_for_pairs
from stafet.records.models import PairSearch
from stafet.records.pairs import put_off
from stafet.staff.actor import SYSTEM

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Round:
    """Rows that wait at an instant, first come first, and the verb that handles one: `verb(row, by=…)`.

    `begins` writes that the work on a row starts; it stands before the verb runs, even if that ends the process.
    """

    name: str
    waits: Callable[[datetime], QuerySet[Any]]
    begins: Callable[[Any], None]
    verb: Callable[..., object]


@dataclass(frozen=True, slots=True)
class Sweep:
    """Rows that wait at an instant, and the verb that handles many of them at once: `verb(rows, by=…)`.

    For what falls due in crowds, such as all that was reached overnight.
    """

    name: str
    waits: Callable[[datetime], QuerySet[Any]]
    verb: Callable[..., object]
    at_once: int = 200  # whoever writes one of the rows meanwhile waits for them all


ROUNDS: Final = (
    Round("pairs", lambda at: PairSearch.objects.ready(at).order_by("again_at"), put_off, look_for_pairs),
    Round("date rules", DateRule.objects.to_look, put_off_rule, make_due_tasks),
)
SWEEPS: Final = (
    Sweep("ended clocks", lambda _: EndedClock.objects.select_related("lead").order_by("id"), look_back),
    Sweep("clocks", Lead.objects.to_look_at, look_at_leads),
    Sweep("tasks", Task.objects.to_tell, tell_of_tasks),
)


def settle_waiting(limit: int = 1_000) -> int:
    """Settle up to `limit` waiting captures, the oldest first; says how many.

    What another worker is at is passed over; one that breaks does not hold up the next.
    """
    done = 0
    while done < limit and (capture := take_next()) is not None:
        done += 1
        try:
            settle_capture(capture, by=SYSTEM)
        except (OperationalError, InterfaceError):
            raise  # the database is away: nothing can be done for any of them
        except Exception:
            _log.exception("Capture %s was left behind", capture.pk)
    return done


def make_round(round_: Round, *, limit: int) -> int:
    """Handle up to `limit` waiting rows, each in two transactions of its own; says how many.

    Rows that another worker is at are passed over; a row that breaks does not hold up the next.
    """
    done = 0
    broken: list[int] = []
    for _ in range(limit):
        row = None
        try:
            with transaction.atomic():
                waiting = round_.waits(clock.now()).exclude(pk__in=broken)
                row = waiting.select_for_update(skip_locked=True, of=("self",)).first()
                if row is None:
                    break
                round_.begins(row)
            round_.verb(row, by=SYSTEM)
            done += 1
        except (OperationalError, InterfaceError):
            raise  # the database is away: nothing can be done for any row
        except Exception:
            _log.exception("The round %s left row %s behind", round_.name, row and row.pk)
            if row is None:
                raise
            broken.append(row.pk)
    return done


def make_sweep(sweep: Sweep, *, limit: int) -> int:
    """Handle up to `limit` waiting rows, as many in one transaction as the sweep says; says how many.

    Rows that another worker is at are passed over. Where a transaction breaks, its rows are taken in ever smaller
    lots, until the one that breaks is alone; that one waits for the next sweep.
    """
    done, at_once = 0, sweep.at_once
    broken: list[int] = []
    while done < limit:
        rows: list[Any] = []
        try:
            with transaction.atomic():
                waiting = sweep.waits(clock.now()).exclude(pk__in=broken)
                held = waiting.select_for_update(skip_locked=True, of=("self",), no_key=True)
                rows = list(held[: min(at_once, limit - done)])
                if not rows:
                    break
                sweep.verb(rows, by=SYSTEM)
            done += len(rows)
            at_once = min(at_once * 2, sweep.at_once)
        except (OperationalError, InterfaceError):
            raise  # the database is away: nothing can be done for any row
        except Exception:
            if len(rows) > 1:
                at_once = len(rows) // 2
                continue
            _log.exception("The sweep %s left row %s behind", sweep.name, rows and rows[0].pk)
            if not rows:
                raise
            broken.append(rows[0].pk)
    return done
