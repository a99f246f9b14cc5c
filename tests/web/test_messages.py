"""Writing to the customer from the lead: the tab, a template taken over, the preview, the message in the timeline."""

from django.test import Client

from stafet.leads.models import Lead
from stafet.mail.actions.bounce import message_bounced
from stafet.mail.files import keep_file
from stafet.mail.models import Document, Message, Template
from stafet.staff.actor import SYSTEM
from tests.world import PASSWORD, World


def page(client: Client, lead: Lead) -> str:
    return client.get(f"/leads/{lead.number}").content.decode()


def test_a_message_is_sent_once_and_stands_in_the_timeline_with_its_state(
    world: World, client: Client
) -> None:
    lead = world.lead(handover="accepted")
    client.login(username=world.agent.email, password=PASSWORD)
    assert lead.contact_email in page(client, lead)
    sent = {"to": lead.contact_email, "text": "Yes, come & see it.", "due": "tomorrow", "key": "one-key"}
    for _ in range(2):
        response = client.post(f"/leads/{lead.number}/messages", sent)
        assert (response.status_code, response["Location"]) == (303, f"/leads/{lead.number}")
    message = Message.objects.get()
    assert message.subject == f"Re: {lead.subject}"
    shown = page(client, lead)
    assert "Yes, come &amp; see it." in shown
    assert "waits to be sent" in shown
    message_bounced(message, why="550 nobody here", by=SYSTEM)
    shown = page(client, lead)
    assert "came back undelivered" in shown
    assert "550 nobody here" in shown


def test_what_did_not_arrive_is_written_again_with_its_words_and_files(world: World, client: Client) -> None:
    lead = world.lead(handover="accepted")
    file = Document.objects.create(name="Prices.pdf", file=keep_file(b"%PDF-1.7"))
    client.login(username=world.agent.email, password=PASSWORD)
    sent = {
        "to": "gone@post.example",
        "text": "Yes, come & see it.",
        "due": "tomorrow",
        "documents": [file.pk],
    }
    client.post(f"/leads/{lead.number}/messages", sent)
    message = Message.objects.get()
    again = f"?compose=message&amp;again={message.pk}#note"
    assert again not in page(client, lead)
    message_bounced(message, why="550 nobody here", by=SYSTEM)
    assert again in page(client, lead)
    shown = client.get(f"/leads/{lead.number}?compose=message&again={message.pk}").content.decode()
    assert 'value="gone@post.example"' in shown
    assert ">Yes, come &amp; see it.</textarea>" in shown.replace(">\n", ">")
    assert f'value="{file.pk}" checked' in shown
    assert Message.objects.count() == 1


def test_nobody_reads_a_stranger_s_message_by_writing_it_again(world: World, client: Client) -> None:
    theirs, mine = world.lead(handover="accepted"), world.lead(handover="accepted")
    client.login(username=world.agent.email, password=PASSWORD)
    client.post(f"/leads/{theirs.number}/messages", {"text": "Between us.", "due": "tomorrow"})
    message = Message.objects.get()
    Lead.objects.filter(pk=theirs.pk).update(
        branch=world.odense, team=world.odense_sales, owner=world.stranger
    )
    shown = client.get(f"/leads/{mine.number}?compose=message&again={message.pk}").content.decode()
    assert "Between us." not in shown


def test_a_template_that_is_taken_over_sends_nothing_and_keeps_what_was_typed(
    world: World, client: Client
) -> None:
    lead = world.lead(handover="accepted")
    file = Document.objects.create(name="Prices.pdf", file=keep_file(b"%PDF-1.7"))
    Template.objects.create(
        code="hello", language="en", name="Hello", subject="About {{lead.subject}}",
        text="Dear {{contact.last_name}}, {{contact.title}}", document_ids=[file.pk],
    )  # fmt: skip
    client.login(username=world.agent.email, password=PASSWORD)
    typed = {"look": "1", "template": "hello", "text": "See you.", "to": "boss@post.example"}
    response = client.post(f"/leads/{lead.number}/messages", typed)
    shown = response.content.decode()
    assert response.status_code == 200
    assert f"About {lead.subject}" in shown
    assert f"Dear {lead.person['last_name']}, {{{{contact.title}}}}\n\nSee you." in shown
    assert "boss@post.example" in shown
    assert f'value="{file.pk}" checked' in shown
    assert not Message.objects.exists()


def test_the_preview_runs_nothing_and_marks_what_is_missing(world: World, client: Client) -> None:
    lead = world.lead(handover="accepted")
    client.login(username=world.agent.email, password=PASSWORD)
    response = client.post(
        f"/leads/{lead.number}/message-preview", {"text": "<script>alert(1)</script> {{contact.title}} {{x}}"}
    )
    shown = response.content.decode()
    assert "<script>" not in shown
    assert "[contact.title]" in shown
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy


def test_somebody_is_written_to_without_a_lead(world: World, client: Client) -> None:
    contact = world.contact
    client.login(username=world.agent.email, password=PASSWORD)
    address = f"/contacts/{contact.pk}"
    assert "karla@foerde.example" in client.get(address).content.decode()
    assert client.post(f"{address}/messages", {"text": "Hello", "subject": " "}).status_code == 422
    shown = client.post(f"{address}/message-preview", {"text": "Dear {{contact.name}}"}).content.decode()
    assert "Dear Karla Petersen" in shown
    looked = client.post(f"{address}/messages", {"look": "1", "text": "Half a wor"})
    assert "Half a wor" in looked.content.decode()
    sent = {"text": "Dear {{contact.name}}", "subject": "Summer tyres"}
    assert client.post(f"{address}/messages", sent)["Location"] == address
    message = Message.objects.get()
    assert (message.lead, message.contact, message.branch) == (None, contact, world.flensburg)
    assert (message.to, message.text) == (["karla@foerde.example"], "Dear Karla Petersen")
    shown = client.get(address).content.decode()
    assert "Summer tyres" in shown
    assert list(Message.objects.visible_to(world.by(world.agent))) == [message]
    assert not Message.objects.visible_to(world.by(world.stranger)).exists()


def test_nobody_writes_on_a_lead_that_they_do_not_see(world: World, client: Client) -> None:
    lead = world.lead(handover="accepted")
    client.login(username=world.stranger.email, password=PASSWORD)
    for address in ("messages", "message-preview"):
        assert client.post(f"/leads/{lead.number}/{address}", {"text": "Hello"}).status_code == 404
    assert not Message.objects.exists()
