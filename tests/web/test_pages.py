"""What the pages show: to whom, in which part, with how many questions to the database."""

import re

import pytest
from django.test import Client

from stafet.distribution.actions.assign import assign_lead
from stafet.leads.actions.note import note_on_lead
from stafet.leads.models import Lead
from stafet.staff.models import User
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.world import World

PAGES = (
    "/desk",
    "/leads",
    "/leads?shape=table",
    "/leads/new",
    "/contacts",
    "/accounts",
    "/inbox",
    "/profile",
    "/search?q=kim",
)


def text(client: Client, url: str, headers: dict[str, str] | None = None) -> str:
    answer = client.get(url, headers=headers or {})
    assert answer.status_code == 200, url
    return str(answer.content.decode())


@pytest.mark.parametrize("role", ["agent", "supervisor", "dispatcher", "manager", "administrator"])
def test_every_role_reads_every_page(world: World, at_desk_of: LogIn, role: str) -> None:
    world.lead(handover="accepted")
    client = at_desk_of(world.users[role])
    for url in PAGES:
        page = text(client, url)
        assert page.count("<h1") >= 1, url
        assert "<script>" not in page, url
        assert not re.search(r"\sstyle=", page), url


@pytest.mark.parametrize("url", ["/desk", "/leads?view=mine", "/contacts"])
def test_the_number_of_queries_does_not_grow_with_the_rows(world: World, at_desk_of: LogIn, url: str) -> None:
    client = at_desk_of(world.agent)
    for _ in range(3):
        world.lead(handover="accepted")
        world.lead(handover="offered")
    with counted(f"GET {url}"):
        text(client, url)
    world.lead(handover="accepted")
    world.lead(handover="offered")
    with counted(f"GET {url}"):
        text(client, url)


def test_a_lead_costs_a_committed_number_of_queries(world: World, at_desk_of: LogIn) -> None:
    client, lead = at_desk_of(world.agent), world.lead(handover="accepted")
    note_on_lead(lead, text="Called her", due_at=world.later(), by=world.by(world.agent))
    with counted("GET /leads/N"):
        text(client, f"/leads/{lead.number}")
    with counted("GET /leads/N, beside the list"):
        text(client, f"/leads/{lead.number}", headers=part("detail"))
    with counted("GET /pulse"):
        assert client.get("/pulse").status_code == 204


def test_a_lead_shows_who_what_and_what_happened(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted", subject="Golf <b>GTI</b>")
    note_on_lead(lead, text="She comes on Saturday", due_at=world.later(), by=world.by(world.agent))
    page = text(at_desk_of(world.agent), f"/leads/{lead.number}")
    for said in (
        lead.who,
        "Golf &lt;b&gt;GTI&lt;/b&gt;",
        "She comes on Saturday",
        "Accepted by",
        "Is it still there?",
    ):
        assert said in page
    assert page.index("She comes on Saturday") < page.index("Accepted by")
    assert f'href="tel:{lead.contact_phone}"' in page


def test_only_what_can_be_done_is_offered(world: World, at_desk_of: LogIn) -> None:
    offered, held = world.lead(handover="offered"), world.lead(handover="accepted")
    client = at_desk_of(world.agent)
    page = text(client, f"/leads/{offered.number}")
    assert f"/leads/{offered.number}/acceptance" in page
    assert f"/leads/{offered.number}/closure" not in page
    page = text(client, f"/leads/{held.number}")
    assert f"/leads/{held.number}/closure?outcome=won" in page
    assert f"/leads/{held.number}/acceptance" not in page


def test_what_one_may_not_see_does_not_exist(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted", subject="Secret Passat")
    client = at_desk_of(world.stranger)
    for url in ("", "/edit", "/history", "/acceptance", "/refusal", "/assignment", "/closure", "/reopening"):
        answer = client.get(f"/leads/{lead.number}{url}")
        assert answer.status_code == 404, url
        assert "Secret Passat" not in answer.content.decode()
    for url in ("/leads?view=all", "/search?q=passat", "/desk"):
        assert "Secret Passat" not in text(client, url)


def test_htmx_gets_the_part_and_everybody_else_the_page(world: World, at_desk_of: LogIn) -> None:
    lead, client = world.lead(handover="accepted"), at_desk_of(world.agent)
    page, detail = (
        text(client, "/leads?view=mine"),
        text(client, f"/leads/{lead.number}", headers=part("detail")),
    )
    rows = text(client, "/leads?view=mine", headers=part("rows"))
    assert page.startswith("<!doctype html>")
    assert detail.startswith(f"<title>{lead.who} · Stafet</title>")
    assert "<nav" in page
    assert 'id="nav"' not in detail + rows
    assert rows.strip().startswith('<div id="rows"')
    assert client.get("/desk")["Vary"].count("HX-Target") == 1


def test_a_dialog_gets_the_form_alone_and_everybody_else_the_page(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    page, form = text(client, "/leads/new"), text(client, "/leads/new", headers=part("dialog"))
    assert page.startswith("<!doctype html>")
    assert form.strip().startswith('<form class="ask" id="ask" method="post" action="/leads/new"')
    assert form.strip().endswith("</form>")


def test_after_going_back_the_whole_page_is_there(world: World, at_desk_of: LogIn) -> None:
    headers = part("page") | {"HX-History-Restore-Request": "true"}
    assert text(at_desk_of(world.agent), "/desk", headers=headers).startswith("<!doctype html>")


def test_the_address_holds_the_list(world: World, at_desk_of: LogIn) -> None:
    lead, other = (
        world.lead(handover="accepted", subject="Blue Polo"),
        world.lead(handover="accepted", subject="Red Up"),
    )
    client = at_desk_of(world.agent)
    page = text(client, "/leads?view=all&q=blue&order=due")
    assert lead.subject in page
    assert other.subject not in page
    assert f"/leads/{lead.number}?view=all&amp;q=blue&amp;order=due" in page
    assert lead.subject in text(client, f"/leads?view=all&q={lead.contact_phone[-7:]}")
    assert lead.subject in text(client, f"/leads?view=all&q={lead.contact_email.upper()}")


def test_a_list_longer_than_a_page_goes_on_without_gaps_or_repeats(
    world: World, at_desk_of: LogIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stafet.web.screens.lead_list.PAGE", 2)
    numbers = {world.lead(handover="accepted").number for _ in range(5)}
    client = at_desk_of(world.agent)
    for order in ("newest", "due"):
        url, seen = f"/leads?view=mine&order={order}", []
        while url:
            page = text(client, url)
            seen += [int(number) for number in re.findall(r'data-row="(\d+)"', page)]
            more = re.search(r'rel="next" href="([^"]+)"', page) or re.search(
                r'href="([^"]+)"\s+rel="next"', page
            )
            url = more[1].replace("&amp;", "&") if more else ""
        assert (len(seen), set(seen)) == (5, numbers)


def test_the_desk_puts_what_is_urgent_first(world: World, at_desk_of: LogIn) -> None:
    world.lead(handover="offered", subject="An offer")
    late = world.lead(handover="accepted", subject="A late one")
    late.due_at = world.later(days=-1)
    late.save(update_fields=["due_at"])
    page = text(at_desk_of(world.agent), "/desk")
    assert page.index("An offer") < page.index("A late one")
    assert 'class="due over"' in page


def test_an_empty_desk_says_so(world: World, at_desk_of: LogIn) -> None:
    assert "All done" in text(at_desk_of(world.agent), "/desk")


def test_the_pulse_changes_for_those_who_lose_sight_of_a_lead(world: World, at_desk_of: LogIn) -> None:
    owned, offered, free = (
        world.lead(handover="accepted"),
        world.lead(handover="offered", offered_to=world.agent),
        world.lead(),
    )
    # So much has happened since that nothing of these three is among the newest events.
    for _ in range(8):
        world.lead(handover="accepted")
    administrator = world.by(world.administrator)
    for who, lead in ((world.agent, owned), (world.agent, offered), (world.dispatcher, free)):
        client = at_desk_of(who)
        before = client.get("/pulse")["ETag"]
        assert client.get("/pulse")["ETag"] == before
        assign_lead(
            Lead.objects.get(pk=lead.pk), owner=world.stranger, team=world.odense_sales, by=administrator
        )
        assert not Lead.objects.visible_to(world.by(world.agent)).filter(pk=lead.pk).exists()
        assert client.get("/pulse")["ETag"] != before


def test_the_pulse_changes_for_those_who_may_see_what_changed(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    watching = {user: at_desk_of(user) for user in (world.agent, world.stranger)}

    def pulse(user: User) -> str:
        return str(watching[user].get("/pulse")["ETag"])

    before = {user: pulse(user) for user in watching}
    assert (
        watching[world.agent].get("/pulse", headers={"If-None-Match": before[world.agent]}).status_code == 304
    )
    note_on_lead(lead, text="News", due_at=world.later(), by=world.by(world.second_agent))
    assert pulse(world.agent) != before[world.agent]
    assert pulse(world.stranger) == before[world.stranger]


def test_the_history_names_who_and_what(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    page = text(at_desk_of(world.agent), f"/leads/{lead.number}/history")
    assert world.agent.name in page
    assert "Handover" in page


def test_an_address_that_leads_nowhere_says_so(world: World, at_desk_of: LogIn) -> None:
    answer = at_desk_of(world.agent).get("/nowhere")
    assert answer.status_code == 404
    assert "There is nothing here" in answer.content.decode()
