"""Who is told: the owner or whoever is asked, above them a supervisor who is there, at last somebody in any case."""

from dataclasses import replace

import pytest

from stafet.escalation.whom import Holding, told_of
from stafet.leads.response import Stage
from stafet.staff.above import Colleagues

BRANCH = 1
LOW, HIGH = 10, 11
ANNA, BO, SOFIE, TILDE, DIRK, METTE, ADAM = range(100, 107)
ALL = Colleagues(
    members={LOW: frozenset({ANNA, BO})},
    supervisors={LOW: frozenset({SOFIE}), HIGH: frozenset({TILDE})},
    above={LOW: HIGH, HIGH: None},
    dispatchers={BRANCH: frozenset({DIRK})},
    managers={BRANCH: frozenset({METTE})},
    administrators=frozenset({ADAM}),
)
OFFERED = Holding(branch=BRANCH, team=LOW, is_offered=True)
OWNED = Holding(branch=BRANCH, team=LOW, owner=ANNA)


@pytest.mark.parametrize(
    ("stage", "held", "absent", "told"),
    [
        (Stage.REMINDER, OWNED, (), {ANNA}),
        (Stage.STAGE_1, OFFERED, (), {ANNA, BO}),
        (Stage.STAGE_1, OFFERED, (BO,), {ANNA}),
        (Stage.STAGE_1, replace(OFFERED, declined_by=[ANNA]), (), {BO}),
        (Stage.STAGE_1, OFFERED, (ANNA, BO), {SOFIE}),
        (Stage.STAGE_1, replace(OFFERED, offered_to=BO), (), {BO}),
        (Stage.STAGE_1, Holding(branch=BRANCH, team=LOW), (), {DIRK}),  # nobody is asked
        (Stage.STAGE_2, OWNED, (), {SOFIE}),
        (Stage.STAGE_2, OWNED, (SOFIE,), {TILDE}),
        (Stage.STAGE_2, replace(OWNED, owner=SOFIE), (), {TILDE}),
        (Stage.STAGE_2, OWNED, (SOFIE, TILDE), {DIRK}),
        (Stage.STAGE_2, OWNED, (SOFIE, TILDE, DIRK), {METTE}),
        (Stage.STAGE_2, OWNED, (SOFIE, TILDE, DIRK, METTE), {ADAM}),
        (Stage.STAGE_2, OWNED, (SOFIE, TILDE, DIRK, METTE, ADAM), {DIRK}),  # it waits for them
        (Stage.STAGE_2, Holding(branch=BRANCH), (), {DIRK}),
    ],
)
def test_who_is_told(stage: Stage, held: Holding, absent: tuple[int, ...], told: set[int]) -> None:
    assert told_of(stage, held, replace(ALL, absent=frozenset(absent))) == told


def test_who_stands_in_is_told_instead_of_the_owner() -> None:
    among = replace(ALL, absent=frozenset({ANNA}), stand_ins={ANNA: BO})
    assert told_of(Stage.STAGE_1, OWNED, among) == {BO}


def test_an_absent_owner_for_whom_nobody_stands_in_is_told_all_the_same() -> None:
    assert told_of(Stage.STAGE_1, OWNED, replace(ALL, absent=frozenset({ANNA}))) == {ANNA}
