"""Very many leads at once: progress is seen, it is stopped, and all that was done is taken back."""

import time

import pytest
from django.db import connection

from stafet.bulk.actions.begin import begin_run, stop_run, undo_run
from stafet.bulk.actions.work import work_on
from stafet.bulk.kinds import Of, What
from stafet.bulk.models import Phase, Run
from stafet.leads.models import Lead
from tests.world import World


def crowd(world: World, many: int) -> None:
    """So many accepted leads of the agent, without a case: copies of one that was walked there."""
    lead = world.lead(handover="accepted")
    Lead.objects.filter(pk=lead.pk).update(case=None)
    columns = ", ".join(
        connection.ops.quote_name(str(field.column))
        for field in Lead._meta.concrete_fields
        if field.column not in {"number", "message_key"}
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO leads_lead ({columns}) SELECT {columns} FROM leads_lead, generate_series(2, %s)"  # noqa: S608
            " WHERE number = %s",
            [many, lead.pk],
        )


@pytest.mark.parametrize("many", [600, pytest.param(50_000, marks=pytest.mark.slow)])
def test_many_leads_show_progress_are_stopped_and_given_back(world: World, many: int) -> None:
    crowd(world, many)
    by = world.by(world.manager)
    begun = time.monotonic()
    run = begin_run(
        world.manager,
        what=What.ASSIGN,
        of=Of.LEADS,
        given={"owner": world.second_agent.pk},
        rows=Lead.objects.visible_to(by),
        by=by,
    )
    frozen = time.monotonic() - begun
    seen: list[int] = []
    while run.looked_at < many * 2 // 3:
        work_on(run, by=by)
        run.refresh_from_db()
        seen.append(run.looked_at)
    assert seen == sorted(set(seen))
    stop_run(run, by=by)
    assert work_on(run, by=by) == 0
    assert (run.total, run.denied, run.done) == (many, 0, seen[-1])
    assert Lead.objects.filter(owner=world.second_agent).count() == seen[-1]
    done = time.monotonic() - begun
    undoing = undo_run(run, by=by)
    while Run.objects.get(pk=undoing.pk).phase == Phase.GOING:
        work_on(undoing, by=by)
    undoing.refresh_from_db()
    assert (undoing.done, undoing.denied) == (run.done, 0)
    assert Lead.objects.filter(owner=world.agent).count() == many
    print(  # noqa: T201  the figures of the slow run
        f"{many} frozen in {frozen:.1f} s, {run.done} done in {done:.0f} s, undone in {time.monotonic() - begun - done:.0f} s"
    )
