"""What a pipeline must be at all times, in tables (R30, R31)."""

from dataclasses import replace

import pytest

from stafet.catalog.pipeline_rules import Step, allows, broken, broken_by_change
from stafet.foundation.denials import Invalid, NotNow

NEW, TALK, OFFER = Step("N", "new"), Step("C", "in_progress"), Step("O", "in_progress")
WON, LOST = Step("W", "won"), Step("L", "lost")
SALE = [NEW, TALK, OFFER, WON, LOST]


def only(step: Step, *onward: str) -> Step:
    return replace(step, onward=frozenset(onward))


def hidden(step: Step) -> Step:
    return replace(step, is_hidden=True)


def test_a_pipeline_with_one_status_of_each_state_is_whole() -> None:
    assert broken(SALE) is None
    assert broken([NEW, TALK, WON, LOST]) is None


@pytest.mark.parametrize(
    "steps",
    [
        [TALK, WON, LOST],
        [hidden(NEW), TALK, WON, LOST],
        [NEW, Step("N2", "new"), TALK, WON, LOST],
        [NEW, Step("N2", "new", is_hidden=True), TALK, WON, LOST],
        [NEW, hidden(TALK), WON, LOST],
        [NEW, TALK, hidden(WON), LOST],
        [NEW, TALK, WON, hidden(LOST)],
        [NEW, TALK, WON],
    ],
)
def test_each_state_keeps_a_status_that_shows_and_new_has_just_one(steps: list[Step]) -> None:
    assert isinstance(broken(steps), NotNow)


@pytest.mark.parametrize(
    "first",
    [only(NEW, "W"), only(NEW, "L"), only(NEW, "C"), only(TALK, "N"), only(WON, "L"), only(TALK, "C")],
)
def test_steps_that_the_states_do_not_know_cannot_be_chosen(first: Step) -> None:
    assert isinstance(broken([first, *(one for one in SALE if one.code != first.code)]), Invalid)


def test_a_step_to_what_is_not_there_is_none() -> None:
    assert isinstance(broken([NEW, only(TALK, "Z", "W", "L"), WON, LOST]), Invalid)


@pytest.mark.parametrize(
    ("steps", "is_whole"),
    [
        ([NEW, only(TALK, "O"), OFFER, WON, LOST], True),  # by way of the offer
        ([NEW, only(TALK, "O"), hidden(OFFER), WON, LOST], False),  # nobody can step there any more
        ([NEW, only(TALK, "O"), only(OFFER, "C"), WON, LOST], False),  # round and round
        ([NEW, only(TALK, "W"), OFFER, WON, LOST], False),  # never lost
        ([NEW, TALK, only(hidden(OFFER), "W"), WON, LOST], False),  # leads stand on a hidden one, too
        ([NEW, TALK, only(hidden(OFFER), "C"), WON, LOST], True),
    ],
)
def test_no_lead_comes_to_a_dead_end(steps: list[Step], is_whole: bool) -> None:
    assert (broken(steps) is None) is is_whole


def test_a_status_is_neither_taken_out_nor_made_to_mean_another_state() -> None:
    assert broken_by_change(SALE, [NEW, TALK, OFFER, WON, hidden(LOST), Step("L2", "lost")]) is None
    assert isinstance(broken_by_change(SALE, [NEW, TALK, WON, LOST]), NotNow)
    assert isinstance(broken_by_change(SALE, [NEW, TALK, replace(OFFER, state="lost"), WON, LOST]), NotNow)


def test_a_new_lead_steps_nowhere_by_itself_and_a_closed_one_within_its_state() -> None:
    assert not any(allows(NEW, one) for one in SALE)
    assert allows(TALK, OFFER)
    assert allows(TALK, LOST)
    assert allows(WON, Step("D", "won"))
    assert not allows(WON, TALK)
    assert not allows(only(TALK, "L"), WON)
