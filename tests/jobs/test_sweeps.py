"""A sweep handles many rows in one transaction; what breaks holds up nobody, what another worker is at is passed over."""

import logging
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from django.db import connection, transaction

from stafet.escalation.models import ReachedStage
from stafet.foundation import clock
from stafet.jobs.rounds import SWEEPS, Sweep, make_sweep
from stafet.leads.models import Lead
from stafet.staff.models import Event
from tests.escalation.clockwork import set_times
from tests.world import World

CLOCKS = next(sweep for sweep in SWEEPS if sweep.name == "clocks")


def due(world: World, count: int) -> list[Lead]:
    """Leads whose acceptance has been waited for too long."""
    set_times()
    with clock.moved_to(clock.now() - timedelta(days=1)):
        return [world.lead(handover="offered") for _ in range(count)]


def swept(verb: Callable[..., object], *, limit: int = 100, at_once: int = 4) -> int:
    return make_sweep(Sweep("leads", Lead.objects.to_look_at, verb, at_once), limit=limit)


def test_rows_are_handled_in_lots_up_to_the_limit(world: World) -> None:
    due(world, 6)
    lots: list[int] = []

    def note(leads: Sequence[Lead], *, by: object) -> None:
        lots.append(len(leads))
        Lead.objects.filter(pk__in=[lead.pk for lead in leads]).update(look_at=None)

    assert swept(note, limit=5) == 5
    assert lots == [4, 1]


def test_one_that_breaks_is_left_alone_and_said(world: World, caplog: pytest.LogCaptureFixture) -> None:
    leads = due(world, 6)
    bad = leads[2].pk

    def stumble(found: Sequence[Lead], *, by: object) -> None:
        if any(lead.pk == bad for lead in found):
            raise ValueError("no")
        Lead.objects.filter(pk__in=[lead.pk for lead in found]).update(look_at=None)

    with caplog.at_level(logging.ERROR):
        assert swept(stumble) == 5
    assert list(Lead.objects.filter(look_at__isnull=False).values_list("pk", flat=True)) == [bad]
    assert f"left row {bad} behind" in caplog.text


def test_two_workers_at_once_record_and_tell_each_stage_once(transactional_db: None, world: World) -> None:
    leads = due(world, 12)
    little = Sweep("clocks", CLOCKS.waits, CLOCKS.verb, at_once=2)

    def work() -> None:
        try:
            make_sweep(little, limit=100)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert ReachedStage.objects.count() == 3 * len(leads)
    told = Event.objects.filter(kind="clock:told").values_list("lead_number", flat=True)
    assert Counter(told) == dict.fromkeys((lead.number for lead in leads), 1)


def test_what_somebody_is_at_is_passed_over(transactional_db: None, world: World) -> None:
    first, second = due(world, 2)
    done: list[int] = []

    def work() -> None:
        try:
            done.append(make_sweep(CLOCKS, limit=100))
        finally:
            connection.close()

    with transaction.atomic():
        Lead.objects.select_for_update().get(pk=first.pk)
        worker = threading.Thread(target=work)
        worker.start()
        worker.join(60)
    assert done == [1]
    assert set(ReachedStage.objects.values_list("lead", flat=True)) == {second.pk}
