"""An event becomes notices: for whom it is news, once, whoever records it and whatever ends meanwhile."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.distribution.actions.assign import assign_lead
from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.actions.offer import offer_lead
from stafet.distribution.actions.withdraw import withdraw_offer
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.actions.edit import edit_lead
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.notify import tell as telling
from stafet.notify.models import Notice, Untold
from stafet.notify.tell import tell_waiting
from stafet.notify.who import HEARD
from stafet.notify.words import said_all
from stafet.staff.actions.absence import plan_absence
from stafet.staff.actor import SYSTEM
from stafet.staff.events import record
from stafet.staff.locks import hold_key
from stafet.staff.models import Event, Membership, User
from tests.followups.cast import planned
from tests.world import World


def heard(lead: Lead) -> list[tuple[str, str]]:
    """Who was told what of this lead, in order."""
    told = Notice.objects.filter(lead_number=lead.number).order_by("event_id", "user__name")
    return list(told.values_list("user__name", "kind"))


def unread(lead: Lead) -> list[str]:
    still = Notice.objects.filter(lead_number=lead.number, read_at=None)
    return list(still.order_by("user__name").values_list("user__name", flat=True))


def silence() -> None:
    """Nothing that was done so far is news."""
    Untold.objects.all().delete()


def test_an_offer_to_a_team_is_told_to_its_members(world: World) -> None:
    lead = world.lead(handover="offered")
    tell_waiting()
    assert heard(lead) == [("Anna Agent", "offered_to_team"), ("Bo Andersen", "offered_to_team")]


def test_of_a_team_those_who_are_there_are_told_and_all_where_nobody_is(world: World) -> None:
    for away in (world.agent, world.second_agent):
        plan_absence(away, from_at=clock.now() - timedelta(hours=1), by=SYSTEM)
        lead = world.lead(handover="offered")
        tell_waiting()
        still = ["Bo Andersen"] if away == world.agent else ["Anna Agent", "Bo Andersen"]
        assert heard(lead) == [(name, "offered_to_team") for name in still]


def test_an_offer_to_a_person_is_told_to_nobody_else(world: World) -> None:
    lead = world.lead(handover="offered", offered_to=world.second_agent)
    tell_waiting()
    assert heard(lead) == [("Bo Andersen", "offered_to_me")]


def test_nobody_hears_of_what_they_did_themselves(world: World) -> None:
    lead = world.lead()
    Membership.objects.create(user=world.manager, team=world.used_cars)
    offer_lead(lead, team=world.used_cars, by=world.by(world.manager))
    tell_waiting()
    assert [name for name, _ in heard(lead)] == ["Anna Agent", "Bo Andersen"]


def test_nobody_hears_of_what_a_program_of_theirs_did(world: World) -> None:
    lead = world.lead(handover="accepted")
    silence()
    world.api_key(world.manager)
    by = world.by(world.manager)
    edit_lead(lead, changes={"members": [world.manager.pk, world.second_agent.pk]}, by=by)
    key = by.signature() | {"by_kind": "key", "by_id": world.manager.keys.get().pk}
    event = Event.objects.create(
        at=clock.now(),
        kind="lead:assigned",
        subject_kind="lead",
        subject_id=lead.pk,
        lead_number=lead.pk,
        after={"owner_id": world.manager.pk},
        **key,
    )
    tell_waiting()
    assert heard(lead) == [("Bo Andersen", "joined")]
    assert not Untold.objects.filter(pk=event.pk).exists()


def test_who_gets_a_lead_handed_over_is_told(world: World) -> None:
    lead = world.lead(handover="accepted")
    silence()
    assign_lead(lead, owner=world.second_agent, by=world.by(world.manager))
    tell_waiting()
    assert heard(lead) == [("Bo Andersen", "assigned")]


def test_the_administrator_of_the_case_is_told_that_a_lead_joined_it(world: World) -> None:
    first = world.lead(handover="accepted")
    second = world.lead(handover="offered")
    silence()
    choice = Choice(contact=first.contact, add_to=first.case)
    accept_lead(second, choice=choice, by=world.by(world.second_agent))
    tell_waiting()
    assert heard(second) == [("Anna Agent", "joined")]


def test_who_joins_the_lead_team_is_told_once(world: World) -> None:
    lead = world.lead(handover="accepted")
    silence()
    by = world.by(world.agent)
    edit_lead(lead, changes={"members": [world.second_agent.pk]}, by=by)
    edit_lead(lead, changes={"members": [world.second_agent.pk, world.supervisor.pk]}, by=by)
    edit_lead(lead, changes={"priority": lead.priority + 1}, by=by)
    tell_waiting()
    assert heard(lead) == [("Bo Andersen", "joined"), ("Sofie Supervisor", "joined")]


def test_an_answer_settles_what_was_told_and_tells_the_others(world: World) -> None:
    lead = world.lead(handover="offered")
    tell_waiting()
    accept_lead(lead, by=world.by(world.agent))
    tell_waiting()
    assert heard(lead)[2:] == [("Bo Andersen", "taken")]
    assert unread(lead) == ["Bo Andersen"]
    assert Notice.objects.filter(kind="offered_to_team", settled_at=None).count() == 0


@pytest.mark.parametrize("ending", ["decline", "withdraw"])
def test_an_offer_that_ended_is_no_news_any_more(world: World, ending: str) -> None:
    lead = world.lead(handover="offered")
    tell_waiting()
    if ending == "decline":
        decline_lead(lead, by=world.by(world.agent))
    else:
        withdraw_offer(lead, by=SYSTEM)
    tell_waiting()
    assert (len(heard(lead)), unread(lead)) == (2, [])


def test_an_offer_that_was_answered_before_it_was_told_is_not_told(world: World) -> None:
    lead = world.lead(handover="offered")
    accept_lead(lead, by=world.by(world.agent))
    assert tell_waiting() == 2
    assert heard(lead) == []


def test_of_two_offers_that_wait_only_the_one_that_stands_is_told(world: World) -> None:
    lead = world.lead(handover="offered")
    withdraw_offer(lead, by=SYSTEM)
    offer_lead(lead, team=world.used_cars, by=SYSTEM)
    tell_waiting()
    assert heard(lead) == [("Anna Agent", "offered_to_team"), ("Bo Andersen", "offered_to_team")]


def test_who_has_declined_is_not_asked_again(world: World) -> None:
    lead = world.lead(handover="offered", offered_to=world.agent)
    decline_lead(lead, by=world.by(world.agent))
    tell_waiting()
    assert heard(lead) == [("Bo Andersen", "offered_to_team")]


def test_the_owner_hears_that_the_customer_wrote(world: World) -> None:
    lead = world.lead(handover="accepted")
    silence()
    tell(lead, "message:received", by=SYSTEM, after={"text": "Still there?"})
    tell_waiting()
    assert heard(lead) == [("Anna Agent", "message")]


@pytest.mark.parametrize(
    ("kind", "stage", "expected"),
    [
        ("clock:told", "reminder", "reminder"),
        ("clock:told", "stage_1", "escalation"),
        ("clock:told", "stage_2", "escalation"),
        ("clock:told", "follow_up_2", "escalation"),
        ("task:told", "due", "task"),
        ("task:told", "stage_2", "escalation"),
    ],
)
def test_an_escalation_reaches_exactly_those_it_names(
    world: World, kind: str, stage: str, expected: str
) -> None:
    lead = world.lead(handover="accepted")
    silence()
    to = [world.agent.pk, world.supervisor.pk]
    tell(lead, kind, by=SYSTEM, after={"to": to, "stage": stage})
    tell_waiting()
    assert heard(lead) == [("Anna Agent", expected), ("Sofie Supervisor", expected)]


def test_nobody_is_told_of_a_lead_they_may_not_see(world: World) -> None:
    lead = world.lead(handover="accepted")
    silence()
    to = [world.stranger.pk, world.agent.pk]
    tell(lead, "clock:told", by=SYSTEM, after={"to": to, "stage": "stage_2"})
    tell_waiting()
    assert heard(lead) == [("Anna Agent", "escalation")]


def test_who_does_a_task_is_told_of_it_even_without_seeing_its_lead(world: World) -> None:
    lead = world.lead(handover="accepted")
    task = planned(world, lead)
    Task.objects.filter(pk=task.pk).update(assignee=world.stranger)
    silence()
    record(
        "task:told",
        task,
        by=SYSTEM,
        lead=lead.number,
        after={"to": [world.stranger.pk, world.second_agent.pk], "stage": "due"},
    )
    tell_waiting()
    assert heard(lead) == [("Bo Andersen", "task"), ("Odile Odense", "task")]
    for user, names_the_lead in ((world.stranger, False), (world.second_agent, True)):
        told = Notice.objects.filter(user=user).select_related("event")
        [said] = said_all(told, world.by(user))
        assert said.target == ("task", task.pk)
        assert (str(lead.number) in said.about) is names_the_lead


def test_who_left_is_not_told(world: World) -> None:
    lead = world.lead(handover="offered")
    User.objects.filter(pk=world.agent.pk).update(is_active=False)
    tell_waiting()
    assert heard(lead) == [("Bo Andersen", "offered_to_team")]


def test_the_other_branch_is_told_that_its_contact_was_linked(world: World) -> None:
    contact = world.contact
    by = world.by(world.stranger)
    record("contact:introduced", contact, by=by, contact=contact.pk, after={"branch_id": world.odense.pk})
    record("contact:merged", contact, by=world.by(world.agent), contact=contact.pk)
    tell_waiting()
    told = Notice.objects.values_list("user__name", "kind", "event__kind")
    assert list(told) == [("Mette Manager", "linked", "contact:introduced")]


def test_whose_import_is_done_is_told(world: World) -> None:
    record("import:made", world.account, by=world.by(world.manager), after={"file": "people.csv"})
    record("import:made", world.account, by=SYSTEM)
    tell_waiting()
    assert list(Notice.objects.values_list("user__name", "kind")) == [("Mette Manager", "imported")]


def test_an_event_is_told_once_however_often_it_waits(world: World) -> None:
    lead = world.lead(handover="offered")
    waiting = list(Untold.objects.all())
    tell_waiting()
    Untold.objects.bulk_create(waiting)
    tell_waiting()
    assert len(heard(lead)) == 2


def test_what_is_undone_was_never_to_be_told(world: World) -> None:
    with transaction.atomic():
        world.lead(handover="offered")
        transaction.set_rollback(True)
    assert tell_waiting() == 0


def test_only_one_process_tells_at_a_time(transactional_db: None, world: World) -> None:
    lead = world.lead(handover="offered")
    done: list[int] = []

    def other() -> None:
        try:
            done.append(tell_waiting())
        finally:
            connection.close()

    with transaction.atomic():
        hold_key("notify: tell")
        thread = threading.Thread(target=other)
        thread.start()
        thread.join(30)
        assert (done, heard(lead)) == ([0], [])
    assert tell_waiting() == 1


def test_an_event_that_commits_late_is_told_all_the_same(transactional_db: None, world: World) -> None:
    """Its id is smaller than one that was told before: a bookmark would pass it over."""
    first, second = world.lead(), world.lead()
    begun, may_end = threading.Event(), threading.Event()

    def slow() -> None:
        try:
            with transaction.atomic():
                offer_lead(first, team=world.used_cars, by=SYSTEM)
                begun.set()
                may_end.wait(30)
        finally:
            connection.close()

    thread = threading.Thread(target=slow)
    thread.start()
    assert begun.wait(30)
    offer_lead(second, team=world.used_cars, by=SYSTEM)
    tell_waiting()
    assert (len(heard(first)), len(heard(second))) == (0, 2)
    may_end.set()
    thread.join(30)
    tell_waiting()
    assert len(heard(first)) == 2


def test_an_event_that_breaks_holds_up_no_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = world.lead(handover="offered"), world.lead(handover="offered")
    sound = telling.settle_offers

    def break_at(lead: int, *, before: int, at: object) -> None:
        if lead == bad.pk:
            raise LookupError("broken")
        sound(lead, before=before, at=at)  # type: ignore[arg-type]

    monkeypatch.setattr(telling, "settle_offers", break_at)
    tell_waiting()
    assert (len(heard(bad)), len(heard(good))) == (0, 2)
    assert Untold.objects.get().tries > 0
    monkeypatch.undo()
    assert tell_waiting() == 0
    with clock.moved_to(clock.now() + timedelta(days=1)):
        assert tell_waiting() == 1
    assert len(heard(bad)) == 2


def test_the_trigger_keeps_what_there_is_a_rule_for(world: World) -> None:
    before = {"handover": "offered"}
    for kind in [*HEARD, "lead:opened", "lead:won", "clock:escalated", "call:logged"]:
        record(kind, world.account, by=SYSTEM, before=before, after={"members": [], "mentions": []})
    kept = set(Event.objects.filter(pk__in=Untold.objects.values("pk")).values_list("kind", flat=True))
    assert kept == HEARD


def test_what_nobody_wants_to_hear_does_not_wait(world: World) -> None:
    lead = world.lead(handover="accepted")
    silence()
    edit_lead(lead, changes={"subject": "Another"}, by=world.by(world.agent))
    record("contact:merged", world.contact, by=SYSTEM, lead=lead.number)
    assert not Untold.objects.exists()
