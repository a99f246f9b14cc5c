"""Absences at the desk: the strip, planning, reporting, handing over, giving back; leaving; the calendar's address."""

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stafet.calendars.models import CalendarAddress
from stafet.foundation import clock
from stafet.relief.actions.lend import lend
from stafet.staff.actions.absence import plan_absence, report_absent
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Absence, User
from tests.calendars.reading import events
from tests.followups.cast import planned
from tests.query_counts import counted
from tests.relief.stock import due, owners
from tests.web.conftest import LogIn, part
from tests.world import World

MONDAY = datetime.fromisoformat("2026-11-23T09:00:00+01:00")


def text(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_somebody_plans_to_be_away_by_days(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    assert 'name="from_on"' in text(client, "/absences/new")
    given = {"from_on": "2026-12-21", "until_on": "2027-01-03", "substitute": world.second_agent.pk}
    with clock.moved_to(MONDAY):
        answer = client.post("/absences/new", given)
    absence = Absence.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/absences/{absence.pk}")
    assert absence.from_at == datetime.fromisoformat("2026-12-21T00:00:00+01:00")
    assert absence.until_at == datetime.fromisoformat("2027-01-04T00:00:00+01:00")
    with clock.moved_to(MONDAY):
        page = text(client, f"/absences/{absence.pk}")
    assert "21 Dec 2026 – 3 Jan 2027" in page
    assert "Bo Andersen stands in." in page


def test_an_absence_across_the_change_of_the_clocks_has_whole_days(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    with clock.moved_to(MONDAY):
        client.post("/absences/new", {"from_on": "2027-03-27", "until_on": "2027-03-28"})
    absence = Absence.objects.get()
    assert absence.until_at is not None
    assert absence.until_at - absence.from_at == timedelta(hours=47)


def test_what_does_not_fit_is_said(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    with clock.moved_to(MONDAY):
        answer = client.post("/absences/new", {"from_on": "2026-12-21", "until_on": "2026-12-01"})
    assert answer.status_code == 422
    assert "ends after it begins" in answer.content.decode()
    assert client.post("/absences/new", {"from_on": "soon"}).status_code == 422
    assert client.get("/absences/new?user=999999").status_code == 404
    assert (
        client.post(f"/absences/new?user={world.second_agent.pk}", {"from_on": "2030-01-01"}).status_code
        == 403
    )


def test_a_supervisor_reports_somebody_ill_and_hands_everything_over_in_two_clicks(
    world: World, at_desk_of: LogIn
) -> None:
    leads = [world.lead(handover="accepted") for _ in range(2)]
    planned(world, leads[0])
    client = at_desk_of(world.supervisor)
    url = f"/absences/new?user={world.agent.pk}&kind=sudden"
    assert url.replace("&", "&amp;") in text(client, "/absences")
    page = text(client, url)
    assert "checked" in page
    assert f'<option value="{world.second_agent.pk}" selected>' in page  # of the team, and there
    answer = client.post(url, {"substitute": world.second_agent.pk, "hand_over": "on"})
    assert answer.status_code == 303
    assert owners(*leads) == [world.second_agent] * 2
    page = client.get(answer["Location"]).content.decode()
    assert "3 handed over." in page
    assert "Give 3 back" in page


def test_what_falls_due_is_handed_over_with_its_count_and_given_back(world: World, at_desk_of: LogIn) -> None:
    soon = due(world.lead(handover="accepted"), world.later(days=2))
    late = due(world.lead(handover="accepted"), world.later(days=40))
    absence = plan_absence(
        world.agent,
        from_at=world.later(),
        until_at=world.later(days=9),
        substitute=world.second_agent,
        by=SYSTEM,
    )
    client, url = at_desk_of(world.agent), f"/absences/{absence.pk}"
    page = text(client, url)
    assert "Hand over 1" in page
    assert "Hand over everything: 2" in page
    assert soon.who in page
    assert late.who not in page
    assert client.post(url, {"part": "lend", "what": "due"}).status_code == 303
    assert owners(soon, late) == [world.second_agent, world.agent]
    assert "Give 1 back" in text(client, url)
    assert client.post(url, {"part": "back"}).status_code == 303
    assert owners(soon, late) == [world.agent, world.agent]
    assert client.post(url, {"part": "end"}).status_code == 303
    assert "Called off." in text(client, url)


def test_an_absence_is_edited_and_keeps_the_instant_of_a_day_that_stays(
    world: World, at_desk_of: LogIn
) -> None:
    absence = report_absent(world.agent, until_at=world.later(days=3), by=SYSTEM)
    client, url = at_desk_of(world.agent), f"/absences/{absence.pk}/edit"
    page = text(client, url)
    assert 'name="from_on"' not in page
    [day] = re.findall(r'name="until_on" value="([-\d]+)"', page)
    given = {"until_on": day, "substitute": world.second_agent.pk, "note": "Flu", "version": 1}
    assert client.post(url, given).status_code == 303
    until_at = absence.until_at
    absence.refresh_from_db()
    assert (absence.until_at, absence.substitute, absence.note) == (until_at, world.second_agent, "Flu")
    assert client.post(url, given | {"note": "Late"}).status_code == 409
    for who in (world.second_agent, world.stranger):
        assert "Flu" not in text(at_desk_of(who), f"/absences/{absence.pk}")
        assert at_desk_of(who).get(url).status_code == 403


def test_the_strip_shows_who_is_away(world: World, at_desk_of: LogIn) -> None:
    with clock.moved_to(MONDAY):
        report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
        page = text(at_desk_of(world.second_agent), "/absences")
        assert "away until further notice · Bo Andersen stands in" in page
        assert len(re.findall('<td class="(?:free )?strip-sudden"', page)) == 14
        assert "Odile" not in page
        assert '<td class="strip-sudden"' not in text(
            at_desk_of(world.second_agent), "/absences?from=2026-11-02"
        )
        assert "Odile" in text(at_desk_of(world.administrator), "/absences?from=nonsense")


def test_the_picker_of_people_says_who_is_away(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    with clock.moved_to(MONDAY):
        until_at = datetime.fromisoformat("2026-11-28T00:00:00+01:00")
        report_absent(world.second_agent, until_at=until_at, substitute=world.supervisor, by=SYSTEM)
        page = text(at_desk_of(world.agent), f"/leads/{lead.number}/assignment")
    assert "away until 27 Nov 2026 · Sofie Supervisor stands in" in page


def test_who_leaves_hands_over_and_is_deactivated(world: World, at_desk_of: LogIn) -> None:
    leads = [world.lead(handover="accepted") for _ in range(2)]
    client, url = at_desk_of(world.manager), f"/users/{world.agent.pk}/hand-over"
    page = text(client, url)
    assert "Open leads: 2" in page
    assert "they can be deactivated here" in page
    assert client.post(url, {"part": "deactivate"}).status_code == 422
    assert client.post(url, {"to": "nobody"}).status_code == 422
    assert client.post(url, {"to": "teams"}).status_code == 303
    assert owners(*leads) == [world.second_agent] * 2
    client.post(url, {"to": "teams"})
    assert "There is nothing to hand over any more." in text(client, url)
    assert client.post(url, {"part": "deactivate"}).status_code == 303
    assert not User.objects.get(pk=world.agent.pk).is_active
    assert "cannot log in any more" in text(client, url)
    assert client.post(url, {"part": "activate"}).status_code == 303
    assert at_desk_of(world.second_agent).get(url).status_code == 403


def test_the_calendar_s_address_is_shown_once_made_anew_and_revoked(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    assert "Make an address" in text(client, "/profile")
    assert client.get("/profile/calendar").status_code == 405
    first = client.post("/profile/calendar", {"part": "make"})
    assert (first.status_code, first["Cache-Control"]) == (200, "no-store")
    [url] = re.findall(r'value="http://testserver(/calendars/[-\w]{43}\.ics)"', first.content.decode())
    assert "nobody has read it yet" in text(client, "/profile")
    assert Client().get(url).status_code == 200
    assert "last read" in text(client, "/profile")
    assert url not in text(client, "/profile")
    client.post("/profile/calendar", {"part": "make"})
    assert Client().get(url).status_code == 404
    assert client.post("/profile/calendar", {"part": "revoke"}).status_code == 303
    assert not CalendarAddress.objects.exists()


def test_one_date_is_a_file_for_any_calendar(world: World, at_desk_of: LogIn) -> None:
    lead = due(world.lead(handover="accepted"), world.later())
    task = planned(world, lead, note="Bring the contract")
    client = at_desk_of(world.agent)
    for url, said in (
        (f"/leads/{lead.number}/follow-up.ics", lead.who),
        (f"/tasks/{task.pk}/task.ics", "Bring the contract"),
    ):
        assert f'href="{url}" download' in text(client, url.rpartition("/")[0])
        answer = client.get(url)
        assert answer["Content-Type"] == "text/calendar; charset=utf-8"
        assert answer["Content-Disposition"].startswith("attachment;")
        [event] = events(answer.content)
        assert said in f"{event['summary']} {event.get('description')}"
        assert at_desk_of(world.stranger).get(url).status_code == 404
    assert client.get(f"/leads/{world.lead(handover='unassigned').number}/follow-up.ics").status_code == 404


@pytest.mark.parametrize("rows", [1, 4])
def test_the_pages_ask_as_often_as_is_committed(world: World, at_desk_of: LogIn, rows: int) -> None:
    leads = [due(world.lead(handover="accepted"), world.later(days=day + 1)) for day in range(rows)]
    for lead in leads:
        planned(world, lead)
    absence = report_absent(world.agent, substitute=world.second_agent, by=SYSTEM)
    lend(absence, by=SYSTEM)
    more = [due(world.lead(handover="accepted"), world.later(days=day + 1)) for day in range(rows)]
    client = at_desk_of(world.manager)
    for name, url in (
        ("absences", "absences"),
        ("absences/new", f"absences/new?user={world.agent.pk}"),
        ("absences/N", f"absences/{absence.pk}"),
        ("absences/N/edit", f"absences/{absence.pk}/edit"),
        ("users/N/hand-over", f"users/{world.agent.pk}/hand-over"),
        ("leads/N/follow-up.ics", f"leads/{more[0].number}/follow-up.ics"),
        ("tasks/N/task.ics", f"tasks/{planned(world).pk}/task.ics"),
    ):
        with counted(f"GET /{name}"):
            assert client.get(f"/{url}").status_code == 200


def test_a_part_is_enough_for_the_dialog(world: World, at_desk_of: LogIn) -> None:
    answer = at_desk_of(world.agent).get("/absences/new", headers=part("dialog")).content.decode()
    assert "<html" not in answer
    assert 'action="/absences/new"' in answer
