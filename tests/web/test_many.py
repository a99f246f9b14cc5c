"""What a selection becomes on the pages: messages with who gets one counted before, leads, a group, a file."""

from django.test import Client

from stafet.bulk.models import Run
from stafet.contacts.actions.consent import give_consent
from stafet.contacts.models import Contact, ContactGroup, GroupMember
from stafet.jobs.many import work_on_runs
from stafet.leads.models import Lead
from stafet.mail.models import Message, Template
from stafet.staff.actor import SYSTEM
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import filled
from tests.world import World


def text(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, (url, answer.content[:300])
    return str(answer.content.decode())


def template() -> None:
    Template.objects.create(
        code="spring", language="en", name="Spring", subject="Spring", text="{{contact.first_name}}!"
    )


def test_who_gets_a_message_is_counted_and_one_is_shown_before_it_begins(
    world: World, at_desk_of: LogIn
) -> None:
    template()
    client, contact = at_desk_of(world.manager), world.contact
    other = world.lead(handover="accepted").contact
    assert other is not None
    give_consent(contact, purpose="marketing", channels=["email"], proof="form of May", by=SYSTEM)
    ask = f"/bulk/new?of=contacts&what=message&row={contact.pk}&row={other.pk}"
    chosen = client.post("/bulk/new", filled(text(client, ask)) | {"choice": "spring"})
    assert (chosen.status_code, Run.objects.count()) == (302, 0)
    page = text(client, chosen["Location"])
    assert "<dt>Will get it</dt><dd>1</dd>" in page
    assert "<dt>Have not agreed to e-mails</dt><dd>1</dd>" in page
    assert "Send to 1" in page
    with counted("GET /bulk/preview"):
        preview = client.get(f"/bulk/preview?of=contacts&row={contact.pk}&choice=spring")
    assert (b"Karla!" in preview.content, "sandbox" in preview["Content-Security-Policy"]) == (True, True)
    begun = client.post("/bulk/new", filled(page))
    assert begun["Location"] == f"/bulk/{Run.objects.get().pk}"
    work_on_runs(10)
    assert Message.objects.get().to == ["karla@foerde.example"]
    assert "This customer has not agreed to such e-mails." in text(client, begun["Location"])


def test_who_lacks_what_the_template_names_is_counted_apart(world: World, at_desk_of: LogIn) -> None:
    template()
    Template.objects.filter(code="spring").update(text="{{contact.title}} {{lead.subject|}}")
    client, contact = at_desk_of(world.manager), world.contact
    give_consent(contact, purpose="marketing", channels=["email"], proof="form of May", by=SYSTEM)
    page = text(client, f"/bulk/new?of=contacts&what=message&choice=spring&row={contact.pk}")
    assert "<dt>Lack what the template names</dt><dd>1</dd>" in page
    assert "Send to" not in page
    Contact.objects.filter(pk=contact.pk).update(title="Dr.")
    page = text(client, f"/bulk/new?of=contacts&what=message&choice=spring&row={contact.pk}")
    assert "Send to 1" in page
    Template.objects.filter(code="spring").update(text="{{lead.subject}}")
    lead = world.lead(handover="accepted")
    assert lead.contact is not None
    give_consent(lead.contact, purpose="marketing", channels=["email"], proof="form of May", by=SYSTEM)
    assert "Send to" not in text(client, f"/bulk/new?of=contacts&what=message&choice=spring&row={contact.pk}")
    assert "Send to 1" in text(client, f"/bulk/new?of=leads&what=message&choice=spring&row={lead.pk}")


def test_a_message_of_a_contact_that_one_may_not_see_is_not_shown(world: World, at_desk_of: LogIn) -> None:
    template()
    url = f"/bulk/preview?of=contacts&row={world.contact.pk}&choice=spring"
    assert at_desk_of(world.stranger).get(url).status_code == 404


def test_contacts_become_leads_and_leads_a_group(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.manager)
    form = filled(text(client, f"/bulk/new?of=contacts&what=open&row={world.contact.pk}"))
    client.post("/bulk/new", form | {"subject": "Spring check", "source": world.by_hand.code})
    work_on_runs(10)
    lead = Lead.objects.get(contact=world.contact)
    assert (lead.subject, lead.owner) == ("Spring check", world.manager)
    group = ContactGroup.objects.create(code="VIP", name="VIP")
    form = filled(text(client, f"/bulk/new?of=leads&what=join&row={lead.pk}"))
    client.post("/bulk/new", form | {"choice": str(group.pk)})
    work_on_runs(10)
    assert GroupMember.objects.get(group=group).contact == world.contact


def test_a_selection_is_taken_out_as_a_file(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.manager)
    leads = [world.lead(handover="accepted") for _ in range(3)]
    ticked = client.get(f"/exports/leads.csv?of=leads&found=kept&row={leads[0].pk}&row={leads[2].pk}")
    lines = ticked.getvalue().decode().splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == [str(leads[0].pk), str(leads[2].pk)]
    everything = client.get("/exports/contacts.csv?of=contacts&found=kept&all=1").getvalue().decode()
    assert all(str(lead.contact.last_name) in everything for lead in leads if lead.contact)
    assert client.get("/exports/leads.csv?of=leads&found=kept").status_code == 422
    agent = at_desk_of(world.agent)
    assert agent.get(f"/exports/leads.csv?of=leads&row={leads[0].pk}").status_code == 403
