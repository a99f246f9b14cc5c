"""The same request sent twice does its work once."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection

from stafet.foundation import clock
from stafet.foundation.denials import Invalid, Overtaken
from stafet.staff.actor import Actor
from stafet.staff.models import Answer
from stafet.staff.repeat import Kept, drop_old_answers, fingerprint_of, once

PROGRAM = Actor(kind="key", id=7, name="a program")
OTHER = Actor(kind="key", id=8, name="another program")


class Work:
    """Counts how often it was done."""

    def __init__(self, status: int = 201, *, is_final: bool = True) -> None:
        self.times = 0
        self.status, self.is_final = status, is_final

    def __call__(self) -> Kept:
        self.times += 1
        return Kept(self.status, f"answer {self.times}".encode(), {"ETag": '"1"'}, self.is_final)


@pytest.mark.django_db
def test_a_repeat_gets_the_first_answer_again() -> None:
    work = Work()
    first = once(work, key="k", fingerprint="f", by=PROGRAM)
    again = once(work, key="k", fingerprint="f", by=PROGRAM)
    assert first == (Kept(201, b"answer 1", {"ETag": '"1"'}), True)
    assert again == (first[0], False)
    assert work.times == 1


@pytest.mark.django_db
def test_a_key_with_another_request_is_denied() -> None:
    once(Work(), key="k", fingerprint="f", by=PROGRAM)
    with pytest.raises(Invalid):
        once(Work(), key="k", fingerprint="g", by=PROGRAM)


@pytest.mark.django_db
def test_keys_are_each_programs_own() -> None:
    once(Work(), key="k", fingerprint="f", by=PROGRAM)
    _, is_first = once(Work(), key="k", fingerprint="g", by=OTHER)
    assert is_first


@pytest.mark.django_db
def test_after_a_day_a_key_is_new_again() -> None:
    work = Work()
    once(work, key="k", fingerprint="f", by=PROGRAM)
    with clock.moved_to(clock.now() + timedelta(hours=25)):
        assert once(work, key="k", fingerprint="g", by=PROGRAM)[1]
        assert work.times == 2
        assert drop_old_answers() == 0
    with clock.moved_to(clock.now() + timedelta(hours=50)):
        assert drop_old_answers() == 1


@pytest.mark.django_db
def test_an_answer_that_is_not_final_can_be_asked_for_again() -> None:
    work = Work(503, is_final=False)
    once(work, key="k", fingerprint="f", by=PROGRAM)
    once(work, key="k", fingerprint="f", by=PROGRAM)
    assert work.times == 2


@pytest.mark.django_db
def test_work_that_fails_leaves_no_trace() -> None:
    def fail() -> Kept:
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        once(fail, key="k", fingerprint="f", by=PROGRAM)
    assert not Answer.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["", "x" * 256, "a\x00b"])
def test_a_key_has_one_to_255_characters(key: str) -> None:
    with pytest.raises(Invalid):
        once(Work(), key=key, fingerprint="f", by=PROGRAM)


def test_a_fingerprint_knows_where_its_parts_end() -> None:
    assert fingerprint_of(b"ab", b"c") != fingerprint_of(b"a", b"bc")


def on_its_own(act: Callable[[], object]) -> threading.Thread:
    """Start it in a thread with a connection of its own."""

    def run() -> None:
        try:
            act()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.mark.django_db(transaction=True)
def test_while_the_first_still_runs_the_second_is_told_so_or_waits() -> None:
    runs, may_end = threading.Event(), threading.Event()
    work, told, waited = Work(), [], []

    def slow() -> Kept:
        runs.set()
        assert may_end.wait(20)
        return work()

    def second() -> None:
        try:
            once(work, key="k", fingerprint="f", by=PROGRAM)
        except Overtaken as denial:
            told.append(denial.sentence)

    first = on_its_own(lambda: once(slow, key="k", fingerprint="f", by=PROGRAM))
    assert runs.wait(20)
    on_its_own(second).join(20)
    patient = on_its_own(lambda: waited.append(once(work, key="k", fingerprint="f", by=PROGRAM, waits=True)))
    may_end.set()
    first.join(20)
    patient.join(20)
    assert told == ["A request with this idempotency key is still being worked on."]
    assert work.times == 1
    assert [(kept.body, is_first) for kept, is_first in waited] == [(b"answer 1", False)]
