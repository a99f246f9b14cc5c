"""Make a pipeline and change it, its statuses and the steps between them included (R28 to R31)."""

from collections.abc import Mapping, Sequence
from typing import Any

from stafet.catalog.models import LeadType, Pipeline, Status
from stafet.catalog.pipeline_rules import broken_by_change
from stafet.catalog.pipelines import PIPELINES, STATUS, first_statuses, steps_of, told
from stafet.foundation.denials import Invalid, NotNow, Overtaken
from stafet.staff.action import action
from stafet.staff.actions.define import ALONE
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.codes import checked_code, free_code
from stafet.staff.columns import Column, Misfit
from stafet.staff.definitions import Definition
from stafet.staff.events import record
from stafet.staff.kinds import Said, stamp
from stafet.staff.locks import hold_key

_MOST = 60  # statuses of a pipeline
_LONGEST_CODE = 30
_OWN = {"code", "onward", *(column.name for column in STATUS)}


@action("define.company", locks=False)
def define_pipeline(
    pipeline: Pipeline, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> Pipeline:
    """Make a pipeline, or change one that there is; what is not among `changes` stays.

    `changes`: `names`, `is_hidden`, for a new one perhaps its `code`, and `statuses`: all of them in their order, each
    with `code` and what is to be other about it; one without a code, or with one that is not there yet, is new. A new
    pipeline without statuses gets one of each state. `seen` is the stamp of what the editor saw. Denies what
    `pipeline_rules` say, and hiding one that is the usual one of a lead type.
    """
    hold_key(ALONE)
    check_editable(changes, {"names", "is_hidden", "statuses"} | (set() if pipeline.pk else {"code"}))
    row = Pipeline.objects.get(pk=pipeline.pk) if pipeline.pk else pipeline
    before = told(row) if row.pk else {}
    if seen is not None and before and seen != stamp(before):
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    if not before and "names" not in changes:
        raise Invalid("A name is needed.", fields={"names": "A name in one language at least."})
    wrong = _put(row, PIPELINES.columns, changes)
    wanted = changes.get("statuses", None if before else first_statuses())
    _deny(wrong)
    _keep_in_use(row)
    _save(row, changes)
    if wanted is not None:
        _set_statuses(row, wanted)
    _tell(row, before, by)
    return row


def _set_statuses(pipeline: Pipeline, wanted: Any) -> None:
    """Write the statuses as they are wanted; what that would break is denied before anything else sees it."""
    if (
        not isinstance(wanted, Sequence)
        or len(wanted) > _MOST
        or not all(isinstance(one, Mapping) for one in wanted)
    ):
        raise Invalid("Some fields do not fit.", fields={"statuses": "This value does not fit the field."})
    standing = {one.code: one for one in pipeline.statuses.all()}
    before = steps_of(told(pipeline)) if standing else []
    rows = [_status(pipeline, one, standing, place) for place, one in enumerate(wanted)]
    if denial := broken_by_change(before, _steps_wanted(rows, wanted)):
        raise denial
    for row in rows:
        row.save()
    for row, one in zip(rows, wanted, strict=True):
        if "onward" in one:
            row.next_statuses.set([other for other in rows if other.code in one["onward"]])
    if denial := broken_by_change(before, steps_of(told(pipeline))):
        raise denial


def _steps_wanted(rows: Sequence[Status], wanted: Sequence[Mapping[str, Any]]) -> list[Any]:
    """The statuses as they will be."""
    said = [
        {
            "code": row.code,
            "state": str(row.state),
            "is_hidden": row.is_hidden,
            "onward": one["onward"] if "onward" in one else _onward(row),
        }
        for row, one in zip(rows, wanted, strict=True)
    ]
    return steps_of({"statuses": said})


def _onward(row: Status) -> list[str]:
    return list(row.next_statuses.values_list("code", flat=True)) if row.pk else []


def _status(pipeline: Pipeline, said: Mapping[str, Any], standing: dict[str, Status], place: int) -> Status:
    """The row as it is wanted, not written yet."""
    check_editable(said, _OWN)
    row = standing.get(str(said.get("code"))) or Status(pipeline=pipeline)
    wrong = _put(row, STATUS, said)
    onward = said.get("onward", [])
    if (
        not isinstance(onward, Sequence)
        or isinstance(onward, str)
        or not all(isinstance(o, str) for o in onward)
    ):
        wrong["onward"] = "This value does not fit the field."
    _deny(wrong)
    if not row.pk:
        known = pipeline.statuses.all()
        row.code = _code(known, said.get("code"), row, taken=standing)
        standing[row.code] = row
    row.position = place
    return row


def _code(known: Any, given: Any, row: Status, *, taken: Mapping[str, Status]) -> str:
    if given:
        return checked_code(known, str(given), longest=_LONGEST_CODE)
    code = free_code(known, row.names.get("en") or next(iter(row.names.values())))
    number = 2
    first = code
    while code in taken:
        code, number = f"{first}{number}", number + 1
    return code


def _put(row: Definition, columns: Sequence[Column], given: Mapping[str, Any]) -> dict[str, str]:
    """Set what is given, and what a new row needs; tells what does not fit. A fixed column keeps what stands."""
    wrong: dict[str, str] = {}
    for column in columns:
        is_asked = column.name in given or (column.is_needed and row.pk is None)
        if not is_asked or (column.is_fixed and row.pk and column.told(row) == given.get(column.name)):
            continue
        try:
            column.put(row, given.get(column.name))
        except Misfit as misfit:
            wrong[column.name] = str(misfit)
    return wrong


def _deny(wrong: Mapping[str, str]) -> None:
    if wrong:
        raise Invalid("Some fields do not fit.", fields=wrong)


def _keep_in_use(pipeline: Pipeline) -> None:
    """New leads of a type begin in its usual pipeline: that one shows."""
    user = LeadType.objects.filter(default_pipeline=pipeline).first() if pipeline.pk else None
    if pipeline.is_hidden and user is not None:
        raise NotNow(
            "Leads of the type %(name)s begin in this pipeline: give the type another one first.",
            name=user.name,
        )


def _save(row: Pipeline, changes: Mapping[str, Any]) -> None:
    if not row.pk:
        known = Pipeline.objects.all()
        last = known.order_by("-position").first()
        row.position = last.position + 1 if last else 0
        code, name = changes.get("code"), row.names.get("en") or next(iter(row.names.values()))
        row.code = checked_code(known, str(code), longest=_LONGEST_CODE) if code else free_code(known, name)
    row.save()


def _tell(row: Pipeline, before: Said, by: Actor) -> None:
    after = told(row)
    was, is_now = differing({**dict.fromkeys(after), **before}, after)
    if is_now:
        record(
            f"pipeline:{'defined' if before else 'made'}",
            row,
            by=by,
            before=was if before else {},
            after=is_now,
        )
