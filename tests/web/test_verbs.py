"""What a person does with a lead in the browser, as a plain form and with htmx."""

from uuid import uuid4

from django.test import Client

from stafet.contacts.models import Contact
from stafet.leads.models import Lead, Note
from stafet.staff.models import Event
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World


def fresh(lead: Lead) -> Lead:
    lead.refresh_from_db()
    return lead


def send(client: Client, lead: Lead, verb: str, **given: str) -> int:
    return client.post(f"/leads/{lead.number}/{verb}", {"key": str(uuid4()), **given}).status_code


def test_an_offer_is_accepted_in_one_step(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="offered"), at_desk_of(world.agent)
    overlay = client.get(f"/leads/{lead.number}/acceptance", headers=part("dialog")).content.decode()
    assert "Becomes a new contact." in overlay
    assert 'name="contact" value="new"' in overlay
    assert send(client, lead, "acceptance", contact="new") == 303
    assert fresh(lead).owner == world.agent
    assert lead.contact is not None


def test_a_known_contact_is_told_with_the_reason_and_its_data_can_be_replaced(
    world: World, at_desk_of: LogIn
) -> None:
    contact = world.contact
    person = {
        "first_name": "Karla",
        "last_name": "Petersen",
        "email": "karla@foerde.example",
        "phone": "+494619999999",
    }
    lead, client = world.lead(handover="offered", person=person), at_desk_of(world.agent)
    overlay = client.get(f"/leads/{lead.number}/acceptance").content.decode()
    assert "Karla Petersen" in overlay
    assert "Same e-mail" in overlay
    assert 'name="take-phone" value="lead"' in overlay
    given = {"contact": str(contact.pk), "take-phone": "lead"}
    assert send(client, lead, "acceptance", **given) == 303
    assert fresh(lead).contact == contact
    assert contact.phones.filter(normal="+494619999999").exists()


def test_somebody_alike_is_picked_by_a_person(world: World, at_desk_of: LogIn) -> None:
    contact = world.contact
    person = {"first_name": "Karl", "last_name": "Pedersen", "email": "karla@foerde.example"}
    lead, client = world.lead(handover="offered", person=person), at_desk_of(world.agent)
    overlay = client.get(f"/leads/{lead.number}/acceptance").content.decode()
    assert "Who is writing?" in overlay
    assert send(client, lead, "acceptance", contact=str(contact.pk + 999)) == 422
    before = Contact.objects.count()
    assert send(client, lead, "acceptance", contact=str(contact.pk)) == 303
    assert (fresh(lead).contact, Contact.objects.count()) == (contact, before)


def test_who_comes_second_is_told_who_was_first(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="offered")
    send(at_desk_of(world.agent), lead, "acceptance", contact="new")
    headers = part("page", trigger="ask")
    answer = at_desk_of(world.second_agent).post(
        f"/leads/{lead.number}/acceptance", {"contact": "new"}, headers=headers
    )
    assert (answer.status_code, answer["HX-Retarget"]) == (409, "#ask-wrong")
    assert f"{world.agent.name} has already accepted this lead." in answer.content.decode()


def test_an_offer_is_declined(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="offered")
    assert send(at_desk_of(world.agent), lead, "refusal", reason="Not our area") == 303
    assert fresh(lead).handover == "declined"


def test_a_note_sets_the_next_date(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    assert send(at_desk_of(world.agent), lead, "notes", text="Called her", due="tomorrow") == 303
    assert fresh(lead).due_at is not None
    assert Note.objects.get(lead=lead).text == "Called her"


def test_a_call_is_noted_with_how_it_went(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    given = {"outcome": "voicemail", "text": "", "due": "2h"}
    assert send(at_desk_of(world.agent), lead, "calls", **given) == 303
    assert Event.objects.filter(lead_number=lead.number, kind="call:logged").count() == 1


def test_a_date_behind_us_is_refused_where_the_person_is_looking(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    given = {"text": "Too late", "due": "pick", "due_at": "2020-01-01T09:00"}
    answer = client.post(f"/leads/{lead.number}/notes", given, headers=part("page", trigger="note-form"))
    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#note-form-wrong")
    assert "The next date lies in the past." in answer.content.decode()
    answer = client.post(f"/leads/{lead.number}/notes", given)
    assert answer.status_code == 422
    assert answer.content.decode().startswith("<!doctype html>")
    assert not Note.objects.filter(lead=lead).exists()


def test_the_same_form_sent_twice_does_its_work_once(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    given = {"key": "one and the same", "text": "Once", "due": "tomorrow"}
    answers = [client.post(f"/leads/{lead.number}/notes", given) for _ in range(3)]
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (303, f"/leads/{lead.number}")
    }
    assert Note.objects.filter(lead=lead).count() == 1


def test_what_was_refused_can_be_sent_again_with_the_same_key(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    url, given = f"/leads/{lead.number}/notes", {"key": "k", "text": "Now", "due": "tomorrow"}
    assert client.post(url, given | {"text": ""}).status_code == 422
    assert client.post(url, given).status_code == 303
    assert Note.objects.filter(lead=lead).count() == 1


def test_winning_needs_a_reason_and_shows_that_it_is_won(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    overlay = client.get(f"/leads/{lead.number}/closure?outcome=won", headers=part("dialog")).content.decode()
    assert overlay.count('name="reason"') >= 1
    assert send(client, lead, "closure", outcome="won") == 422
    reason = overlay.split('name="reason" value="')[1].split('"')[0]
    assert send(client, lead, "closure", outcome="won", reason=reason) == 303
    assert fresh(lead).state == "won"
    assert "Won" in client.get(f"/leads/{lead.number}").content.decode()


def test_a_closed_lead_is_opened_again_with_a_new_date(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted", state="lost"), at_desk_of(world.agent)
    assert client.get(f"/leads/{lead.number}/reopening", headers=part("dialog")).status_code == 200
    assert send(client, lead, "reopening", due="monday") == 303
    assert fresh(lead).state == "in_progress"
    assert lead.due_at is not None


def test_a_lead_goes_to_a_colleague_or_to_a_team(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.supervisor)
    assert world.second_agent.name in client.get(f"/leads/{lead.number}/assignment").content.decode()
    assert send(client, lead, "assignment", to=f"user:{world.second_agent.pk}") == 303
    assert fresh(lead).owner == world.second_agent
    assert send(client, lead, "assignment", to=f"team:{world.new_cars.pk}") == 303
    assert (fresh(lead).handover, lead.team) == ("offered", world.new_cars)
    assert send(client, lead, "assignment", to="user:0") == 422


def test_what_one_sees_but_may_not_do_is_forbidden(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    client = at_desk_of(world.second_agent)
    assert client.get(f"/leads/{lead.number}").status_code == 200
    overlay = client.get(f"/leads/{lead.number}/closure?outcome=lost").content.decode()
    reason = overlay.split('name="reason" value="')[1].split('"')[0]
    assert send(client, lead, "closure", outcome="lost", reason=reason) == 403
    assert fresh(lead).state == "in_progress"


def test_a_saved_form_that_comes_again_with_other_words_is_not_called_saved(
    world: World, at_desk_of: LogIn
) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    url, given = f"/leads/{lead.number}/notes", {"key": "k", "text": "First", "due": "tomorrow"}
    assert client.post(url, given).status_code == 303
    assert client.post(url, given | {"csrfmiddlewaretoken": "another"}).status_code == 303
    answer = client.post(url, given | {"text": "Second"}, headers=part("page", trigger="note-form"))
    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#note-form-wrong")
    assert "saved already, with other content" in answer.content.decode()
    assert [note.text for note in Note.objects.filter(lead=lead)] == ["First"]


def test_nobody_overwrites_what_somebody_else_changed_meanwhile(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    url = f"/leads/{lead.number}/edit"
    form = filled(client.get(url).content.decode()) | {"subject": "Mine"}
    assert client.post(url, form).status_code == 303
    assert fresh(lead).subject == "Mine"
    assert client.post(url, form | {"key": "another", "subject": "Again"}).status_code == 409
    assert fresh(lead).subject == "Mine"


def test_a_lead_by_hand_is_its_makers_at_once(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    assert client.get("/leads/new", headers=part("dialog")).content.decode().count('name="first_name"') == 1
    given = {
        "key": "k", "first_name": "Ann", "last_name": "Lee", "phone": "0461 555666", "subject": "A van",
        "source": str(world.by_hand.pk), "note": "Came by", "due": "tomorrow",
    }  # fmt: skip
    answer = client.post("/leads/new", given)
    assert answer.status_code == 303
    lead = Lead.objects.get(number=int(answer["Location"].split("/")[2]))
    assert (lead.owner, lead.who, lead.handover) == (world.agent, "Ann Lee", "accepted")
