"""The threads that tell and deliver go on whatever breaks, and end when the worker does."""

import threading

import pytest
from django.db import OperationalError

from stafet.jobs import heralds as threads
from stafet.jobs.heralds import Herald, heralds
from stafet.leads.models import Lead
from stafet.notify.models import Notice
from tests.patience import eventually
from tests.world import World


@pytest.mark.parametrize("trouble", [OperationalError("away"), LookupError("broken")])
def test_what_breaks_is_tried_again(monkeypatch: pytest.MonkeyPatch, trouble: Exception) -> None:
    monkeypatch.setattr(threads, "AFTER_TROUBLE", 0.01)
    monkeypatch.setattr(threads, "WITHOUT_DATABASE", 0.01)
    over = threading.Event()
    tries: list[int] = []

    def stumble() -> bool:
        tries.append(len(tries))
        if len(tries) < 3:
            raise trouble
        over.set()
        return True

    herald = Herald("test", stumble, over)
    herald.start()
    herald.join(30)
    assert (herald.is_alive(), tries) == (False, [0, 1, 2])


def test_a_way_out_that_is_shut_is_tried_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "PAUSE", 0.0)
    monkeypatch.setattr(threads, "AFTER_TROUBLE", 60.0)
    over, tried = threading.Event(), threading.Event()

    def is_shut() -> bool:
        assert not tried.is_set()
        tried.set()
        return False

    herald = Herald("test", is_shut, over)
    herald.start()
    assert tried.wait(30)
    over.set()
    herald.join(30)
    assert not herald.is_alive()


def test_what_happened_is_told_without_a_round(transactional_db: None, world: World) -> None:
    lead: Lead = world.lead(handover="offered")
    with heralds():
        assert eventually(lambda: Notice.objects.filter(lead_number=lead.number).count() == 2, within=30)
    assert not [one for one in threading.enumerate() if isinstance(one, Herald)]
