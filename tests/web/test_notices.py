"""The bell, the page of notices, and choosing how they come."""

import re

import pytest
from django.urls import resolve

from stafet.leads.models import Lead
from stafet.notify.kinds import Channel, Kind
from stafet.notify.mail import notice_url
from stafet.notify.models import Device, Notice, NoticeChoice
from stafet.notify.push_key import public_key
from stafet.notify.tell import tell_waiting
from stafet.staff.models import User
from stafet.web.surroundings import said_count
from tests.notify.test_deliver import escalate
from tests.notify.vendor import Browser
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.world import World


def told(world: World, count: int = 1) -> list[Lead]:
    """Leads of the agent, each with one notice."""
    leads = [world.lead(handover="accepted") for _ in range(count)]
    tell_waiting()
    Notice.objects.all().delete()
    for lead in leads:
        escalate(lead, world.agent)
    return leads


def test_the_bell_counts_what_is_unread(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    assert 'id="bell-badge" ></b>' in client.get("/desk").content.decode()
    told(world, 2)
    page = client.get("/desk").content.decode()
    assert re.search(r'id="bell-badge" >2<span class="unseen">', page)
    assert client.get("/notices").content.decode().count("is-unread") == 2


@pytest.mark.parametrize(("unread", "said"), [(0, ""), (1, "1"), (1_000, "1,000"), (1_001, "1,000+")])
def test_a_count_is_exact_to_a_thousand(unread: int, said: str) -> None:
    assert said_count(unread) == said


def test_the_list_is_as_long_as_the_count_for_everybody(world: World, at_desk_of: LogIn) -> None:
    [lead] = told(world)
    escalate(lead, *world.users.values(), stage="stage_1")
    for user in world.users.values():
        page = at_desk_of(user).get("/notices").content.decode()
        count = Notice.objects.filter(user=user).count()
        assert page.count("is-unread") == count
        assert count == (0 if user == world.stranger else 2 if user == world.agent else count)


def test_who_follows_a_notice_has_read_it(world: World, at_desk_of: LogIn) -> None:
    [lead] = told(world)
    notice = Notice.objects.get()
    answer = at_desk_of(world.agent).get(f"/notices/{notice.pk}")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/leads/{lead.number}")
    assert not Notice.objects.unread().exists()


def test_a_notice_of_somebody_else_does_not_exist(world: World, at_desk_of: LogIn) -> None:
    told(world)
    url = f"/notices/{Notice.objects.get().pk}"
    client = at_desk_of(world.second_agent)
    assert client.get(url).status_code == 404
    assert client.post(f"{url}/reading").status_code == 404
    assert Notice.objects.unread().count() == 1


def test_one_is_read_without_being_followed(world: World, at_desk_of: LogIn) -> None:
    told(world, 2)
    first = Notice.objects.order_by("pk")[0]
    answer = at_desk_of(world.agent).post(f"/notices/{first.pk}/reading")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/notices")
    assert Notice.objects.unread().count() == 1


def test_all_that_were_shown_are_read_and_none_that_came_meanwhile(world: World, at_desk_of: LogIn) -> None:
    leads = told(world, 2)
    client = at_desk_of(world.agent)
    found = re.search(r'name="newest" value="(\d+)"', client.get("/notices").content.decode())
    assert found is not None
    escalate(leads[0], world.agent, stage="stage_1")
    client.post("/notices/reading", {"newest": found[1]})
    assert Notice.objects.unread().count() == 1


def test_a_lead_that_is_out_of_sight_by_now_is_not_named(world: World, at_desk_of: LogIn) -> None:
    [lead] = told(world)
    away = {"owner": world.stranger, "team": world.odense_sales, "branch": world.odense}
    Lead.objects.filter(pk=lead.pk).update(**away)
    client = at_desk_of(world.agent)
    page = client.get("/notices").content.decode()
    assert page.count("is-unread") == 1
    assert lead.subject not in page
    assert client.get(f"/notices/{Notice.objects.get().pk}").headers["Location"] == "/notices"


def test_what_is_new_is_announced_once(world: World, at_desk_of: LogIn) -> None:
    [lead] = told(world)
    client = at_desk_of(world.agent)
    newest = re.search(r'"newest": (\d+)', client.get("/desk").content.decode())
    assert newest is not None
    assert (
        "toast" not in client.get(f"/nav?at=/desk&newest={newest[1]}", headers=part("nav")).content.decode()
    )
    escalate(lead, world.agent, stage="stage_1")
    anew = client.get(f"/nav?at=/desk&newest={newest[1]}", headers=part("nav")).content.decode()
    assert anew.count('class="toast"') == 1
    assert lead.subject in anew
    assert 'hx-swap-oob="beforeend:#toasts"' in anew


def test_a_notice_changes_the_pulse_and_reading_it_does_too(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    leads = told(world, 2)
    seen = [client.get("/pulse").headers["ETag"]]
    Notice.objects.all().delete()
    seen.append(client.get("/pulse").headers["ETag"])
    escalate(leads[0], world.agent)
    seen.append(client.get("/pulse").headers["ETag"])
    assert len(set(seen)) == 3
    assert client.get("/pulse", headers={"If-None-Match": seen[-1]}).status_code == 304


def test_the_page_asks_as_often_for_one_notice_as_for_many(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    for _ in range(2):
        told(world, 2)
        with counted("GET /notices"):
            assert client.get("/notices").status_code == 200
        url = f"/notices/{Notice.objects.values_list('pk', flat=True)[0]}/words"
        with counted("GET /notices/N/words"):
            assert client.get(url).status_code == 200
    public_key()
    with counted("GET /profile/notices"):
        assert client.get("/profile/notices").status_code == 200


def test_a_long_list_goes_on(world: World, at_desk_of: LogIn) -> None:
    [lead] = told(world)
    for _ in range(54):
        escalate(lead, world.agent)
    client = at_desk_of(world.agent)
    page = client.get("/notices").content.decode()
    following = re.search(r'href="(/notices\?cursor=[^"]+)"', page)
    assert following is not None
    assert page.count("is-unread") == 50
    assert client.get(following[1]).content.decode().count("is-unread") == 5


def test_what_one_chooses_holds(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    form = {
        "assigned-email": "off",
        "assigned-push": "at_once",
        "quiet_start": "22:00",
        "quiet_end": "06:30",
        "lets_escalations_through": "on",
        "digest_at": "08:15",
        "version": "0",
    }
    answer = client.post("/profile/notices", form)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/profile/notices")
    row = NoticeChoice.objects.get()
    assert row.ways == {Kind.ASSIGNED: {Channel.EMAIL: "off"}}
    assert (row.quiet_start, row.quiet_end, row.digest_at) == (1320, 390, 495)
    assert row.lets_escalations_through
    page = client.get("/profile/notices").content.decode()
    assert 'value="22:00"' in page
    assert client.post("/profile/notices", form).status_code == 409


@pytest.mark.parametrize(
    "wrong",
    [{"quiet_start": "22:00", "quiet_end": ""}, {"digest_at": "25:00"}, {"assigned-push": "digest"}],
    ids=["half a night", "no time", "no such way"],
)
def test_what_cannot_be_chosen_is_said(world: World, at_desk_of: LogIn, wrong: dict[str, str]) -> None:
    form = {"digest_at": "08:15", "quiet_start": "", "quiet_end": "", "version": "0"} | wrong
    assert at_desk_of(world.agent).post("/profile/notices", form).status_code == 422
    assert not NoticeChoice.objects.exists()


def test_what_is_off_in_the_desk_does_not_ring(world: World, at_desk_of: LogIn) -> None:
    NoticeChoice.objects.create(user=world.agent, ways={Kind.ESCALATION: {Channel.DESK: "off"}})
    told(world)
    assert Notice.objects.count() == 1
    page = at_desk_of(world.agent).get("/notices").content.decode()
    assert "is-unread" not in page


def test_a_mail_leads_to_a_page_that_there_is(world: World) -> None:
    assert resolve(notice_url(7).partition("localhost:8000")[2]).url_name == "notice"
    assert User.objects.count() == len(world.users)


def test_a_device_is_added_and_let_be(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    given = Browser().subscription("https://push.example/1")
    assert client.post("/devices", {**given, "name": "Chrome, Linux"}).status_code == 303
    page = client.get("/profile/notices").content.decode()
    assert 'data-endpoint="https://push.example/1"' in page
    assert public_key() in page
    [device] = Device.objects.all()
    assert at_desk_of(world.second_agent).post(f"/devices/{device.pk}/removal").status_code == 404
    assert client.post(f"/devices/{device.pk}/removal").status_code == 303
    assert not Device.objects.exists()


def test_a_device_asks_for_the_words_as_who_is_logged_in(world: World, at_desk_of: LogIn) -> None:
    [lead] = told(world)
    notice = Notice.objects.get()
    words = at_desk_of(world.agent).get(f"/notices/{notice.pk}/words").json()
    assert words == {
        "title": "Overdue, escalated to you",
        "body": f"{lead.number} · {lead.subject}",
        "url": f"/notices/{notice.pk}",
    }
    assert at_desk_of(world.second_agent).get(f"/notices/{notice.pk}/words").status_code == 404
    assert Notice.objects.unread().count() == 1
