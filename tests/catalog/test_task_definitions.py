"""Kinds of tasks and reasons are named, hidden and never deleted (R31); one kind is always the usual one."""

import pytest

from stafet.catalog.kinds import TASK_REASONS, TASK_TYPES
from stafet.catalog.models import TaskReason, TaskType
from stafet.foundation.denials import Forbidden, Invalid, NotNow, Overtaken
from stafet.staff.actions.define import define
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.definitions import Definition
from stafet.staff.kinds import Kind, stamp
from stafet.staff.models import Event
from tests.world import World

NAMES = {"en": "Test drive", "de": "Probefahrt"}


def made(kind: Kind = TASK_TYPES, *, by: Actor = SYSTEM, **changes: object) -> Definition:
    return define(kind.blank(), kind=kind, changes={"names": NAMES, **changes}, by=by)


def changed(
    row: Definition, kind: Kind = TASK_TYPES, *, seen: int | None = None, **changes: object
) -> Definition:
    return define(row, kind=kind, changes=changes, seen=seen, by=SYSTEM)


def usual() -> TaskType:
    return TaskType.objects.get(is_default=True)


def test_a_new_kind_has_the_initials_of_its_name_as_its_code(world: World) -> None:
    first, again = made(escalates_after=30), made()
    assert (first.code, again.code, first.escalates_after) == ("TD", "TD2", 30)  # type: ignore[attr-defined]
    assert again.position > first.position


def test_renamed_it_keeps_its_code_and_hidden_it_is_there_still(world: World) -> None:
    row = made()
    changed(row, names={"da": "Prøvetur"}, is_hidden=True)
    row.refresh_from_db()
    assert (row.code, row.names, row.is_hidden) == ("TD", {"da": "Prøvetur"}, True)
    with pytest.raises(Invalid):
        changed(row, code="OTHER")


def test_another_kind_becomes_the_usual_one_and_only_so(world: World) -> None:
    old = usual()
    for wrong in ({"is_default": False}, {"is_hidden": True}):
        with pytest.raises(NotNow):
            changed(old, TASK_TYPES, **wrong)
    row = made(is_default=True)
    assert usual() == row


@pytest.mark.parametrize("names", [{}, {"en": "  "}, {"en": "\x00"}, {"fr": "Essai"}, None, "Test drive"])
def test_without_a_name_there_is_no_kind(world: World, names: object) -> None:
    with pytest.raises(Invalid):
        made(names=names)


def test_an_appointment_stays_one(world: World) -> None:
    row = made(is_appointment=True)
    with pytest.raises(Invalid):
        changed(row, is_appointment=False)


def test_who_saw_older_facts_overwrites_nothing(world: World) -> None:
    row = made()
    seen = stamp(TASK_TYPES.told(row))
    changed(row, escalates_after=5, seen=seen)
    with pytest.raises(Overtaken):
        changed(row, names={"en": "Else"}, seen=seen)
    reason = TaskReason.objects.earliest("pk")
    with pytest.raises(Overtaken):
        changed(reason, TASK_REASONS, names=NAMES, seen=stamp(TASK_REASONS.told(reason)) + 1)


def test_what_changes_nothing_leaves_no_trace(world: World) -> None:
    row = made()
    told = Event.objects.count()
    changed(row, **TASK_TYPES.told(row))
    assert Event.objects.count() == told


def test_the_last_way_to_close_a_task_is_not_hidden(world: World) -> None:
    done, *others = TaskReason.objects.filter(is_hidden=False)
    made(reasons=[done.code])
    for other in others:
        changed(other, TASK_REASONS, is_hidden=True)
    with pytest.raises(NotNow):
        changed(done, TASK_REASONS, is_hidden=True)
    done.refresh_from_db()
    assert not done.is_hidden


@pytest.mark.parametrize("role", ["agent", "supervisor", "dispatcher", "manager"])
def test_only_the_administrator_sets_them_up(world: World, role: str) -> None:
    with pytest.raises(Forbidden):
        made(by=world.by(world.users[role]))
