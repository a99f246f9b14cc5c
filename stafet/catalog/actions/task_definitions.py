"""Set up which kinds of tasks there are, and how a task may end. What is in use is hidden, never deleted (R31)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from stafet.catalog.models import TaskReason, TaskType
from stafet.catalog.task_definitions import Facts, reason_facts, stamp, type_facts
from stafet.foundation.denials import Invalid, NotNow, Overtaken
from stafet.foundation.plain_text import one_line
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.codes import free_code
from stafet.staff.definitions import Definition
from stafet.staff.events import record
from stafet.staff.locks import hold_key

LANGUAGES = ("en", "de", "da")
MOST = 365 * 24 * 60  # minutes until a task escalates
_LONGEST = 100
D = TypeVar("D", bound=Definition)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeTerms:
    """What a kind of tasks is like; `escalates_after` in minutes, `reasons` none = all."""

    names: Mapping[str, str]
    is_appointment: bool = False
    escalates_after: int | None = None
    reasons: Sequence[TaskReason] = ()
    is_default: bool = False
    is_hidden: bool = False


@action("define.company", locks=False)
def define_task_type(
    task_type: TaskType, *, terms: TypeTerms, seen: int | None = None, by: Actor
) -> TaskType:
    """Make a kind of tasks, or change one that there is; its code stays (R31).

    `seen` is the stamp of the facts that the editor saw: another one now is Overtaken. To change which kind is the
    usual one, that kind is named the usual one. Denies a kind without a name, one that is usual and hidden, and another
    answer to whether it is an appointment: its tasks have an end, or they have none.
    """
    hold_key("task definitions")
    row = _standing(task_type)
    before = type_facts(row) if row.pk else {}
    _compare(before, seen)
    _take_name(row, terms.names, is_hidden=terms.is_hidden)
    if row.pk and row.is_appointment != terms.is_appointment:
        raise NotNow("Whether it is an appointment stays as it is: make another kind.")
    if terms.is_hidden and (terms.is_default or row.is_default):
        raise NotNow("The usual kind cannot be hidden: make another one the usual one first.")
    if row.is_default and not terms.is_default:
        raise NotNow("One kind is the usual one: make another one the usual one instead.")
    row.is_appointment, row.escalates_after = terms.is_appointment, _minutes(terms.escalates_after)
    if terms.is_default and not row.is_default:
        TaskType.objects.filter(is_default=True).update(is_default=False)
        row.is_default = True
    _save(row)
    row.reasons.set(terms.reasons)
    _tell("task_type", row, before, type_facts(row), by)
    return row


@action("define.company", locks=False)
def define_task_reason(
    reason: TaskReason,
    *,
    names: Mapping[str, str],
    is_hidden: bool = False,
    seen: int | None = None,
    by: Actor,
) -> TaskReason:
    """Make a reason why a task was closed, or rename, hide or show one that there is; its code stays (R31).

    Denies hiding the last one with which a kind of tasks can be closed. `seen` is as for kinds.
    """
    hold_key("task definitions")
    row = _standing(reason)
    before = reason_facts(row) if row.pk else {}
    _compare(before, seen)
    _take_name(row, names, is_hidden=is_hidden)
    _save(row)
    if is_hidden and (stuck := _without_reasons()):
        raise NotNow("Tasks of the kind %(name)s could not be closed any more.", name=stuck.name)
    _tell("task_reason", row, before, reason_facts(row), by)
    return row


def _standing(row: D) -> D:
    """As it is now, or the new one."""
    return type(row)._default_manager.get(pk=row.pk) if row.pk else row


def _compare(before: Facts, seen: int | None) -> None:
    if seen is not None and before and seen != stamp(before):
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")


def _take_name(row: Definition, names: Mapping[str, str], *, is_hidden: bool) -> None:
    given = {language: one_line(names.get(language, ""), _LONGEST) for language in LANGUAGES}
    row.names = {language: name for language, name in given.items() if name}
    if not row.names:
        raise Invalid("It needs a name.", fields={"name_en": "A name in one language at least."})
    row.is_hidden = is_hidden


def _minutes(given: int | None) -> int | None:
    if given is not None and not 0 <= given <= MOST:
        raise Invalid("It escalates within a year.", fields={"escalates_after": "Up to 525,600 minutes."})
    return given


def _save(row: Definition) -> None:
    if not row.pk:
        known = type(row)._default_manager.all()
        last = known.order_by("-position").first()
        row.position = last.position + 1 if last else 0
        row.code = free_code(known, next(iter(row.names.values())))
    row.save()


def _without_reasons() -> TaskType | None:
    shown = set(TaskReason.objects.filter(is_hidden=False).values_list("pk", flat=True))
    for one in TaskType.objects.filter(is_hidden=False).prefetch_related("reasons"):
        own = {reason.pk for reason in one.reasons.all()}
        if not (own or shown) & shown:
            return one
    return None


def _tell(kind: str, row: Definition, before: Facts, after: Facts, by: Actor) -> None:
    if after != before:
        record(f"{kind}:defined", row, by=by, before=before, after=after)
