"""Kinds of tasks and reasons are named, hidden and never deleted (R31); one kind is always the usual one."""

import pytest

from stafet.catalog.actions.task_definitions import TypeTerms, define_task_reason, define_task_type
from stafet.catalog.models import TaskReason, TaskType
from stafet.catalog.task_definitions import reason_facts, stamp, type_facts
from stafet.foundation.denials import Forbidden, Invalid, NotNow, Overtaken
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.world import World

NAMES = {"en": "Test drive", "de": "Probefahrt"}


def usual() -> TaskType:
    return TaskType.objects.get(is_default=True)


def test_a_new_kind_has_the_initials_of_its_name_as_its_code(world: World) -> None:
    made = define_task_type(TaskType(), terms=TypeTerms(names=NAMES, escalates_after=30), by=SYSTEM)
    again = define_task_type(TaskType(), terms=TypeTerms(names=NAMES), by=SYSTEM)
    assert (made.code, again.code, made.escalates_after) == ("TD", "TD2", 30)
    assert again.position > made.position


def test_renamed_it_keeps_its_code_and_hidden_it_is_there_still(world: World) -> None:
    made = define_task_type(TaskType(), terms=TypeTerms(names=NAMES), by=SYSTEM)
    define_task_type(made, terms=TypeTerms(names={"da": "Prøvetur"}, is_hidden=True), by=SYSTEM)
    made.refresh_from_db()
    assert (made.code, made.names, made.is_hidden) == ("TD", {"da": "Prøvetur"}, True)


def test_another_kind_becomes_the_usual_one_and_only_so(world: World) -> None:
    old = usual()
    with pytest.raises(NotNow):
        define_task_type(old, terms=TypeTerms(names=old.names), by=SYSTEM)
    with pytest.raises(NotNow):
        define_task_type(old, terms=TypeTerms(names=old.names, is_default=True, is_hidden=True), by=SYSTEM)
    made = define_task_type(TaskType(), terms=TypeTerms(names=NAMES, is_default=True), by=SYSTEM)
    assert usual() == made


@pytest.mark.parametrize("names", [{}, {"en": "  "}, {"en": "\x00"}, {"fr": "Essai"}])
def test_without_a_name_there_is_no_kind(world: World, names: dict[str, str]) -> None:
    with pytest.raises(Invalid):
        define_task_type(TaskType(), terms=TypeTerms(names=names), by=SYSTEM)


def test_an_appointment_stays_one(world: World) -> None:
    made = define_task_type(TaskType(), terms=TypeTerms(names=NAMES, is_appointment=True), by=SYSTEM)
    with pytest.raises(NotNow):
        define_task_type(made, terms=TypeTerms(names=NAMES), by=SYSTEM)


def test_who_saw_older_facts_overwrites_nothing(world: World) -> None:
    made = define_task_type(TaskType(), terms=TypeTerms(names=NAMES), by=SYSTEM)
    seen = stamp(type_facts(made))
    define_task_type(made, terms=TypeTerms(names=NAMES, escalates_after=5), seen=seen, by=SYSTEM)
    with pytest.raises(Overtaken):
        define_task_type(made, terms=TypeTerms(names=NAMES), seen=seen, by=SYSTEM)
    reason = TaskReason.objects.earliest("pk")
    with pytest.raises(Overtaken):
        define_task_reason(reason, names=NAMES, seen=stamp(reason_facts(reason)) + 1, by=SYSTEM)


def test_what_changes_nothing_leaves_no_trace(world: World) -> None:
    made = define_task_type(TaskType(), terms=TypeTerms(names=NAMES), by=SYSTEM)
    told = Event.objects.count()
    define_task_type(made, terms=TypeTerms(names=NAMES), by=SYSTEM)
    assert Event.objects.count() == told


def test_the_last_way_to_close_a_task_is_not_hidden(world: World) -> None:
    done, *others = TaskReason.objects.filter(is_hidden=False)
    define_task_type(TaskType(), terms=TypeTerms(names=NAMES, reasons=[done]), by=SYSTEM)
    for other in others:
        define_task_reason(other, names=other.names, is_hidden=True, by=SYSTEM)
    with pytest.raises(NotNow):
        define_task_reason(done, names=done.names, is_hidden=True, by=SYSTEM)
    done.refresh_from_db()
    assert not done.is_hidden


@pytest.mark.parametrize("role", ["agent", "supervisor", "dispatcher", "manager"])
def test_only_the_administrator_sets_them_up(world: World, role: str) -> None:
    with pytest.raises(Forbidden):
        define_task_type(TaskType(), terms=TypeTerms(names=NAMES), by=world.by(world.users[role]))
