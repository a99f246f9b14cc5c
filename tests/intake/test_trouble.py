"""What breaks is tried again, with growing pauses, and at last goes before a person; nothing is halfway."""

from datetime import timedelta

import pytest
from django.db import connection

from stafet.catalog.models import LeadType
from stafet.foundation import clock
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.replay import replay_capture
from stafet.intake.actions.settle import BROKE, KILLED, TRIES, settle_capture
from stafet.intake.models import MOST_LOST, Capture
from stafet.intake.prefill import prefilled
from stafet.intake.starts import BEGINNING, PAUSE, take_next
from stafet.jobs.rounds import settle_waiting
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from tests.intake.enquiries import FORM, form
from tests.world import World


@pytest.fixture
def broken_offers(world: World) -> None:
    """The last step of settling fails, in the database itself."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE distribution_offer ADD CONSTRAINT never CHECK (false) NOT VALID")


def mend() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE distribution_offer DROP CONSTRAINT never")


def waiting(world: World) -> Capture:
    return hand_in(world.web, raw=form(), content_type=FORM, by=SYSTEM)


def taken(times: int) -> None:
    """Somebody took up what waits, each time as soon as it may be, and did not come back."""
    at = clock.now()
    for _ in range(times):
        with clock.moved_to(at):
            capture = take_next()
        assert capture is not None
        assert capture.next_try_at is not None
        at = capture.next_try_at


def test_what_breaks_leaves_nothing_halfway_and_is_put_off(world: World, broken_offers: None) -> None:
    capture = settle_capture(waiting(world), by=SYSTEM)
    assert (capture.status, capture.tries, Lead.objects.count()) == ("waiting", 1, 0)
    assert capture.next_try_at is not None
    assert timedelta(0) < capture.next_try_at - clock.now() <= PAUSE


def test_it_is_not_tried_before_its_time(world: World, broken_offers: None) -> None:
    settle_capture(waiting(world), by=SYSTEM)
    assert settle_waiting() == 0
    with clock.moved_to(clock.now() + PAUSE * 1.1):
        assert settle_waiting() == 1


def test_it_goes_before_a_person_in_the_end(world: World, broken_offers: None) -> None:
    capture = waiting(world)
    with clock.moved_to(clock.now()):
        later = clock.now()
        for _ in range(TRIES):
            later += timedelta(hours=1)
            with clock.moved_to(later):
                settle_waiting()
    capture.refresh_from_db()
    assert (capture.status, capture.why, capture.tries) == ("needs_look", BROKE, TRIES)
    assert "Is it still there?" in capture.text


def test_once_mended_it_becomes_its_one_lead(world: World, broken_offers: None) -> None:
    capture = settle_capture(waiting(world), by=SYSTEM)
    mend()
    with clock.moved_to(clock.now() + timedelta(hours=1)):
        settle_waiting()
    capture.refresh_from_db()
    assert (capture.status, capture.leads.count(), Lead.objects.count()) == ("done", 1, 1)


def test_what_never_comes_back_goes_before_a_person_and_is_not_read_again(world: World) -> None:
    capture = waiting(world)
    taken(MOST_LOST)  # and each time its process was killed
    assert settle_waiting() == 0  # it waits, so that others are not held up
    with clock.moved_to(clock.now() + timedelta(hours=1)):
        settle_waiting()
    capture.refresh_from_db()
    assert (capture.status, capture.why, capture.reading) == ("needs_look", KILLED, {})
    assert "Is+it+still+there" in prefilled(capture).message
    assert Lead.objects.count() == 0


def test_replayed_it_is_left_to_a_worker_with_a_fresh_count(world: World) -> None:
    capture = waiting(world)
    taken(MOST_LOST + 1)
    settle_capture(capture, by=SYSTEM)
    replay_capture(capture, by=SYSTEM)
    capture.refresh_from_db()
    assert (capture.status, capture.starts) == ("waiting", 0)
    settle_waiting()
    assert Lead.objects.count() == 1


def test_one_start_that_was_lost_is_made_up_for_soon_and_not_while_somebody_begins(world: World) -> None:
    waiting(world)
    taken(1)
    assert settle_waiting() == 0
    with clock.moved_to(clock.now() + 2 * BEGINNING):
        assert settle_waiting() == 1
    assert Lead.objects.count() == 1


def test_what_is_set_up_wrongly_is_said_at_once(world: World) -> None:
    LeadType.objects.update(is_default=False)
    capture = settle_capture(waiting(world), by=SYSTEM)
    assert (capture.status, capture.why) == ("needs_look", "No lead type is the default one.")
    assert "Is it still there?" in Capture.objects.get().text


def test_one_that_breaks_does_not_hold_up_the_next(world: World) -> None:
    first, second = (
        hand_in(world.web, raw=form(email=f"{name}@post.example"), content_type=FORM, by=SYSTEM)
        for name in ("breaks", "works")
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE leads_lead ADD CONSTRAINT picky CHECK (contact_email NOT LIKE 'breaks%') NOT VALID"
        )
    settle_waiting()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.status, second.status) == ("waiting", "done")
