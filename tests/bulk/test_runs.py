"""A run over many rows: each once, denied rows beside their sentence, stopped, taken back."""

from typing import Any

import pytest

from stafet.bulk.actions.begin import begin_run, stop_run, undo_run
from stafet.bulk.actions.work import work_on
from stafet.bulk.kinds import Of, What
from stafet.bulk.models import Fate, Line, Phase, Run
from stafet.contacts.models import ContactGroup, GroupMember
from stafet.followups.models import Task
from stafet.foundation.denials import Invalid, NotNow
from stafet.jobs.many import work_on_runs
from stafet.leads.actions.edit import edit_lead
from stafet.leads.models import Lead
from stafet.staff.models import Event, User
from tests.projects.setting_up import customers, project
from tests.world import World


def begun(
    world: World, what: What, rows: Any, *, by: User | None = None, of: Of = Of.LEADS, **given: Any
) -> Run:
    user = by or world.manager
    return begin_run(user, what=what, of=of, given=given, rows=rows, by=world.by(user))


def worked(run: Run) -> Run:
    work_on_runs(1_000)
    run.refresh_from_db()
    assert run.phase == Phase.DONE
    return run


def undone(world: World, run: Run) -> Run:
    return worked(undo_run(run, by=world.by(run.user)))


def figures(run: Run) -> tuple[int, int, int]:
    return run.done, run.same, run.denied


def sentences(run: Run) -> list[str]:
    return [line.why["sentence"] for line in run.lines.filter(fate=Fate.DENIED)]


def test_assigning_changes_the_owner_and_undo_gives_each_back(world: World) -> None:
    held = [world.lead(handover="accepted", owner=owner) for owner in (world.agent, world.second_agent)]
    free = world.lead()
    rows = [lead.pk for lead in (*held, free)]
    run = worked(begun(world, What.ASSIGN, rows, owner=world.second_agent.pk))
    assert figures(run) == (2, 1, 0)
    assert {lead.owner_id for lead in Lead.objects.filter(pk__in=rows[:2])} == {world.second_agent.pk}
    assert Lead.objects.get(pk=free.pk).offered_to == world.second_agent
    assert figures(undone(world, run)) == (2, 0, 0)
    assert [Lead.objects.get(pk=key).owner_id for key in rows[:2]] == [
        world.agent.pk,
        world.second_agent.pk,
    ]
    assert Lead.objects.get(pk=free.pk).handover == "unassigned"


def test_what_was_changed_since_is_left_and_said(world: World) -> None:
    lead, other = world.lead(handover="accepted"), world.lead(handover="accepted")
    run = worked(begun(world, What.ASSIGN, [lead.pk, other.pk], owner=world.second_agent.pk))
    again = worked(begun(world, What.ASSIGN, [other.pk], owner=world.agent.pk))
    assert again.done == 1
    undoing = undone(world, run)
    assert (figures(undoing), sentences(undoing)) == ((1, 0, 1), ["Somebody has changed this meanwhile."])
    assert Lead.objects.get(pk=lead.pk).owner == world.agent


def test_what_is_denied_stands_beside_its_row_and_the_others_are_done(world: World) -> None:
    held, free = world.lead(handover="accepted"), world.lead(handover="offered")
    run = worked(begun(world, What.CLOSE, [held.pk, free.pk, 10**9], outcome="lost", reason="not_reached"))
    assert figures(run) == (1, 0, 2)
    assert sentences(run)[1] == "There is no such thing."
    held.refresh_from_db()
    assert held.state == "lost"
    assert figures(undone(world, run)) == (1, 0, 0)
    held.refresh_from_db()
    assert (held.state, held.completion_reason) == ("in_progress", None)


def test_a_status_is_set_and_given_back(world: World) -> None:
    lead = world.lead(handover="accepted")
    wanted = lead.pipeline.statuses.filter(state="in_progress").exclude(pk=lead.status_id)
    known = wanted.first() or lead.pipeline.statuses.create(code="TD", state="in_progress", names={"en": "x"})
    before = lead.status_id
    run = worked(begun(world, What.STATUS, [lead.pk], status=known.code))
    lead.refresh_from_db()
    assert (figures(run), lead.status_id) == ((1, 0, 0), known.pk)
    undone(world, run)
    lead.refresh_from_db()
    assert lead.status_id == before


def test_tasks_are_planned_and_closed_again(world: World) -> None:
    lead = world.lead(handover="accepted")
    due_at = world.later(days=2).isoformat()
    run = worked(begun(world, What.TASK, [lead.pk], due_at=due_at, note="Call them"))
    task = Task.objects.get(lead=lead)
    assert (figures(run), task.assignee, task.note) == ((1, 0, 0), world.agent, "Call them")
    undone(world, run)
    task.refresh_from_db()
    assert task.closed_at is not None


def test_contacts_join_a_group_and_leave_it_again(world: World) -> None:
    group = ContactGroup.objects.create(code="VIP", name="VIP")
    run = worked(begun(world, What.JOIN, [world.contact.pk], of=Of.CONTACTS, group=group.pk))
    assert GroupMember.objects.filter(group=group).count() == 1
    assert worked(begun(world, What.JOIN, [world.contact.pk], of=Of.CONTACTS, group=group.pk)).same == 1
    assert figures(undone(world, run)) == (1, 0, 0)
    assert not GroupMember.objects.filter(group=group).exists()


def test_the_contacts_of_leads_join_a_group_once_each(world: World) -> None:
    group = ContactGroup.objects.create(code="VIP", name="VIP")
    first, unaccepted = world.lead(handover="accepted"), world.lead(handover="offered")
    second = world.lead(handover="accepted")
    Lead.objects.filter(pk=second.pk).update(contact=first.contact)
    rows = [first.pk, second.pk, unaccepted.pk]
    run = worked(begun(world, What.JOIN, rows, group=group.pk))
    assert figures(run) == (1, 1, 1)
    assert sentences(run) == ["Nobody has accepted this lead yet, so it has no contact."]
    assert GroupMember.objects.get(group=group).contact == first.contact
    assert figures(undone(world, run)) == (1, 0, 0)
    assert not GroupMember.objects.filter(group=group).exists()


def test_each_contact_becomes_a_lead_of_its_own_and_is_known_in_it(world: World) -> None:
    before = Lead.objects.count()
    given: dict[str, Any] = {"subject": "Spring check", "source": world.by_hand.code}
    run = worked(begun(world, What.OPEN, [world.contact.pk], of=Of.CONTACTS, **given))
    lead = Lead.objects.get(contact=world.contact)
    assert (figures(run), lead.subject, lead.owner) == ((1, 0, 0), "Spring check", world.manager)
    assert (lead.handover, lead.person["last_name"]) == ("accepted", "Petersen")
    assert figures(undone(world, run)) == (1, 0, 0)
    lead.refresh_from_db()
    assert (lead.state, Lead.objects.count()) == ("lost", before + 1)


def test_leads_for_a_team_are_offered_and_laid_down_again_unless_somebody_was_at_them(world: World) -> None:
    given = {"subject": "Spring check", "source": world.by_hand.code, "team": world.used_cars.pk}
    run = worked(begun(world, What.OPEN, [world.contact.pk], of=Of.CONTACTS, **given))
    lead = Lead.objects.get(contact=world.contact)
    assert (figures(run), lead.handover, lead.team) == ((1, 0, 0), "offered", world.used_cars)
    again = worked(begun(world, What.OPEN, [world.contact.pk], of=Of.CONTACTS, **given))
    touched = Lead.objects.exclude(pk=lead.pk).get(contact=world.contact)
    edit_lead(touched, changes={"subject": "Polo"}, by=world.by(world.manager))
    assert figures(undone(world, run)) == (1, 0, 0)
    lead.refresh_from_db()
    assert (lead.state, lead.handover) == ("lost", "declined")
    undoing = undone(world, again)
    assert (figures(undoing), sentences(undoing)) == ((0, 0, 1), ["Somebody has changed this meanwhile."])


def test_rows_are_done_with_the_rights_of_whoever_began_it(world: World) -> None:
    own, of_another = (
        world.lead(handover="accepted"),
        world.lead(handover="accepted", owner=world.second_agent),
    )
    elsewhere = world.lead(handover="offered", team=world.hamburg_sales)
    rows = [own.pk, of_another.pk, elsewhere.pk]
    run = worked(begun(world, What.CLOSE, rows, by=world.agent, outcome="lost", reason="not_reached"))
    assert figures(run) == (1, 0, 2)
    assert sentences(run) == ["Your role does not allow this here.", "There is no such thing."]
    assert Event.objects.get(kind="lead:lost").by_name == world.agent.name


def test_a_stopped_run_leaves_the_rest_and_can_be_undone(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stafet.bulk.actions.work.SLICE", 2)
    leads = [world.lead(handover="accepted") for _ in range(5)]
    run = begun(world, What.CLOSE, [lead.pk for lead in leads], outcome="lost", reason="not_reached")
    work_on_runs(1)
    with pytest.raises(NotNow):
        undo_run(run, by=world.by(world.manager))
    stop_run(run, by=world.by(world.manager))
    work_on_runs(10)
    run.refresh_from_db()
    assert (run.phase, run.done, Lead.objects.filter(state="lost").count()) == (Phase.STOPPED, 2, 2)
    assert figures(undone(world, run)) == (2, 0, 0)
    assert not Lead.objects.filter(state="lost").exists()
    with pytest.raises(NotNow, match="undone already"):
        undo_run(run, by=world.by(world.manager))


def test_what_comes_to_be_found_later_is_not_done(world: World) -> None:
    lead = world.lead(handover="accepted")
    found = Lead.objects.filter(subject__startswith="Golf")
    run = begun(world, What.CLOSE, found, outcome="lost", reason="not_reached")
    later = world.lead(handover="accepted")
    worked(run)
    assert (run.total, Lead.objects.get(pk=lead.pk).state) == (1, "lost")
    assert Lead.objects.get(pk=later.pk).state == "in_progress"


def test_a_row_that_broke_takes_its_slice_along_and_nothing_is_done_twice(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stafet.bulk.actions.work.SLICE", 2)
    leads = [world.lead(handover="accepted") for _ in range(4)]
    run = begun(world, What.STATUS, [lead.pk for lead in leads], status="C")
    plan = begun(world, What.TASK, [lead.pk for lead in leads], due_at=world.later().isoformat())
    with monkeypatch.context() as away:
        away.setattr("stafet.bulk.actions.work.clock.now", _gone)
        with pytest.raises(KeyboardInterrupt):
            work_on(plan, by=world.by(world.manager))
    assert (Task.objects.count(), Line.objects.exclude(fate=Fate.WAITING).count()) == (0, 0)
    worked(plan)
    run.refresh_from_db()
    assert (run.phase, Task.objects.count()) == (Phase.DONE, 4)


def _gone() -> None:
    raise KeyboardInterrupt


def test_nothing_and_what_does_not_fit_is_denied(world: World) -> None:
    with pytest.raises(Invalid, match="Nothing was picked"):
        begun(world, What.CLOSE, [], outcome="lost", reason="not_reached")
    with pytest.raises(Invalid, match="cannot be done"):
        begun(world, What.OPEN, [1], subject="Golf", source="web")


def test_an_edit_of_something_else_does_not_stand_in_the_way_of_undoing(world: World) -> None:
    lead = world.lead(handover="accepted")
    run = worked(begun(world, What.ASSIGN, [lead.pk], owner=world.second_agent.pk))
    edit_lead(Lead.objects.get(pk=lead.pk), changes={"subject": "Polo"}, by=world.by(world.manager))
    assert figures(undone(world, run)) == (1, 0, 0)


def test_leads_of_one_case_change_hands_together_and_are_given_back(world: World) -> None:
    first, second = world.lead(handover="accepted"), world.lead(handover="accepted")
    Lead.objects.filter(pk=second.pk).update(case=first.case_id, contact=first.contact)
    rows = [first.pk, second.pk]
    run = worked(begun(world, What.ASSIGN, rows, owner=world.second_agent.pk))
    assert figures(run) == (1, 1, 0)
    assert {lead.owner_id for lead in Lead.objects.filter(pk__in=rows)} == {world.second_agent.pk}
    assert figures(undone(world, run)) == (1, 0, 0)
    assert {lead.owner_id for lead in Lead.objects.filter(pk__in=rows)} == {world.agent.pk}


def test_found_contacts_come_into_a_project_once_and_undo_closes_what_nobody_touched(world: World) -> None:
    one = project(world)
    rows = [contact.pk for contact in customers(world, "Ada", "Bea")]
    run = worked(begun(world, What.PROJECT, rows, of=Of.CONTACTS, project=one.pk))
    assert figures(run) == (2, 0, 0)
    assert figures(worked(begun(world, What.PROJECT, rows, of=Of.CONTACTS, project=one.pk))) == (0, 2, 0)
    touched = Lead.objects.filter(project=one.pk).order_by("pk")[0]
    edit_lead(touched, changes={"subject": "Polo"}, by=world.by(world.manager))
    back = undone(world, run)
    assert figures(back) == (1, 0, 1)
    assert sorted(Lead.objects.filter(project=one.pk).values_list("state", flat=True)) == [
        "in_progress",
        "lost",
    ]


def test_who_manages_no_project_puts_nobody_into_it(world: World) -> None:
    one = project(world)
    rows = [contact.pk for contact in customers(world, "Ada")]
    run = worked(begun(world, What.PROJECT, rows, of=Of.CONTACTS, by=world.agent, project=one.pk))
    assert (figures(run), sentences(run)) == ((0, 0, 1), ["Your role does not allow this here."])
