"""What comes in is kept before it is read, once per source and key."""

from datetime import timedelta

import pytest

from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.intake.actions import hand_in as room
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.models import Capture
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.intake.enquiries import FORM, MAIL, form, mail
from tests.world import World


def test_it_is_kept_as_it_came_and_waits(world: World) -> None:
    raw = b"\x00\xff no sense \x80"
    capture = hand_in(world.mail, raw=raw, content_type="text/x\0y", by=SYSTEM)
    capture.refresh_from_db()
    assert (bytes(capture.raw), capture.status, capture.format) == (raw, "waiting", "")


def test_the_same_bytes_from_the_same_source_are_one_capture(world: World) -> None:
    first, second = (hand_in(world.mail, raw=mail(), content_type=MAIL, by=SYSTEM) for _ in range(2))
    assert first == second
    assert Capture.objects.count() == 1
    assert Event.objects.filter(kind="capture:handed_in").count() == 1


def test_from_another_source_they_are_another_capture(world: World) -> None:
    for source in (world.mail, world.by_hand):
        hand_in(source, raw=mail(), content_type=MAIL, by=SYSTEM)
    assert Capture.objects.count() == 2


def test_other_bytes_under_a_known_key_are_not_dropped_in_silence(world: World) -> None:
    hand_in(world.mail, raw=b"one", content_type="", key="k", by=SYSTEM)
    with pytest.raises(Invalid, match="another request") as denied:
        hand_in(world.mail, raw=b"two", content_type="", key="k", by=SYSTEM)
    assert "Idempotency-Key" in denied.value.fields


@pytest.mark.parametrize("key", ["a", "a" * 290, "a" * 5_000, "line\nend", "nul\0", "\ud800", "é"])
def test_the_callers_key_decides_whatever_it_is(world: World, key: str) -> None:
    first = hand_in(world.mail, raw=b"one", content_type="", key=key, by=SYSTEM)
    assert hand_in(world.mail, raw=b"one", content_type="", key=key, by=SYSTEM) == first
    assert hand_in(world.mail, raw=b"one", content_type="", key=key + "b", by=SYSTEM) != first


def test_a_form_counts_its_ten_minutes_from_the_first(world: World) -> None:
    start = clock.now()
    found = []
    for minutes in (0, 9, 11, 20, 22):
        with clock.moved_to(start + timedelta(minutes=minutes)):
            found.append(hand_in(world.web, raw=form(), content_type=FORM, by=SYSTEM).pk)
    first, second, third = sorted(set(found))
    assert found == [first, first, second, second, third]


def test_what_is_far_too_large_is_denied(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LARGEST", 2**20)
    with pytest.raises(Invalid, match="larger than 1 MB"):
        hand_in(world.mail, raw=b"a" * (2**20 + 1), content_type="", by=SYSTEM)
    assert not Capture.objects.exists()
