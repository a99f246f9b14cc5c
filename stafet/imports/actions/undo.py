"""Undo an import: what it made goes, what it changed is given back, unless either was changed since."""

from typing import Any, Final

from django.db import connection

from stafet.foundation import clock
from stafet.foundation.denials import NotNow
from stafet.imports.models import FileRow, Import, Outcome, Stage, Touched
from stafet.imports.undoing import take_back
from stafet.matching.frequent import count_frequent
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record

# What a file that was copied in whole has made bears the import's instant; only what it changed was noted.
_MADE_WHOLE: Final = """
INSERT INTO imports_touched (made_by_id, kind, record_id, number, is_new, before, version, "left")
SELECT %(import)s, '{kind}', id, {place}, true, '{{}}', 1, '' FROM contacts_{kind} WHERE created_at = %(at)s
ON CONFLICT DO NOTHING
"""
_PLACES: Final = {"contact": 2, "account": 1}


@action("import")
def undo_import(taken: Import, *, version: int | None = None, by: Actor) -> Import:
    """Let all of it be undone, in the background. Denies one that is under way, and one that did nothing or is undone."""
    if taken.stage not in {Stage.DONE, Stage.STOPPED}:
        raise NotNow("Only an import that has run can be undone.")
    if not FileRow.objects.filter(made_by=taken).exists():
        with connection.cursor() as cursor:
            for kind, place in _PLACES.items():
                given: dict[str, Any] = {"import": taken.pk, "at": taken.created_at}
                cursor.execute(_MADE_WHOLE.format(kind=kind, place=place), given)
    Touched.objects.filter(made_by=taken).update(left="")
    taken.total = Touched.objects.filter(made_by=taken).count()
    taken.stage, taken.done, taken.left = Stage.UNDOING, 0, 0
    taken.undone_by_name = by.name[:150]
    taken.version += 1
    taken.save()
    return taken


@action("import")
def advance_undo(taken: Import, *, size: int, by: Actor) -> Import:
    """Take back the next records, those of the last rows first; then the import is undone."""
    if taken.stage != Stage.UNDOING:
        return taken
    waiting = Touched.objects.filter(made_by=taken, left="").order_by("-number")
    touched = list(waiting[:size])
    if not touched:
        return _end(taken, by)
    # A row's records go together: one that others of the row hang on must not come first in the next part.
    last = touched[-1].number
    touched = [one for one in touched if one.number > last] + list(waiting.filter(number=last))
    left = take_back(taken.pk, touched)
    gone = [one.pk for one in touched if (one.kind, one.record_id) not in left]
    Touched.objects.filter(pk__in=gone).delete()
    for one in touched:
        if why := left.get((one.kind, one.record_id)):
            Touched.objects.filter(pk=one.pk).update(left=why)
    taken.done += len(touched)
    taken.left += len(left)
    taken.save(update_fields=["done", "left"])
    return taken


def _end(taken: Import, by: Actor) -> Import:
    taken.stage, taken.ended_at = Stage.UNDONE, clock.now()
    taken.version += 1
    taken.save()
    FileRow.objects.filter(made_by=taken).exclude(outcome=Outcome.REFUSED).update(record_id=None)
    count_frequent()
    record("import:undone", taken, by=by, after={"file": taken.file_name, "left": taken.left})
    return taken
