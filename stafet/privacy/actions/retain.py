"""Let go what was kept long enough."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import F

from stafet.foundation.denials import Invalid
from stafet.imports.models import FileRow, Import, Touched
from stafet.intake.models import Capture
from stafet.leads.models import Lead
from stafet.privacy.actions.erase import erase_lead, go_on_erasing
from stafet.privacy.beside import NEVER
from stafet.privacy.mark import MARK
from stafet.privacy.models import Kept, Period
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor
from stafet.staff.events import record

LONGEST = 1_200  # months


def _hold(period: Period, _given: Mapping[str, Any]) -> None:
    if period.pk:
        hold(period)


@action("erase", holds=_hold, locks=False)
def set_period(period: Period, *, months: int | None, version: int | None = None, by: Actor) -> Period:
    """Keep this kind for so many months, here or in all branches; None: for ever. Nothing goes before the next round."""
    if months is not None and not 1 <= months <= LONGEST:
        raise Invalid("A period has 1 to 1,200 months.", fields={"months": "1 to 1,200, or empty."})
    before = period.months
    if period.pk and before == months:
        return period
    period.months = months
    period.version += 1 if period.pk else 0
    period.save()
    where = period.branch.code if period.branch else ""
    told = {"kind": period.kind, "branch": where}
    record("period:set", period, by=by, before={**told, "months": before}, after={**told, "months": months})
    return period


@action("erase")
def let_go(rows: Sequence[Any], *, kind: Kept, by: Actor) -> int:
    """Erase these rows of one kind; how many. Leads lose their person and stay; of captures and imports the content goes."""
    if kind in {Kept.LOST, Kept.WON}:
        for lead in Lead.objects.filter(pk__in=[one.pk for one in rows]):
            erasure = erase_lead(lead, by=by)
            while go_on_erasing(erasure, by=by):
                pass
    elif kind is Kept.IMPORTS:
        _empty_imports(rows)
    else:
        captures = Capture.objects.filter(pk__in=[one.pk for one in rows])
        captures.update(raw=b"", text="", reading={})
        if kind is Kept.NOT_LEADS:
            captures.update(sender=MARK, subject=MARK, why="")
    return len(rows)


def _empty_imports(imports: Sequence[Import]) -> None:
    """Their lines and what undoing would give back; a line's fate stays."""
    for taken in imports:
        FileRow.objects.filter(made_by=taken).update(cells=[], reason={})
        Touched.objects.filter(made_by=taken).update(before={}, version=NEVER)
        Import.objects.filter(pk=taken.pk).update(version=F("version") + 1)
