"""Make a definition, change one, put them in order. What is in use is hidden, never deleted (R31): nothing here deletes."""

from collections.abc import Iterable, Mapping
from typing import Any

from stafet.foundation.denials import Invalid, NotNow, Overtaken
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import differing
from stafet.staff.codes import checked_code, free_code
from stafet.staff.columns import Misfit
from stafet.staff.definitions import Definition
from stafet.staff.events import record
from stafet.staff.kinds import Kind, Said, in_order, stamp
from stafet.staff.locks import hold_key

# Whoever changes a definition is alone with all of them: what may be hidden depends on what others say meanwhile.
ALONE = "definitions"
_LONGEST_CODE = 30
_UNSAID = object()


@action("define.company", locks=False)
def define(
    row: Definition, *, kind: Kind, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> Definition:
    """Make a row of this kind, or change one that there is; what is not among `changes` stays.

    `changes` are plain values by the names of the kind's columns, others named by id or code; a new row may bring
    its `code`, else it gets the capital initials of its name, numbered where taken (R32). `seen` is the stamp of what
    the editor saw: another one now is Overtaken. Denies what does not fit its column, another value in one that is
    fixed, and what would break something in use, as the kind says.
    """
    hold_key(ALONE)
    if row.pk is None and kind.is_closed:
        raise NotNow("This list is what it is: its entries are renamed and hidden, none is added.")
    row = kind.rows().get(pk=row.pk) if row.pk else row
    before = kind.told(row) if row.pk else {}
    if seen is not None and before and seen != stamp(before):
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    given = {name: value for name, value in changes.items() if before.get(name, _UNSAID) != value}
    _take(row, kind, given, before)
    _keep_one_usual(row, kind, before)
    if not row.pk:
        _begin(row, kind, changes.get("code"))
    row.save()
    for column in kind.columns:
        if column.name in given:
            column.put_beside(row, given[column.name])
    if kind.keeps is not None:
        kind.keeps(row)
    _tell(row, kind, before, by)
    return row


@action("define.company", locks=False)
def arrange(kind: Kind, *, order: Iterable[int], by: Actor) -> None:
    """Put the rows of a kind in this order, by their keys; those that are not named follow as they stood."""
    hold_key(ALONE)
    before = list(kind.rows())
    after = in_order(before, order)
    if before == after:
        return
    for place, row in enumerate(after):
        if row.position != place:
            row.position = place
            row.save(update_fields=["position"])
    said = [row.code for row in before], [row.code for row in after]
    record("definitions:arranged", after[0], by=by, before={"order": said[0]}, after={"order": said[1]})


def _take(row: Definition, kind: Kind, given: Mapping[str, Any], before: Said) -> None:
    columns = {column.name: column for column in kind.columns}
    wrong = {name: "There is no such field." for name in given if name not in columns and name != "code"}
    if before and "code" in given:
        wrong["code"] = "A code stays as it is."
    needed = [] if before else [one.name for one in kind.columns if one.is_needed and one.name not in given]
    for name in [*given, *needed]:
        column = columns.get(name)
        if column is None:
            continue
        if before and column.is_fixed:
            wrong[name] = "This stays as it is: make another one instead."
            continue
        try:
            column.put(row, given.get(name))
        except Misfit as misfit:
            wrong[name] = str(misfit)
    if wrong:
        raise Invalid("Some fields do not fit.", fields=wrong)


def _keep_one_usual(row: Definition, kind: Kind, before: Said) -> None:
    """One row that shows is the usual one; naming another one takes it away from the last."""
    usual = kind.usual
    if usual is None:
        return
    was, is_now = bool(before.get(usual.name)), getattr(row, usual.name)
    if was and not is_now:
        raise NotNow("One of them is the usual one: make another one the usual one instead.")
    if is_now and row.is_hidden:
        raise NotNow("The usual one cannot be hidden: make another one the usual one first.")
    if is_now and not was:
        kind.rows().filter(**{usual.name: True}).update(**{usual.name: False})


def _begin(row: Definition, kind: Kind, code: Any) -> None:
    """Give a new row its code, and the last place."""
    known = kind.rows()
    last = known.order_by("-position").first()
    row.position = last.position + 1 if last else 0
    name = row.names.get("en") or next(iter(row.names.values()))
    row.code = checked_code(known, str(code), longest=_LONGEST_CODE) if code else free_code(known, name)


def _tell(row: Definition, kind: Kind, before: Said, by: Actor) -> None:
    was, is_now = differing({**dict.fromkeys(kind.told(row)), **before}, kind.told(row))
    if is_now:
        happened = "defined" if before else "made"
        record(
            f"{kind.model._meta.model_name}:{happened}",
            row,
            by=by,
            before=was if before else {},
            after=is_now,
        )
