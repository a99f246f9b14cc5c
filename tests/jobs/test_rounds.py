"""The rounds handle what waits, first come first; two workers never do one thing twice."""

import threading
from datetime import timedelta
from types import SimpleNamespace
from typing import cast

import pytest
from asgiref.sync import async_to_sync
from django.db import connection, transaction
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from stafet.foundation import clock
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture
from stafet.jobs import work
from stafet.jobs.rounds import settle_waiting
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.allowance import is_allowed
from stafet.staff.models import Allowance
from tests.intake.enquiries import FORM, form
from tests.world import World


def waiting(world: World, count: int) -> list[Capture]:
    return [
        hand_in(world.web, raw=form(email=f"kim{number}@post.example"), content_type=FORM, by=SYSTEM)
        for number in range(count)
    ]


def in_a_thread(work: object) -> None:
    """Run it over a connection of its own, as another worker would."""

    def run() -> None:
        try:
            work()  # type: ignore[operator]
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(30)
    assert not thread.is_alive()


def test_a_round_takes_no_more_than_its_limit_and_the_oldest_first(world: World) -> None:
    *_, third = waiting(world, 3)
    assert settle_waiting(2) == 2
    assert list(Capture.objects.waiting()) == [third]


def test_what_another_worker_is_at_is_passed_over(transactional_db: None, world: World) -> None:
    first, _ = waiting(world, 2)
    done: list[int] = []
    with transaction.atomic():
        settle_capture(first, by=SYSTEM)
        in_a_thread(lambda: done.append(settle_waiting()))
    assert done == [1]
    assert Lead.objects.count() == 2


def test_two_workers_at_the_same_rows_settle_each_once(transactional_db: None, world: World) -> None:
    captures = waiting(world, 12)
    workers = [
        threading.Thread(target=in_a_thread, args=(settle_waiting,)),
        threading.Thread(target=in_a_thread, args=(settle_waiting,)),
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [capture.leads.count() for capture in captures] == [1] * 12
    assert Lead.objects.count() == 12


def test_the_job_of_a_killed_worker_is_taken_up_again(db: None) -> None:
    app.configure_task("stafet.tidy").defer(timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = NULL")
    async_to_sync(work.take_up_stalled.func)(cast("JobContext", SimpleNamespace(app=app)), timestamp=0)
    assert ProcrastinateJob.objects.get().status == "todo"


def test_tidying_forgets_only_what_is_old(db: None) -> None:
    start = clock.now()
    for key, age in (("old", 48), ("new", 1)):
        with clock.moved_to(start - timedelta(hours=age)):
            is_allowed(key, most=1, within=timedelta(hours=24))
    work.tidy(0)
    assert list(Allowance.objects.values_list("key", flat=True)) == ["new"]


@pytest.mark.parametrize(
    "name",
    [
        "stafet.rounds",
        "stafet.stalled",
        "stafet.tidy",
        "stafet.frequent",
        "stafet.clean_again",
    ],
)
def test_the_worker_knows_its_jobs(name: str) -> None:
    assert name in app.tasks
