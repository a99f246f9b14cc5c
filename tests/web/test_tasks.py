"""Tasks in the browser: planned from a lead, from a card and from the list; worked by day, closed, handed over."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from stafet.followups.actions.close import close_task
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.models import Lead, Note
from tests.followups.cast import planned
from tests.web.conftest import LogIn, part
from tests.web.filled import filled
from tests.world import World


@pytest.fixture
def client(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.agent)


def read(client: Client, url: str, **headers: dict[str, str]) -> str:
    answer = client.get(url, **headers)  # type: ignore[arg-type]
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_task_is_planned_from_the_leads_composer(world: World, client: Client) -> None:
    lead = world.lead(handover="accepted")
    page = read(client, f"/leads/{lead.number}?compose=task")
    assert 'data-kind="task"' in page
    sent = {
        "lead": str(lead.number),
        "type": "CALL",
        "note": "About the colour",
        "due": "tomorrow",
        "key": "one",
    }
    for _ in range(2):
        answer = client.post(
            "/tasks/new", sent, headers={"Referer": f"http://testserver/leads/{lead.number}"}
        )
        assert (answer.status_code, answer["Location"]) == (303, f"/leads/{lead.number}")
    task = Task.objects.get()
    assert (task.lead_id, task.type.code, task.assignee) == (lead.number, "CALL", world.agent)
    page = read(client, f"/leads/{lead.number}")
    assert "Task planned for Anna Agent" in page
    assert f'href="/tasks/{task.pk}"' in page  # among what is planned


def test_a_task_needs_a_date(world: World, client: Client) -> None:
    answer = client.post("/tasks/new", {"contact": world.contact.pk, "type": "TASK", "note": "Some time"})
    assert answer.status_code == 422
    assert not Task.objects.exists()


def test_a_task_is_planned_from_the_card_with_all_there_is_to_say(world: World, client: Client) -> None:
    url = f"/tasks/new?contact={world.contact.pk}"
    sent = filled(read(client, url)) | {
        "note": "Visit", "type": "APPT", "assignee": str(world.second_agent.pk), "due": "pick",
        "due_at": "2090-05-04T10:00", "ends_at": "2090-05-04T11:30", "every": "2", "unit": "weeks",
    }  # fmt: skip
    with clock.moved_to(datetime(2090, 5, 1, tzinfo=UTC)):
        assert client.post("/tasks/new", sent).status_code == 303
    task = Task.objects.get()
    assert (task.assignee, task.repeat_every, task.repeat_unit) == (world.second_agent, 2, "weeks")
    assert task.ends_at == task.due_at + timedelta(hours=1, minutes=30)
    assert "Visit" in read(client, f"/contacts/{world.contact.pk}")


def test_whom_a_new_task_is_about_is_looked_for(world: World, client: Client) -> None:
    lead, contact = world.lead(handover="accepted"), world.contact
    assert f"/tasks/new?contact={contact.pk}" in read(client, "/tasks/new?q=petersen")
    assert f"/tasks/new?lead={lead.number}" in read(client, f"/tasks/new?q={lead.who.split()[-1]}")


def test_tasks_stand_under_the_day_on_which_one_thinks_of_them(world: World, client: Client) -> None:
    with clock.moved_to(datetime(2026, 11, 23, 8, tzinfo=UTC)):  # a Monday, 9 o'clock in Flensburg
        for note, days, hours in (
            ("first", 0, 1), ("second", 0, 9), ("third", 1, 9), ("fourth", 3, 9), ("fifth", 7, 9),
        ):  # fmt: skip
            planned(world, due_at=clock.now() + timedelta(days=days, hours=hours), note=note)
        with clock.moved_to(datetime(2026, 11, 23, 12, tzinfo=UTC)):
            page = read(client, "/tasks")
    wanted = (
        "part-overdue", "first", "part-today", "second", "part-tomorrow", "third", "part-week", "fourth",
        "part-later", "fifth",
    )  # fmt: skip
    places = [page.rindex(word) for word in wanted]
    assert places == sorted(places)


def test_the_address_says_which_tasks(world: World, client: Client) -> None:
    planned(world, note="for me")
    planned(world, note="for a colleague", assignee=world.second_agent, type="CALL")
    closed = planned(world, note="long done")
    close_task(closed, reason="done", by=world.by(world.agent))
    for query, shown in (
        ("", {"for me"}),
        ("?view=team", {"for me", "for a colleague"}),
        ("?view=team&type=CALL", {"for a colleague"}),
        ("?view=all&due=overdue", set()),
        ("?state=closed", {"long done"}),
        ("?q=petersen", {"for me"}),
        ("?q=nobody", set()),
        ("?view=nonsense&type=nonsense", {"for me"}),
    ):
        page = read(client, f"/tasks{query}")
        assert {note for note in ("for me", "for a colleague", "long done") if note in page} == shown, query


def test_the_search_answers_with_the_list_alone(world: World, client: Client) -> None:
    planned(world)
    answer = client.get("/tasks?q=karla", headers=part("tasks"))
    assert b"<html" not in answer.content
    assert b"Karla Petersen" in answer.content


def test_a_note_on_a_task_puts_it_off_and_the_page_stays(world: World, client: Client) -> None:
    task = planned(world, note="Ring her")
    url = f"/tasks/{task.pk}"
    assert "Karla Petersen" in read(client, url)
    sent = {"text": "On holiday", "due": "pick", "due_at": "2029-05-04T10:00"}
    answer = client.post(f"{url}/notes", sent)
    assert (answer.status_code, answer["Location"]) == (303, url)
    assert Note.objects.get().contact == world.contact
    page = read(client, url)
    assert "On holiday" in page
    assert client.post(f"{url}/notes", {"text": "Without a date"}).status_code == 422
    assert client.post(f"{url}/calls", {"outcome": "reached", "due": "keep"}).status_code == 303


def test_a_task_is_closed_with_a_reason_and_opened_again(world: World, client: Client) -> None:
    task = planned(world)
    url = f"/tasks/{task.pk}"
    assert "No longer needed" in read(client, f"{url}/closure")
    assert client.post(f"{url}/closure", {}).status_code == 422
    assert client.post(f"{url}/closure", {"reason": "done", "note": "Went well"}).status_code == 303
    page = read(client, url)
    assert "Task closed: Done" in page
    assert "Went well" in page
    assert client.post(f"{url}/reopening").status_code == 303
    assert Task.objects.get().closed_at is None


def test_the_ticked_ones_are_closed_together_and_what_was_not_is_told(world: World, client: Client) -> None:
    mine, theirs = planned(world), planned(world, assignee=world.second_agent)
    page = read(client, f"/tasks/closures?task={mine.pk}&task={theirs.pk}")
    assert "2 tasks" in page
    answer = client.post(
        "/tasks/closures", {"task": [mine.pk, theirs.pk], "reason": "done"}, headers={"Referer": "http://testserver/tasks?view=team"}
    )  # fmt: skip
    assert (answer.status_code, answer["Location"]) == (303, "/tasks?view=team")
    page = read(client, "/tasks?view=team")
    assert "Done: 1 task. Not done: 1. Your role does not allow this here." in page
    assert client.post("/tasks/closures", {"task": [theirs.pk], "reason": "done"}).status_code == 403
    assert client.get("/tasks/closures").status_code == 422


def test_tasks_are_handed_over_one_or_many(world: World, client: Client, at_desk_of: LogIn) -> None:
    tasks = [planned(world) for _ in range(3)]
    to = {"to": str(world.second_agent.pk)}
    assert world.second_agent.name in read(client, f"/tasks/{tasks[0].pk}/assignment")
    assert client.post(f"/tasks/{tasks[0].pk}/assignment", to).status_code == 303
    assert client.post("/tasks/assignments", to | {"task": [one.pk for one in tasks[1:]]}).status_code == 303
    assert set(Task.objects.values_list("assignee", flat=True)) == {world.second_agent.pk}


def test_an_edit_overwrites_nothing_unseen(world: World, client: Client) -> None:
    task = planned(world, note="As planned")
    url = f"/tasks/{task.pk}/edit"
    sent = filled(read(client, url))
    assert client.post(url, sent | {"note": "Changed"}).status_code == 303
    assert client.post(url, sent | {"note": "Out of date", "key": "another"}).status_code == 409
    task.refresh_from_db()
    assert (task.note, task.due_at.second) == ("Changed", task.created_at.second)


def test_closing_a_lead_offers_to_close_its_tasks(world: World, client: Client) -> None:
    lead = world.lead(handover="accepted")
    planned(world, lead)
    url = f"/leads/{lead.number}/closure"
    assert "Close its 1 open task, too" in read(client, f"{url}?outcome=lost")
    sent = {"outcome": "lost", "reason": "no_interest", "tasks": "on"}
    assert client.post(url, sent).status_code == 303
    assert (Lead.objects.get(pk=lead.pk).state, Task.objects.open().count()) == ("lost", 0)


def test_the_desk_shows_my_tasks_of_today_and_the_navigation_counts_them(
    world: World, client: Client
) -> None:
    now = datetime(2026, 11, 23, 8, tzinfo=UTC)
    with clock.moved_to(now):
        planned(world, due_at=now + timedelta(hours=2), note="today indeed")
        planned(world, due_at=now + timedelta(days=2), note="not yet")
        planned(world, due_at=now + timedelta(hours=2), note="not mine", assignee=world.second_agent)
        page = read(client, "/desk")
        nav = read(client, "/nav?at=/tasks")
    assert "My tasks" in page
    assert {note for note in ("today indeed", "not yet", "not mine") if note in page} == {"today indeed"}
    assert "<b>1</b>" in nav.partition('href="/tasks"')[2].partition("</a>")[0]


def test_a_task_that_one_may_not_see_does_not_exist(world: World, at_desk_of: LogIn) -> None:
    task = planned(world)
    stranger = at_desk_of(world.stranger)
    for page in ("", "/edit", "/closure", "/assignment"):
        assert stranger.get(f"/tasks/{task.pk}{page}").status_code == 404
    assert stranger.post(f"/tasks/{task.pk}/notes", {"text": "x"}).status_code == 404
    assert "Karla" not in read(stranger, "/tasks?view=all")


def test_who_was_given_a_task_sees_whom_it_is_about_even_without_the_lead(
    world: World, at_desk_of: LogIn
) -> None:
    lead = world.lead(handover="offered", team=world.workshop)
    task = planned(world, lead, maker=world.manager, assignee=world.agent)
    page = read(at_desk_of(world.agent), f"/tasks/{task.pk}")
    assert lead.who in page
    assert f"/leads/{lead.number}" not in page
