"""Who sees which task: its assignee, and whoever sees its lead or, without a lead, its contact (R62)."""

import pytest

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.contacts.models import Contact
from stafet.distribution.actions.assign import assign_lead
from stafet.followups.filters import narrowed, tasks_page
from stafet.followups.models import COPIED, Task
from stafet.followups.write import save
from stafet.leads.actions.edit import edit_lead
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM, Actor
from tests.followups.cast import planned
from tests.world import PLACES, World

pytestmark = pytest.mark.django_db


def seen_as_the_rule_says(actor: Actor) -> set[int]:
    """The rule in its own words, asked of leads and contacts themselves."""
    leads = set(Lead.objects.visible_to(actor).values_list("pk", flat=True))
    contacts = set(Contact.objects.known_to(actor).values_list("pk", flat=True))
    return {
        task.pk
        for task in Task.objects.all()
        if task.assignee_id == actor.user_id
        or (task.lead_id in leads if task.lead_id else task.contact_id in contacts)
    }


def test_everybody_sees_what_the_rule_says_wherever_the_lead_is(world: World) -> None:
    for state, handover in sorted(PLACES):
        planned(world, world.lead(handover=handover, state=state), maker=world.administrator)
    for team in (world.workshop, world.new_cars):
        planned(world, world.lead(handover="offered", team=team), maker=world.administrator)
    planned(world, maker=world.administrator)
    planned(world, world.lead(handover="offered", team=world.odense_sales), assignee=world.stranger)
    for user in world.users.values():
        actor = world.by(user)
        seen = set(Task.objects.visible_to(actor).values_list("pk", flat=True))
        assert seen == seen_as_the_rule_says(actor), user.role
    assert Task.objects.visible_to(SYSTEM).count() == len(PLACES) + 4


def test_the_task_goes_with_its_lead(world: World) -> None:
    """Handed over, given members, moved to another team: who sees the lead sees its task at once."""
    lead = world.lead(handover="accepted")
    task = planned(world, lead)
    second, stranger = world.by(world.second_agent), world.by(world.stranger)
    assign_lead(lead, owner=world.manager, by=SYSTEM)
    for members in ([world.stranger.pk], [world.second_agent.pk], []):
        edit_lead(lead, changes={"members": members}, by=SYSTEM)
        for actor in (second, stranger):
            seen = set(Task.objects.visible_to(actor).values_list("pk", flat=True))
            assert seen == seen_as_the_rule_says(actor)
    task.refresh_from_db()
    assert task.lead_owner_id == world.manager.pk


def test_a_lead_that_is_accepted_gives_its_task_its_contact(world: World) -> None:
    from_web = world.lead(handover="offered")
    task = planned(world, from_web)
    assert task.contact is None
    accept_lead(from_web, choice=Choice(is_new_contact=True, is_private=True), by=world.by(world.agent))
    task.refresh_from_db()
    from_web.refresh_from_db()
    assert task.contact_id == from_web.contact_id is not None


def test_tasks_are_found_by_their_customers_name_even_after_it_changed(world: World) -> None:
    task = planned(world)
    assert [one.pk for one in tasks_page(Task.objects.all(), typed="petersen").rows] == [task.pk]
    Contact.objects.filter(pk=world.contact.pk).update(search="hansen\nkarla")
    assert not tasks_page(Task.objects.all(), typed="petersen").rows
    assert [one.pk for one in tasks_page(Task.objects.all(), typed="hans").rows] == [task.pk]


def test_a_verb_never_overwrites_what_the_database_copies(world: World) -> None:
    lead = world.lead(handover="accepted")
    task = planned(world, lead)
    stale = Task.objects.get()
    assign_lead(lead, owner=world.manager, by=SYSTEM)
    save(stale)
    task.refresh_from_db()
    assert task.lead_owner_id == world.manager.pk
    assert set(COPIED) <= {field.name for field in Task._meta.fields}


def test_the_questions_narrow_the_list(world: World) -> None:
    by = world.by(world.agent)
    mine = planned(world)
    theirs = planned(world, assignee=world.second_agent, type="CALL", due_at=world.later(minutes=30))
    elsewhere = planned(world, maker=world.manager)
    for asked, found in (
        ({"assignee": "me"}, {mine}),
        ({"team": "mine"}, {mine, theirs}),
        ({"due": "soon"}, {theirs}),
        ({"due": "fine"}, {mine, elsewhere}),
        ({"type": "CALL"}, {theirs}),
        ({"contact": str(world.contact.pk), "lead": "none"}, {mine, theirs, elsewhere}),
        ({"state": "closed"}, set()),
    ):
        assert set(narrowed(Task.objects.visible_to(by), asked, by=by)) == found, asked
