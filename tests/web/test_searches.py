"""The pages of finding: the one box, the advanced search, saved searches and their tabs; many at once from them."""

import re

from django.test import Client

from stafet.bulk.models import Run
from stafet.contacts.models import Contact
from stafet.jobs.many import work_on_runs
from stafet.leads.models import Lead
from stafet.search.models import KeptSearch, SavedSearch
from stafet.staff import sample
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World

NAMED = {"field": "last_name", "mode": "restrict", "test": "contains", "value": "Peter"}


def text(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, (url, answer.content[:300])
    return str(answer.content.decode())


def test_one_box_finds_leads_contacts_accounts_tasks_and_pages(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted", subject="Petersens Golf"), at_desk_of(world.manager)
    contact = world.contact
    page = text(client, "/search?q=petersen")
    assert f"/contacts/{contact.pk}" in page
    assert f"/leads/{lead.number}" in page
    assert f"/accounts/{world.account.pk}" in text(client, "/search?q=spedition")
    assert f"/contacts/{contact.pk}" in text(client, "/search?q=%2B49+(0)461+123")
    assert 'href="/hours"' in text(client, "/search?q=opening")
    assert 'href="/hours"' not in text(at_desk_of(world.agent), "/search?q=opening")
    text(client, "/search?q=petersen")  # how many leads are seen is asked of the planner now and then
    with counted("GET /search?q="):
        text(client, "/search?q=petersen")


def test_typing_mistakes_are_forgiven(world: World, at_desk_of: LogIn) -> None:
    contact, client = world.contact, at_desk_of(world.agent)
    sample.forget()
    page = text(client, "/search?q=Petresen")
    assert f"/contacts/{contact.pk}" in page
    assert "This is like it" in page
    assert f"/contacts/{contact.pk}" not in text(at_desk_of(world.stranger), "/search?q=Petresen")
    assert "Nothing found" in text(client, "/search?q=Xylophonist")


def test_a_search_stays_until_it_is_reset(world: World, at_desk_of: LogIn) -> None:
    contact, client = world.contact, at_desk_of(world.agent)
    text(client, "/searches/contacts?field=last_name")
    assert client.post("/searches/contacts", NAMED).status_code == 302
    page = text(client, "/searches/contacts")
    assert "All contacts where Last name contains “Peter”." in page
    assert f"/contacts/{contact.pk}" in page
    exclude = NAMED | {"mode": "exclude", "field": "first_name", "value": "Karla"}
    client.post("/searches/contacts", exclude)
    assert f'href="/contacts/{contact.pk}"' not in text(client, "/searches/contacts")
    client.post("/searches/contacts", {"remove": "1"})
    assert f'href="/contacts/{contact.pk}"' in text(client, "/searches/contacts")
    client.post("/searches/contacts", {"reset": "1"})
    assert not KeptSearch.objects.exists()


def test_a_saved_search_is_a_tab_and_shows_each_reader_what_they_may_see(
    world: World, at_desk_of: LogIn
) -> None:
    contact, client = world.contact, at_desk_of(world.manager)
    client.post("/searches/contacts", NAMED)
    form = filled(text(client, "/searches/contacts/new"))
    saved = client.post("/searches/contacts/new", form | {"name": "Petersens", "shared": "all"})
    search = SavedSearch.objects.get()
    assert saved["Location"] == f"/searches/{search.pk}"
    assert f'href="/searches/{search.pk}"' in text(client, "/contacts")
    assert f'href="/contacts/{contact.pk}"' in text(client, f"/searches/{search.pk}")
    stranger = at_desk_of(world.stranger)
    assert f'href="/contacts/{contact.pk}"' not in text(stranger, f"/searches/{search.pk}")
    assert stranger.post(f"/searches/{search.pk}/change", {"do": "drop"}).status_code == 403
    client.post(f"/searches/{search.pk}/change", {"do": "unpin"})
    assert f'href="/searches/{search.pk}"' not in text(client, "/contacts")
    client.post(f"/searches/{search.pk}/change", {"do": "drop"})
    assert not SavedSearch.objects.exists()


def test_leads_that_a_search_finds_are_assigned_at_once_and_given_back(
    world: World, at_desk_of: LogIn
) -> None:
    leads = [world.lead(handover="accepted") for _ in range(3)]
    client = at_desk_of(world.manager)
    client.post(
        "/searches/leads",
        {"field": "owner", "mode": "restrict", "test": "any", "value": "anna@stafet.example"},
    )
    page = text(client, "/searches/leads")
    assert "3 leads" in page
    ask = "/bulk/new?of=leads&found=kept&all=1&what=assign"
    form = filled(text(client, ask)) | {"choice": f"owner:{world.second_agent.pk}"}
    begun = client.post("/bulk/new", form)
    run = Run.objects.get()
    assert begun["Location"] == f"/bulk/{run.pk}"
    assert "0 of 3" in text(client, f"/bulk/{run.pk}")
    work_on_runs(10)
    assert {one.owner_id for one in Lead.objects.all()} == {world.second_agent.pk}
    key = re.search(r'name="key" value="([^"]+)"', text(client, f"/bulk/{run.pk}"))
    assert key
    undo = client.post(f"/bulk/{run.pk}/undo", {"key": key[1]})
    work_on_runs(10)
    assert {one.owner_id for one in Lead.objects.all()} == {world.agent.pk}
    assert "3 of 3" in text(client, undo["Location"])
    assert len(leads) == 3


def test_the_rows_of_a_list_are_picked_or_all_of_it(world: World, at_desk_of: LogIn) -> None:
    blue = world.lead(handover="accepted", subject="Blue Polo")
    world.lead(handover="accepted", subject="Red Up")
    client = at_desk_of(world.manager)
    assert 'name="row"' in text(client, "/leads?shape=table&view=all")
    given = {"of": "leads", "what": "close", "choice": "not_reached"}
    client.post("/bulk/new", given | {"found": "list", "all": "1", "list": "view=all&q=blue"})
    assert [line.subject_id for line in Run.objects.get().lines.all()] == [blue.pk]
    assert client.post("/bulk/new", given).status_code == 422


def test_a_run_is_its_owners(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    at_desk_of(world.agent).post(
        "/bulk/new", {"of": "leads", "what": "close", "choice": "not_reached", "row": str(lead.pk)}
    )
    run = Run.objects.get()
    assert at_desk_of(world.second_agent).get(f"/bulk/{run.pk}").status_code == 404
    client = at_desk_of(world.agent)
    assert client.get(f"/bulk/{run.pk}", headers=part("progress")).content.strip().startswith(b"<div")
    assert client.post(f"/bulk/{run.pk}/stop").status_code == 303
    assert "stopped" in text(client, "/bulk")


def test_the_pages_ask_as_often_as_is_committed(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.manager)
    client.post("/searches/contacts", NAMED)
    for _ in range(2):
        Contact.objects.create(account=world.account, last_name="Peters", created_at=world.later())
        world.lead(handover="accepted")
        for page in ("/searches/contacts",):
            text(client, page)
            with counted("GET /searches/N"):
                text(client, page)
