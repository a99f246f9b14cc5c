"""When a child is started again, and how long the pauses are."""

import itertools
import time

import pytest

from stafet.cli.supervisor import LONG_LIFE, LONGEST_PAUSE, Child


def test_the_pauses_before_a_restart_grow_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 100.0)
    child = Child("The web server", ["web"], started=99.0)
    pauses = [child.plan_restart() for _ in range(9)]
    assert pauses[:4] == [0.5, 1.0, 2.0, 4.0]
    assert pauses[-1] == LONGEST_PAUSE
    assert all(earlier <= later for earlier, later in itertools.pairwise(pauses))


def test_a_long_life_makes_earlier_failures_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 1000.0)
    child = Child("The web server", ["web"], failures=8, started=1000.0 - LONG_LIFE - 1)
    assert child.plan_restart() == 0.5
