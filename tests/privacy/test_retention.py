"""What is kept longer than its period goes by itself, bit by bit; nothing does without a period."""

from datetime import timedelta

import pytest

from stafet.followups.actions.plan import plan_task
from stafet.followups.planning import Plan
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden
from stafet.intake.models import Capture
from stafet.jobs.erasing import retain
from stafet.leads.models import Lead
from stafet.privacy.actions.retain import set_period
from stafet.privacy.mark import MARK
from stafet.privacy.models import Kept
from stafet.privacy.retention import period_of
from tests.intake.enquiries import FORM, MAIL, form, mail
from tests.intake.test_settle import settled
from tests.world import World

YEAR_AND_A_DAY = timedelta(days=367)


def kept(world: World, kind: Kept, months: int | None, **of: object) -> None:
    branch = of.get("branch")
    set_period(period_of(kind, branch), months=months, by=world.by(world.administrator))  # type: ignore[arg-type]


def subjects() -> set[str]:
    return set(Lead.objects.values_list("subject", flat=True))


def test_nothing_goes_without_a_period(world: World) -> None:
    world.lead(handover="accepted", state="lost", subject="Golf")
    with clock.moved_to(clock.now() + timedelta(days=3650)):
        assert retain() == 0
    assert subjects() == {"Golf"}


def test_closed_leads_lose_their_person_and_open_ones_never(world: World) -> None:
    lost = world.lead(handover="accepted", state="lost", subject="Golf")
    world.lead(handover="accepted", state="won", subject="Polo")
    world.lead(handover="accepted", subject="Passat")
    kept(world, Kept.LOST, 12)
    with clock.moved_to(clock.now() + timedelta(days=300)):
        assert retain() == 0
    with clock.moved_to(clock.now() + YEAR_AND_A_DAY):
        assert retain() == 1
        assert retain() == 0
    lost.refresh_from_db()
    assert subjects() == {MARK, "Polo", "Passat"}
    assert (lost.state, lost.person, lost.search, lost.source) == ("lost", {}, "", world.web)


def test_one_with_an_open_task_stays(world: World) -> None:
    lead = world.lead(handover="accepted", state="lost", subject="Golf")
    kept(world, Kept.LOST, 12)
    with clock.moved_to(clock.now() + YEAR_AND_A_DAY):
        plan = Plan(due_at=world.later(), assignee=world.agent)
        plan_task(lead, plan=plan, by=world.by(world.agent))
        assert retain() == 0
    assert subjects() == {"Golf"}


def test_a_branch_may_keep_longer(world: World) -> None:
    world.lead(handover="accepted", state="lost", subject="Golf")
    kept(world, Kept.LOST, 12)
    kept(world, Kept.LOST, 36, branch=world.flensburg)
    with clock.moved_to(clock.now() + YEAR_AND_A_DAY):
        assert retain() == 0


def test_what_came_in_goes_and_the_lead_stays(world: World) -> None:
    capture = settled(world, form(), FORM)
    bounce = settled(world, mail(Auto_Submitted="auto-replied"), MAIL, source=world.mail)
    kept(world, Kept.RAW, 12)
    kept(world, Kept.NOT_LEADS, 1)
    with clock.moved_to(clock.now() + timedelta(days=40)):
        assert retain() == 1
    bounce.refresh_from_db()
    assert (bytes(bounce.raw), bounce.sender, bounce.kind) == (b"", MARK, "auto-reply")
    with clock.moved_to(clock.now() + YEAR_AND_A_DAY):
        assert retain() == 1
    capture = Capture.objects.get(pk=capture.pk)
    assert (bytes(capture.raw), capture.reading, capture.leads.get().who) == (b"", {}, "Kim Lund")


def test_only_administrators_set_periods(world: World) -> None:
    with pytest.raises(Forbidden):
        set_period(period_of(Kept.LOST, None), months=1, by=world.by(world.manager))
