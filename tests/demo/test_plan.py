"""The stories hold together whenever they are told: at night, on a Sunday, on the days when clocks change."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random

import pytest

from stafet.demo.customers import customers
from stafet.demo.letters import Letter, Wanted, letter, oddities
from stafet.demo.load import KNOWN, SEED
from stafet.demo.stories import MIX, Ending, Story, plan
from stafet.intake.readers import read

NIGHT = datetime(2026, 11, 22, 2, 15, tzinfo=UTC)
INSTANTS = [
    NIGHT,
    datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    datetime(2027, 1, 1, 23, 59, tzinfo=UTC),
]


def planned(now: datetime) -> list[Story]:
    random = Random(SEED)
    people = customers(random)
    return plan(random, now, list(islice(people, KNOWN)), people)


@pytest.mark.parametrize("now", INSTANTS, ids=str)
def test_a_story_goes_forward_and_ends_before_now(now: datetime) -> None:
    for story in planned(now):
        moments = [story.at, *(step.at for step in story.steps)]
        assert moments == sorted(moments), story
        assert moments[-1] <= now, story


@pytest.mark.parametrize("now", INSTANTS, ids=str)
def test_every_next_date_lies_ahead_of_its_step(now: datetime) -> None:
    for story in planned(now):
        assert all(step.due > step.at for step in story.steps if step.due), story


def test_the_same_seed_tells_the_same() -> None:
    assert planned(NIGHT) == planned(NIGHT)


def test_there_are_as_many_stories_as_the_mix_says() -> None:
    stories = planned(NIGHT)
    assert {ending: sum(story.ending is ending for story in stories) for ending in Ending} == {
        ending: count for ending, count, _, _ in MIX
    }


def test_no_two_customers_share_a_name_an_address_or_a_number() -> None:
    people = list(islice(customers(Random(SEED)), 300))
    for shared in ({(one.first_name, one.last_name) for one in people}, {one.phone for one in people}):
        assert len(shared) == len(people)


def test_no_letter_is_the_copy_of_another() -> None:
    facts = {"registration": "2023", "make": "Kia", "model": "EV3", "stock": "H-3111", "mileage_km": 10}
    wanted = Wanted("EV3", "Noch da?", {**facts, "price": {"amount": "1.00", "currency": "EUR"}})
    customer = next(customers(Random(SEED)))
    for source in ("autoring", "fordehandel", "bilmarked", "mailbox", "fleet-portal"):
        letters = {letter(source, customer, wanted, NIGHT, number=number).raw for number in (1, 2)}
        assert len(letters) == 2, source


def test_the_oddities_are_no_enquiries() -> None:
    def understood(odd: Letter) -> str:
        reading = read(odd.raw, odd.content_type)
        return reading.not_a_lead or ("needs a look" if reading.needs_look else "lead")

    found = sorted(understood(odd) for odd in oddities(NIGHT - timedelta(hours=1)))
    assert found == ["auto-reply", "needs a look", "needs a look", "needs a look", "newsletter"]
