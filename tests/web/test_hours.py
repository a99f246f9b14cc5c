"""Opening hours in the browser: a line for each weekday, days off in rows, inherited until set, and what they mean now."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import translation

from stafet.foundation import clock
from stafet.foundation.working_time import Hours, OpenSpan
from stafet.staff.actions.branch import edit_branch
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, OpeningHours, Team
from stafet.staff.opening_hours import standing
from stafet.web.forms.spans import read_spans, said_spans
from stafet.web.hours_words import said_now
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.web.filled import Sent, filled
from tests.world import World

NINE_TO_FIVE: list[list[tuple[int, int]]] = [[(540, 1020)]] * 5 + [[], []]
FRIDAY = datetime.fromisoformat("2026-11-20T11:00:00+01:00")
BERLIN = ZoneInfo("Europe/Berlin")


def address(where: Branch | Team | None) -> str:
    if where is None:
        return "/company/hours"
    return f"/{'teams' if isinstance(where, Team) else 'branches'}/{where.pk}/hours"


def put(where: Branch | Team | None, week: Any = NINE_TO_FIVE, **given: Any) -> OpeningHours:
    team = where if isinstance(where, Team) else None
    branch = where.branch if isinstance(where, Team) else where
    return set_hours(OpeningHours(branch=branch, team=team), week=week, by=SYSTEM, **given)


def page(client: Client, where: Branch | Team | None) -> str:
    answer = client.get(address(where))
    assert answer.status_code == 200
    return str(answer.content.decode())


def form(client: Client, where: Branch | Team | None, name: str = "hours") -> Sent:
    return filled(page(client, where), form=name)


def send(client: Client, where: Branch | Team | None, name: str = "hours", **changed: str) -> int:
    given = {key.replace("__", "-"): value for key, value in changed.items()}
    return client.post(address(where), form(client, where, name) | given).status_code


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9-12, 13-18", "9:00–12:00, 13:00–18:00"),
        (" 9:00 – 12:30 ", "9:00–12:30"),
        ("09.30—17", "9:30–17:00"),
        ("8 bis 12 Uhr und 13 bis 17 Uhr", "8:00–12:00, 13:00–17:00"),
        ("kl. 8.15 til 16 og 17-18", "8:15–16:00, 17:00–18:00"),
        ("10h30 to 14h and 15-16; 17-18", "10:30–14:00, 15:00–16:00, 17:00–18:00"),
        ("0-24", "0:00–24:00"),
        ("", ""),
        ("Geschlossen", ""),
        ("–", ""),
    ],
)
def test_a_day_is_read_as_people_type_it(typed: str, said: str) -> None:
    spans = read_spans(typed)
    assert spans is not None
    assert said_spans(spans) == said


@pytest.mark.parametrize(
    "typed", ["mornings", "9", "9-", "9-25", "9:60-12", "9-12 13-18", "9am-5pm", "24:30-25", "9-12,"]
)
def test_what_cannot_be_read_is_no_day(typed: str) -> None:
    assert read_spans(typed) is None


def test_hours_are_typed_saved_and_shown_again(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.manager)
    changed = {
        "monday": "9-12, 13-18", "sunday": "0-24", "day__0__on": "2026-12-24", "day__0__name": "Christmas Eve",
    }  # fmt: skip
    assert send(client, world.flensburg, **changed) == 303
    row = OpeningHours.objects.get()
    assert (row.branch, row.team, row.version) == (world.flensburg, None, 1)
    assert (row.week[0], row.week[1], row.week[6]) == ([[540, 720], [780, 1080]], [], [[0, 1440]])
    assert row.days_off == [{"on": "2026-12-24", "name": "Christmas Eve"}]
    assert row.keeps_holidays
    again = form(client, world.flensburg)
    assert (again["monday"], again["sunday"], again["day-0-name"]) == (
        "9:00–12:00, 13:00–18:00",
        "0:00–24:00",
        "Christmas Eve",
    )
    assert send(client, world.flensburg, day__0__on="") == 303
    row.refresh_from_db()
    assert (row.days_off, row.version) == ([], 2)


def test_sent_as_inherited_they_become_its_own_and_can_be_given_up(world: World, at_desk_of: LogIn) -> None:
    put(None, days_off=[(FRIDAY.date(), "Fair")])
    client = at_desk_of(world.manager)
    assert "Inherited from: The whole company." in page(client, world.flensburg)
    assert send(client, world.flensburg) == 303
    own = OpeningHours.objects.get(branch=world.flensburg)
    assert (own.week[0], own.days_off[0]["name"]) == ([[540, 1020]], "Fair")
    assert "Its own hours." in page(client, world.flensburg)
    assert send(client, world.flensburg, "reset") == 303
    assert not OpeningHours.objects.filter(branch=world.flensburg)


def test_one_more_day_off_is_shown_with_what_was_typed_and_saves_nothing(
    world: World, at_desk_of: LogIn
) -> None:
    client = at_desk_of(world.manager)
    typed = form(client, world.flensburg) | {"monday": "8-9", "day-0-on": "2026-12-24", "look": "day"}
    for headers in ({}, part("daysoff")):
        shown = client.post(address(world.flensburg), typed, headers=headers).content.decode()
        assert 'value="2026-12-24"' in shown
        assert 'name="day-1-on"' in shown
        assert ('value="8-9"' in shown) is not bool(headers)
    assert not OpeningHours.objects.exists()


def test_days_off_that_lie_behind_are_folded_away_and_stay(world: World, at_desk_of: LogIn) -> None:
    put(world.flensburg, days_off=[(date(2020, 12, 24), "Long ago"), (date(2090, 12, 24), "Far off")])
    client = at_desk_of(world.manager)
    before, _, after = page(client, world.flensburg).partition("Past days off")
    assert ("Long ago" in before, "Far off" in before, "Long ago" in after) == (False, True, True)
    assert send(client, world.flensburg, monday="9-10") == 303
    assert len(OpeningHours.objects.get().days_off) == 2
    read = page(at_desk_of(world.agent), world.flensburg)
    assert ("Long ago" in read, "Far off" in read) == (False, True)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"monday": "mornings"}, "Monday: Not understood: mornings."),
        ({"tuesday": "12-9"}, "Tuesday: A span ends after it starts"),
        ({"friday": "9-12, 11-13"}, "Friday: These spans overlap."),
        ({"day__0__on": "soon"}, "Day: "),
    ],
)
def test_what_does_not_fit_is_named_in_the_form(
    world: World, at_desk_of: LogIn, changed: dict[str, str], said: str
) -> None:
    client = at_desk_of(world.manager)
    given = {key.replace("__", "-"): value for key, value in changed.items()}
    headers = part("page", trigger="hours")
    answer = client.post(address(world.flensburg), form(client, world.flensburg) | given, headers=headers)
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "#hours-wrong"
    assert said in answer.content.decode()
    assert not OpeningHours.objects.exists()


def test_who_overwrites_unseen_is_told(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.manager)
    stale = form(client, world.flensburg)
    put(world.flensburg)
    assert client.post(address(world.flensburg), stale).status_code == 409


def test_a_team_has_a_form_where_its_branch_allows_it(world: World, at_desk_of: LogIn) -> None:
    supervisor = at_desk_of(world.supervisor)
    shown = page(supervisor, world.sales)
    assert "keeps its hours for all of its teams" in shown
    assert 'id="hours"' not in shown
    assert send(at_desk_of(world.manager), world.flensburg, "place", teams_may_set_hours="on") == 303
    assert send(supervisor, world.sales, monday="10-11") == 303
    assert OpeningHours.objects.get().team == world.sales
    assert 'id="hours"' not in page(supervisor, world.workshop)
    edit_branch(Branch.objects.get(code="FLE"), changes={"teams_may_set_hours": False}, by=SYSTEM)
    assert "they rest" in page(supervisor, world.sales)


def test_who_may_not_set_hours_reads_them(world: World, at_desk_of: LogIn) -> None:
    put(world.flensburg, days_off=[(date(2090, 11, 20), "Fair")])
    client = at_desk_of(world.agent)
    shown = page(client, world.flensburg)
    assert "9:00–17:00" in shown
    assert "Fair" in shown
    assert "<form" not in shown.partition('class="sheet"')[2].partition("</main>")[0]
    assert client.post(address(world.flensburg), {"monday": "9-12"}).status_code == 403
    assert client.post(address(world.flensburg), {"part": "reset"}).status_code == 403
    assert at_desk_of(world.manager).post(address(None), {"monday": "9-12"}).status_code == 403
    assert (
        client.get("/branches/999999/hours").status_code
        == client.get("/teams/999999/hours").status_code
        == 404
    )


def test_where_a_branch_lies_decides_its_regions_and_zones(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.manager)
    assert send(client, world.flensburg, "place", region="SH") == 303
    assert "Ostermontag" not in page(client, world.flensburg)  # nothing is set: no holidays are kept
    put(world.flensburg)
    assert "Reformation Day" in page(client, world.flensburg) or "Christmas Day" in page(
        client, world.flensburg
    )
    typed = form(client, world.flensburg, "place") | {"country": "ES", "look": "place"}
    shown = client.post(address(world.flensburg), typed, headers=part("place")).content.decode()
    assert "Atlantic/Canary" in shown
    assert "Schleswig" not in shown
    there = {"country": "ES", "region": "CN", "time_zone": "Atlantic/Canary"}
    assert send(client, world.flensburg, "place", **there) == 303
    branch = Branch.objects.get(code="FLE")
    assert (branch.country, branch.region, branch.time_zone) == ("ES", "CN", "Atlantic/Canary")
    assert client.post(address(world.sales), {"part": "place", "country": "DE"}).status_code == 404


def test_the_overview_says_what_is_open_now_and_who_set_it(world: World, at_desk_of: LogIn) -> None:
    put(None)
    put(world.flensburg, [[]] * 5 + [[(600, 720)], []])
    with clock.moved_to(FRIDAY):
        shown = at_desk_of(world.agent).get("/hours").content.decode()
    assert "Holds for Hamburg, Odense" in shown
    assert shown.count("Open now until 17:00.") == 4  # Hamburg and Odense with a team each
    assert shown.count("Closed, opens tomorrow 10:00.") == 5  # Flensburg with its four teams
    assert "inherited from: Flensburg" in shown


@pytest.mark.parametrize(
    ("at", "en", "de", "da"),
    [
        ("2026-11-20T11:00+01:00", "Open now until 17:00.", "Jetzt offen bis 17:00.", "Åbent nu indtil 17:00."),
        ("2026-11-20T08:00+01:00", "Closed, opens 9:00.", "Geschlossen, öffnet 9:00.", "Lukket, åbner 9:00."),
        ("2026-11-20T17:00+01:00", "Closed, opens Monday 9:00.", "Geschlossen, öffnet Montag 9:00.", "Lukket, åbner mandag 9:00."),
        ("2026-11-22T12:00+01:00", "Closed, opens tomorrow 9:00.", "Geschlossen, öffnet morgen 9:00.", "Lukket, åbner i morgen 9:00."),
        ("2026-11-29T12:00+01:00", "Closed, opens 10 Dec, 9:00.", "Geschlossen, öffnet 10. Dez., 9:00.", "Lukket, åbner 10. dec., 9:00."),
    ],
)  # fmt: skip
def test_what_they_mean_now_in_three_languages(world: World, at: str, en: str, de: str, da: str) -> None:
    season = [date(2026, 11, 30), *(date(2026, 12, day) for day in range(1, 10))]
    put(world.flensburg, days_off=[(day, "") for day in season])
    hours = standing(branch=world.flensburg.pk).hours
    for language, sentence in (("en", en), ("de", de), ("da", da)):
        with translation.override(language):
            assert said_now(hours, datetime.fromisoformat(at)) == sentence


def test_pages_ask_as_often_as_is_committed(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.manager)
    asked = {
        "GET /company/hours": None,
        "GET /branches/N/hours": world.flensburg,
        "GET /teams/N/hours": world.sales,
    }
    for more in (None, world.flensburg):
        for name, where in asked.items():
            with counted(name):
                page(client, where)
        with counted("GET /hours"):
            client.get("/hours")
        put(more)


def test_what_never_closes_and_what_never_opens_say_so() -> None:
    around = Hours(BERLIN, ((OpenSpan(0, 1440),),) * 7)
    closed = frozenset(date.fromordinal(FRIDAY.toordinal() + n) for n in range(-9, 2_000))
    with translation.override("en"):
        assert said_now(around, FRIDAY) == "Open around the clock."
        assert said_now(Hours(BERLIN), FRIDAY) == "Always open: no opening hours are set."
        said = said_now(Hours(BERLIN, around.week, closed), FRIDAY)
        assert said == "Closed, without an opening in the next three years."
