"""The lead's page says who it may be, as things stand today."""

from stafet.leads.models import Lead
from stafet.matching.of_lead import suggest
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.staff.actor import SYSTEM
from tests.matching.test_decisions import ULLA, ulla
from tests.web.conftest import LogIn
from tests.world import World


def test_the_leads_page_names_them_until_it_is_accepted(world: World, at_desk_of: LogIn) -> None:
    mother, daughter = ulla(world.flensburg, "1950-05-05"), ulla(world.flensburg, "1980-08-08")
    lead = world.lead(handover="offered", person=ULLA)
    Lead.objects.filter(pk=lead.pk).update(suggestion=suggest(lead))
    desk = at_desk_of(world.agent)
    for contact in (mother, daughter):
        assert f'href="/contacts/{contact.pk}"' in desk.get(f"/leads/{lead.number}").content.decode()
    merge_contacts(daughter, gone=mother, by=SYSTEM)
    page = desk.get(f"/leads/{lead.number}").content.decode()
    assert (page.count(f'href="/contacts/{daughter.pk}"'), page.count(f'href="/contacts/{mother.pk}"')) == (
        1,
        0,
    )
    assert "Perhaps known" in page
    taken = world.lead(handover="accepted")
    assert "known" not in desk.get(f"/leads/{taken.number}").content.decode().lower().split("</aside>")[0]
