"""A note that names people or teams (R52): they are told, if they may see what it stands on."""

from stafet.followups.actions.note import note_on_task
from stafet.leads.actions.note import note_on_lead
from stafet.leads.actions.on_contact import note_on_contact
from stafet.notify.kinds import Kind
from stafet.notify.models import Notice
from stafet.notify.tell import tell_waiting
from stafet.notify.words import said_all
from stafet.staff.models import User
from tests.followups.cast import planned
from tests.world import World


def told() -> set[tuple[User, str]]:
    tell_waiting()
    return {
        (notice.user, notice.kind)
        for notice in Notice.objects.filter(kind=Kind.MENTIONED).select_related("user")
    }


def test_who_is_named_on_a_lead_is_told_and_who_wrote_it_is_not(world: World) -> None:
    lead = world.lead(handover="accepted")
    text = f"@{world.second_agent.name} can you call? @{world.agent.name}"
    note_on_lead(lead, text=text, due_at=world.later(), by=world.by(world.agent))
    assert told() == {(world.second_agent, "mentioned")}
    said = said_all(Notice.objects.select_related("event"), world.by(world.second_agent))[0]
    assert said.title == "Anna Agent named you in a note"
    assert said.target == ("lead", lead.number)


def test_a_team_is_each_of_its_members_who_may_see_it(world: World) -> None:
    lead = world.lead(handover="accepted")
    note_on_lead(lead, text=f"@{world.used_cars.name}!", due_at=world.later(), by=world.by(world.supervisor))
    assert told() == {(world.agent, "mentioned"), (world.second_agent, "mentioned")}


def test_who_may_not_see_the_lead_learns_nothing(world: World) -> None:
    lead = world.lead(handover="accepted")
    note_on_lead(lead, text=f"@{world.stranger.name}", due_at=world.later(), by=world.by(world.agent))
    assert told() == set()


def test_notes_on_contacts_and_tasks_name_people_too(world: World) -> None:
    note_on_contact(world.contact, text=f"@{world.second_agent.name}", by=world.by(world.agent))
    assert told() == {(world.second_agent, "mentioned")}
    Notice.objects.all().delete()
    task = planned(world, world.lead(handover="accepted"))
    note_on_task(task, text=f"@{world.supervisor.name} fyi", due_at=world.later(), by=world.by(world.agent))
    assert told() == {(world.supervisor, "mentioned")}


def test_a_note_that_names_nobody_waits_for_nobody(world: World) -> None:
    note_on_contact(world.contact, text="anna@agent.example wrote", by=world.by(world.agent))
    assert told() == set()
