"""Response times in the browser: set in minutes, inherited from everywhere, and said in a sentence for a lead of now."""

import pytest
from django.test import Client
from django.utils import translation

from stafet.catalog.models import LeadType, ResponseTimes
from stafet.catalog.response_times import own_times
from stafet.foundation import clock
from stafet.leads.forecast import forecast
from stafet.web.response_words import said_forecast, said_minutes
from tests.escalation.clockwork import USUAL, berlin, open_nine_to_six, set_times, sweep_at
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import filled
from tests.world import World


def kind() -> LeadType:
    return LeadType.objects.get(is_default=True)


def body(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.parametrize(
    ("minutes", "said"), [(None, "–"), (45, "45 min"), (60, "1 h"), (95, "1 h 35 min"), (0, "0 min")]
)
def test_minutes_are_said_as_people_say_them(minutes: int | None, said: str) -> None:
    assert said_minutes(minutes) == said


def test_the_sentences_say_what_will_happen(world: World) -> None:
    open_nine_to_six(world.flensburg)
    times = set_times()
    friday = berlin(27, 17, 30)
    found = forecast(type=times.type_id, branch=world.flensburg.pk, at=friday)
    said = {}
    for language in ("en", "de", "da"):
        with translation.override(language):
            told = said_forecast(found, times, type="Verkauf", branch="Flensburg", at=friday)
            said[language] = " ".join(told)
    assert said["en"] == (
        "A lead of the type Verkauf that comes in now in Flensburg is to be accepted by Monday 9:30."
        " Whoever is asked gets a reminder: Monday 9:10. If nobody has accepted it by Monday 11:00, it goes to the"
        " supervisor. From acceptance on the customer is to be answered within 2 h of opening time: accepted at once, by"
        " Monday 10:30. A follow-up that is overdue for 4 h goes to the supervisor."
    )
    assert "bis Montag 9:30" in said["de"]
    assert "mandag" in said["da"]
    assert len(set(said.values())) == 3


def test_without_times_the_sentence_says_that_no_clock_runs(world: World, at_desk_of: LogIn) -> None:
    page = body(at_desk_of(world.agent), f"/response-times/{kind().pk}/{world.flensburg.pk}")
    assert "no clock runs in Flensburg" in page
    assert '<form class="form" id="times"' not in page


def test_a_manager_sets_the_times_of_the_branch(world: World, at_desk_of: LogIn) -> None:
    set_times()
    client, url = at_desk_of(world.manager), f"/response-times/{kind().pk}/{world.flensburg.pk}"
    sent = filled(body(client, url), form="times")
    assert sent["accept_within"] == "60"  # what holds everywhere
    client.post(url, sent | {"accept_within": "15", "remind_before": "5"})
    own = own_times(type=kind().pk, branch=world.flensburg.pk)
    assert own is not None
    assert (own.accept_within, own.react_within, own.remind_before) == (15, 120, 5)
    client.post(url, filled(body(client, url), form="reset"))
    assert own_times(type=kind().pk, branch=world.flensburg.pk) is None


def test_what_does_not_fit_is_said_at_its_field(world: World, at_desk_of: LogIn) -> None:
    client, url = at_desk_of(world.administrator), f"/response-times/{kind().pk}"
    answer = client.post(
        url, filled(body(client, url), form="times") | {"accept_within": "10", "remind_before": "10"}
    )
    assert answer.status_code == 422
    assert "The reminder would come before the clock starts." in answer.content.decode()
    assert not ResponseTimes.objects.exists()


def test_two_editors_do_not_overwrite_each_other(world: World, at_desk_of: LogIn) -> None:
    client, url = at_desk_of(world.administrator), f"/response-times/{kind().pk}"
    sent = filled(body(client, url), form="times") | {"accept_within": "10"}
    set_times()
    assert client.post(url, sent).status_code == 409
    assert ResponseTimes.objects.get().accept_within == 60


def test_who_may_not_set_them_reads_them(world: World, at_desk_of: LogIn) -> None:
    set_times()
    client, url = at_desk_of(world.manager), f"/response-times/{kind().pk}"
    assert "1 h 30 min" in body(client, url)
    assert client.post(url, {"version": "1", "accept_within": "5"}).status_code == 403


def test_types_and_branches_that_there_are_not_are_not_found(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    assert client.get("/response-times/999999").status_code == 404
    assert client.get(f"/response-times/{kind().pk}/999999").status_code == 404


@pytest.mark.parametrize(
    "page", ["/response-times", "/response-times/{kind}", "/response-times/{kind}/{branch}"]
)
def test_the_pages_ask_as_often_as_is_committed(world: World, at_desk_of: LogIn, page: str) -> None:
    client = at_desk_of(world.manager)
    url = page.format(kind=kind().pk, branch=world.flensburg.pk)
    for minutes in (USUAL, {"accept_within": 5}):
        set_times(minutes)
        with counted("GET " + page.format(kind="N", branch="N")):
            assert client.get(url).status_code == 200


def test_the_page_of_a_lead_says_which_clock_runs_and_what_was_reached(
    world: World, at_desk_of: LogIn
) -> None:
    set_times()
    with clock.moved_to(berlin(10, 10)):
        lead = world.lead(handover="accepted")
    client = at_desk_of(world.agent)
    assert "To be answered by" in body(client, f"/leads/{lead.number}")
    sweep_at(berlin(10, 16))
    page = body(client, f"/leads/{lead.number}")
    for words in (
        "Reminder: the customer is still waiting",
        "Not answered in time",
        "escalated to the supervisor",
    ):
        assert words in page
    assert "clock:told" not in page
