"""Go on with an import by one part of its rows, in one transaction: a process that dies loses and doubles none."""

from collections.abc import Sequence
from typing import Any, Final

from django.db import connection
from django.utils.translation import gettext_noop
from psycopg.types.json import Jsonb

from stafet.foundation import clock
from stafet.imports.copying import looked_up_by_index
from stafet.imports.deciding import Decided
from stafet.imports.frame import refused
from stafet.imports.models import Import, Outcome, Stage
from stafet.imports.taking import Taking
from stafet.imports.writing import counted
from stafet.matching.frequent import count_frequent
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record

_BROKEN: Final = gettext_noop("This row could not be written: %(why)s")
_KEEP: Final = """
UPDATE imports_filerow kept SET outcome = told.outcome, reason = told.reason, record_id = told.record, similar_id = told.alike
FROM unnest(%s::int[], %s::text[], %s::jsonb[], %s::bigint[], %s::bigint[])
    AS told (number, outcome, reason, record, alike)
WHERE kept.made_by_id = %s AND kept.number = told.number AND kept.number BETWEEN %s AND %s
"""
# The planner knows nothing yet of a file that was just kept, takes it for one row and would go through all that is told
# for each row of the file.
_NOT_ROW_BY_ROW: Final = "SET LOCAL enable_nestloop = {}"


@action("import")
def advance_import(taken: Import, *, taking: Taking, size: int, by: Actor) -> Import:
    """Look through, or take in, the next `size` rows; after the last one the import is checked, or done."""
    if taken.stage not in {Stage.CHECKING, Stage.RUNNING}:
        return taken
    with looked_up_by_index():
        rows = taking.next_rows(taken, size)
        decided = taking.decide(rows)
        if taken.stage == Stage.RUNNING:
            taking.write(decided)
    if not rows:
        return _end(taken, by)
    _keep(taken, decided)
    return taken


@action("import")
def pass_over(taken: Import, *, why: str, by: Actor) -> Import:
    """Refuse the next row, which broke the part that it was alone in; `why` is for whoever reads the list."""
    with connection.cursor() as cursor:
        told: list[Any] = [Jsonb(refused(_BROKEN, why=why[:200])), taken.pk]
        cursor.execute(
            "UPDATE imports_filerow SET outcome = 'refused', reason = %s WHERE made_by_id = %s AND number = %s",
            [*told, taken.done + 1],
        )
    taken.done += 1
    taken.refused += 1
    taken.save(update_fields=["done", "refused"])
    return taken


def _keep(taken: Import, decided: Sequence[Decided]) -> None:
    """Write on each row what became of it, and count it."""
    with connection.cursor() as cursor:
        told: list[Any] = [
            [one.draft.number for one in decided],
            [str(one.outcome) for one in decided],
            [Jsonb(one.draft.refusal or {}) for one in decided],
            [one.record for one in decided],
            [one.similar for one in decided],
            taken.pk,
            decided[0].draft.number,
            decided[-1].draft.number,
        ]
        cursor.execute(_NOT_ROW_BY_ROW.format("off"))
        cursor.execute(_KEEP, told)
        cursor.execute(_NOT_ROW_BY_ROW.format("DEFAULT"))
    for name, count in counted(decided).items():
        setattr(taken, name, getattr(taken, name) + count)
    taken.done = decided[-1].draft.number
    taken.save(update_fields=["done", *(str(one) for one in Outcome), "similar"])


def _end(taken: Import, by: Actor) -> Import:
    is_run = taken.stage == Stage.RUNNING
    taken.stage = Stage.DONE if is_run else Stage.CHECKED
    taken.version += 1
    if is_run:
        taken.ended_at = clock.now()
        count_frequent()
        facts = {name: getattr(taken, name) for name in ("kind", *(str(one) for one in Outcome))}
        record("import:made", taken, by=by, after={"file": taken.file_name, **facts})
    taken.save()
    return taken
