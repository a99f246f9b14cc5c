"""The calendar under its secret address: whose, what, how far, how often, and how little."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stafet.calendars.actions.address import make_address, revoke_address
from stafet.calendars.entries import entries_of
from stafet.calendars.models import CalendarAddress
from stafet.followups.actions.close import close_task
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden
from stafet.leads.actions.follow_up import follow_up
from stafet.leads.models import Lead
from stafet.post import calendars
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event, User
from tests.calendars.reading import events
from tests.followups.cast import planned
from tests.relief.stock import due
from tests.world import World

NOON = datetime.fromisoformat("2026-11-23T12:00:00+01:00")


def address(world: World, user: User | None = None) -> str:
    user = user or world.agent
    return f"/calendars/{make_address(user, by=world.by(user))}.ics"


def summaries(answer: bytes) -> list[str]:
    return [str(event["summary"]) for event in events(answer)]


def test_it_holds_my_follow_ups_and_tasks_and_nobody_else_s(world: World) -> None:
    lead = due(world.lead(handover="accepted"), world.later(days=2))
    task = planned(world, type="APPT", due_at=world.later(days=3), note="Bring the\ncontract")
    due(world.lead(handover="accepted", owner=world.second_agent), world.later(days=2))
    answer = Client().get(address(world))
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    first, second = events(answer.content)
    assert first["summary"] == f"Follow up: {lead.who} · {lead.subject}"
    assert first["description"] == "call"
    assert first["dtstart"].dt == (lead.due_at or NOON).replace(microsecond=0)
    assert first["dtend"].dt - first["dtstart"].dt == timedelta(minutes=15)
    assert str(first["url"]) == f"http://testserver/leads/{lead.number}"
    assert second["summary"] == f"{task.type}: Karla Petersen"
    assert second["description"] == "Bring the contract"
    assert (second["dtend"].dt - second["dtstart"].dt, second["transp"]) == (timedelta(hours=1), "OPAQUE")


def test_no_more_of_a_person_stands_there_than_a_name(world: World) -> None:
    lead = due(world.lead(handover="accepted"), world.later(days=2))
    planned(world)
    whole = Client().get(address(world)).content.decode().replace("\r\n ", "")
    secrets = [
        *lead.person.values(),
        lead.message,
        lead.contact_email,
        lead.contact_phone,
        "karla@foerde.example",
    ]
    for secret in secrets:
        if secret and secret not in lead.who:
            assert secret not in whole, secret


def test_only_what_is_open_and_within_the_bounds(world: World) -> None:
    with clock.moved_to(NOON):
        near, far, past, closed = (world.lead(handover="accepted") for _ in range(4))
        for lead, days in ((near, 300), (far, 400), (past, 1), (closed, 2)):
            due(lead, NOON + timedelta(days=days))
        Lead.objects.filter(pk=past.pk).update(due_at=NOON - timedelta(days=40))
        task, meeting = planned(world), planned(world, type="APPT")
        for one in (task, meeting):
            close_task(one, reason="done", by=world.by(world.agent))
        keys = {entry.key for entry in entries_of(world.agent.pk, clock.now())}
    assert f"leads/{near.number}/follow-up" in keys
    assert f"leads/{far.number}/follow-up" not in keys
    assert f"leads/{past.number}/follow-up" not in keys
    assert f"tasks/{task.pk}" not in keys
    assert f"tasks/{meeting.pk}" in keys  # an appointment that was stays in the calendar


def test_unknown_revoked_renewed_and_of_who_left_are_404(world: World) -> None:
    client = Client()
    assert client.get("/calendars/guess.ics").status_code == 404
    assert client.get(f"/calendars/{'x' * 5_000}.ics").status_code == 404
    url = address(world)
    assert client.get(url).status_code == 200
    assert CalendarAddress.objects.get().read_at is not None
    renewed = address(world)
    assert (client.get(url).status_code, client.get(renewed).status_code) == (404, 200)
    User.objects.filter(pk=world.agent.pk).update(is_active=False)
    assert client.get(renewed).status_code == 404
    User.objects.filter(pk=world.agent.pk).update(is_active=True)
    revoke_address(world.agent, by=world.by(world.agent))
    revoke_address(world.agent, by=world.by(world.agent))
    assert client.get(renewed).status_code == 404
    kinds = Event.objects.filter(kind__startswith="calendar:").order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["calendar:shared", "calendar:shared", "calendar:revoked"]
    assert client.post(renewed).status_code == 405


def test_the_secret_is_nowhere_in_the_database(world: World) -> None:
    secret = make_address(world.agent, by=SYSTEM)
    stored = CalendarAddress.objects.get()
    assert secret.encode() not in bytes(stored.digest)
    assert len(bytes(stored.digest)) == 32
    assert len(secret) == 43
    for event in Event.objects.all():
        assert secret not in f"{event.before}{event.after}"


def test_who_has_it_already_is_told_so_until_something_changes(world: World) -> None:
    lead = due(world.lead(handover="accepted"), world.later(days=2))
    client, url = Client(), address(world)
    first = client.get(url)
    tag = first["ETag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}'):
        again = client.get(url, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    follow_up(lead, due_at=world.later(days=5), note="call again", by=SYSTEM)
    changed = client.get(url, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    [before], [after] = (events(one.content) for one in (first, changed))
    assert before["uid"] == after["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["dtstart"].dt > before["dtstart"].dt


def test_it_speaks_the_reader_s_language_and_keeps_their_clock(world: World) -> None:
    due(world.lead(handover="accepted", owner=world.supervisor), world.later(days=2))
    User.objects.filter(pk=world.supervisor.pk).update(language="da", branch=world.odense)
    whole = Client().get(address(world, world.supervisor)).content.decode()
    assert "Opfølgning:" in whole
    assert "TZID:Europe/Copenhagen" in whole


def test_too_many_readings_have_to_wait(world: World) -> None:
    url, client = address(world), Client()
    codes = [client.get(url).status_code for _ in range(calendars.MOST + 1)]
    assert (set(codes[:-1]), codes[-1]) == ({200}, 429)
    guesses = [client.get("/calendars/guess.ics") for _ in range(calendars.MOST + 1)]
    assert (guesses[0].status_code, guesses[-1].status_code) == (404, 429)
    assert guesses[-1]["Retry-After"] == "600"


def test_reading_takes_as_many_queries_for_one_as_for_many(world: World) -> None:
    url, client = address(world), Client()
    counts = []
    for _ in range(2):
        planned(world, due(world.lead(handover="accepted"), world.later(days=2)))
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        counts.append(len(asked))
    assert counts == [6, 6]


def test_somebody_else_s_address_is_not_to_be_made(world: World) -> None:
    for who in (world.second_agent, world.manager, world.administrator):
        for verb in (make_address, revoke_address):
            with pytest.raises(Forbidden):
                verb(world.agent, by=world.by(who))
