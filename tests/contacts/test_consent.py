"""Consent: one decision for one purpose on one channel, none ever changed, the newest counts."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.consent import Purpose, Way, beaten, may_contact, standing
from stafet.contacts.models import Consent
from stafet.foundation.denials import Forbidden, Invalid
from stafet.staff.actor import Actor
from stafet.staff.models import Event
from tests.world import World

SOME_DAY = datetime(2026, 3, 1, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    """A decision without a table."""

    id: int
    purpose: str
    channel: str
    is_given: bool
    at: datetime


SAID = st.lists(
    st.builds(
        Said,
        id=st.integers(1, 1_000),
        purpose=st.sampled_from(["marketing", "survey"]),
        channel=st.sampled_from(["email", "phone"]),
        is_given=st.booleans(),
        at=st.integers(0, 5).map(lambda days: SOME_DAY + timedelta(days=days)),
    ),
    unique_by=lambda one: one.id,
)
PAIRS = [(purpose, channel) for purpose in ("marketing", "survey") for channel in ("email", "phone")]


def test_without_a_word_nothing_is_allowed() -> None:
    assert not any(may_contact([], purpose, channel) for purpose in Purpose for channel in Way)


@given(said=SAID)
def test_the_newest_decision_counts_and_only_for_its_purpose_and_channel(said: list[Said]) -> None:
    for purpose, channel in PAIRS:
        mine = [one for one in said if (one.purpose, one.channel) == (purpose, channel)]
        newest = max(mine, key=lambda one: (one.at, one.id), default=None)
        assert may_contact(said, purpose, channel) == (newest is not None and newest.is_given)


@given(said=SAID, split=st.integers(0, 30))
def test_of_two_who_are_one_a_withdrawal_beats_a_grant(said: list[Said], split: int) -> None:
    one, other = said[:split], said[split:]
    again = [
        Said(10_000 + at, no.purpose, no.channel, False, SOME_DAY + timedelta(days=9))
        for at, no in enumerate(beaten(one, other))
    ]
    for purpose, channel in PAIRS:
        sides = [
            side[purpose, channel].is_given
            for side in (standing(one), standing(other))
            if (purpose, channel) in side
        ]
        assert may_contact([*said, *again], purpose, channel) == (bool(sides) and all(sides))


def test_consent_is_kept_with_its_proof_and_its_writer(world: World) -> None:
    by = world.by(world.agent)
    give_consent(
        world.contact, purpose="marketing", channels=["email", "phone"], proof=" Form of 3 May ", by=by
    )
    kept = Consent.objects.filter(contact=world.contact)
    assert {(one.channel, one.is_given, one.proof, one.by_name) for one in kept} == {
        ("email", True, "Form of 3 May", world.agent.name),
        ("phone", True, "Form of 3 May", world.agent.name),
    }
    event = Event.objects.get(kind="consent:given")
    assert (event.contact_id, event.after["channels"]) == (world.contact.pk, ["email", "phone"])


def test_a_withdrawal_is_one_more_decision(world: World) -> None:
    by = world.by(world.agent)
    give_consent(world.contact, purpose="survey", channels=["email"], proof="Form", by=by)
    withdraw_consent(world.contact, purpose="survey", channels=["email", "post"], by=by)
    assert Consent.objects.count() == 3
    assert not may_contact(world.contact.consents.all(), "survey", "email")
    give_consent(world.contact, purpose="survey", channels=["email"], proof="Asked again", by=by)
    assert may_contact(world.contact.consents.all(), "survey", "email")


def test_the_same_said_twice_is_written_once(world: World) -> None:
    by = world.by(world.agent)
    for _ in range(2):
        give_consent(world.contact, purpose="survey", channels=["email"], proof="Form", by=by)
    assert (Consent.objects.count(), Event.objects.filter(kind="consent:given").count()) == (1, 1)


@pytest.mark.parametrize(
    ("purpose", "channels", "proof"),
    [
        ("marketing", ["email"], "  "),
        ("world peace", ["email"], "F"),
        ("survey", [], "F"),
        ("survey", ["owl"], "F"),
    ],
)
def test_what_cannot_be_consent_is_denied(
    world: World, purpose: str, channels: list[str], proof: str
) -> None:
    with pytest.raises(Invalid):
        give_consent(world.contact, purpose=purpose, channels=channels, proof=proof, by=world.by(world.agent))
    assert not Consent.objects.exists()


def test_it_needs_the_right_to_edit_contacts(world: World) -> None:
    program = Actor(kind="key", id=1, name="Reader", role=world.by(world.agent).role, scopes=frozenset())
    with pytest.raises(Forbidden):
        withdraw_consent(world.contact, purpose="survey", channels=["email"], by=program)
