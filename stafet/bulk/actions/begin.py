"""Begin a run over rows that were ticked or found; take one back; stop one."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import connection
from django.db.models import QuerySet

from stafet.bulk.kinds import Of, What
from stafet.bulk.models import Fate, Line, Phase, Run
from stafet.bulk.wake import wake
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import User

MOST: Final = 100_000  # rows of one run
_FITTING: Final[Mapping[What, frozenset[Of]]] = {
    What.ASSIGN: frozenset({Of.LEADS}),
    What.STATUS: frozenset({Of.LEADS}),
    What.CLOSE: frozenset({Of.LEADS}),
    What.TASK: frozenset({Of.LEADS, Of.CONTACTS}),
    What.JOIN: frozenset({Of.LEADS, Of.CONTACTS}),
    What.LEAVE: frozenset({Of.LEADS, Of.CONTACTS}),
    What.OPEN: frozenset({Of.CONTACTS}),
    What.MESSAGE: frozenset({Of.LEADS, Of.CONTACTS}),
    What.PROJECT: frozenset({Of.LEADS, Of.CONTACTS}),
}


@action("bulk", locks=False)
def begin_run(
    user: User,
    *,
    what: What,
    of: Of,
    given: Mapping[str, Any],
    rows: QuerySet[Any] | Sequence[int],
    about: str = "",
    by: Actor,
) -> Run:
    """Freeze which rows these are, and let a worker do it to each, in this person's name.

    `rows` are keys, or what was found; what comes to be found later is none of them. Denies none, more than
    100,000, and a verb that leads or contacts do not have.
    """
    if of not in _FITTING[what]:
        raise Invalid("This cannot be done to these.", fields={"what": "Pick another."})
    run = _made(Run(what=what, of=of, given=dict(given), about=about, user=user))
    _freeze(run, rows)
    _count(run)
    record("bulk:begun", run, by=by, after={"what": what, "of": of, "total": run.total, **run.given})
    wake()
    return run


@action("bulk")
def undo_run(run: Run, *, by: Actor) -> Run:
    """Take back what a run did, in a run of its own, the last row first; denies one that is going or taken back."""
    if run.phase == Phase.GOING:
        raise NotNow("Stop this first, then undo it.")
    if run.undoes_id is not None or Run.objects.filter(undoes=run).exists():
        raise NotNow("This was undone already.")
    if not run.done:
        raise NotNow("Nothing was changed, so there is nothing to undo.")
    user = User.objects.get(pk=by.user_id) if by.user_id else run.user
    undoing = _made(Run(what=run.what, of=run.of, given=run.given, about=run.about, user=user, undoes=run))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bulk_line (run_id, position, subject_id, fate, before, after, why)"
            " SELECT %s, row_number() OVER (ORDER BY position DESC), subject_id, %s, before, after, '{}'"
            " FROM bulk_line WHERE run_id = %s AND fate = %s",
            [undoing.pk, Fate.WAITING, run.pk, Fate.DONE],
        )
    _count(undoing)
    record("bulk:undone", run, by=by, after={"run": undoing.pk})
    wake()
    return undoing


@action("bulk")
def stop_run(run: Run, *, by: Actor) -> Run:
    """Let the rows that wait as they are; what was done stays done. One that is over stays as it is."""
    if run.phase == Phase.GOING:
        run.phase, run.ended_at = Phase.STOPPED, clock.now()
        run.version += 1
        run.save(update_fields=["phase", "ended_at", "version"])
        record("bulk:stopped", run, by=by, after={"done": run.done})
    return run


def _made(run: Run) -> Run:
    run.created_at = run.turn_at = clock.now()
    run.save(force_insert=True)
    return run


def _freeze(run: Run, rows: QuerySet[Any] | Sequence[int]) -> None:
    """In the order of their keys: so that two runs at once do not wait for each other."""
    columns = "INSERT INTO bulk_line (run_id, position, subject_id, fate, before, after, why)"
    rest = f"SELECT %s, row_number() OVER (ORDER BY key), key, '{Fate.WAITING}', '{{}}', '{{}}', '{{}}'"
    with connection.cursor() as cursor:
        if isinstance(rows, QuerySet):
            sql, given = rows.order_by().values_list("pk")[: MOST + 1].query.sql_with_params()
            cursor.execute(f"{columns} {rest} FROM ({sql}) AS found (key)", (run.pk, *given))
        else:
            keys = sorted(set(rows))[: MOST + 1]
            cursor.execute(f"{columns} {rest} FROM unnest(%s::bigint[]) AS found (key)", (run.pk, keys))


def _count(run: Run) -> None:
    run.total = Line.objects.filter(run=run).count()
    if not run.total:
        raise Invalid("Nothing was picked.", fields={"rows": "Tick some rows first."})
    if run.total > MOST:
        raise Invalid("That is too many at once: at most %(most)d.", most=MOST)
    run.save(update_fields=["total"])
