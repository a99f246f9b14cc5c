"""Who learns what: the whole table, kind by kind."""

import doctest

import pytest

from stafet.notify import who
from stafet.notify.kinds import Kind
from stafet.notify.who import HEARD, RULES, Around, Happened, is_answer, who_learns

ANNA, BO, MANAGER = 1, 2, 3
AROUND = Around(
    owner=ANNA,
    offer_stands=True,
    declined=frozenset({BO}),
    asked=frozenset({ANNA, BO}),
    members=frozenset({ANNA, BO}),
    managers=frozenset({MANAGER}),
)
NOBODY: dict[int, Kind] = {}
TABLE: list[tuple[Happened, Around, dict[int, Kind]]] = [
    (Happened("lead:offered", after={"to_id": BO}), AROUND, {BO: Kind.OFFERED_TO_ME}),
    (Happened("lead:offered", after={"to_id": None}), AROUND, {ANNA: Kind.OFFERED_TO_TEAM}),
    (Happened("lead:offered", after={"to_id": BO}), Around(), NOBODY),
    (Happened("lead:assigned", after={"owner_id": ANNA}), AROUND, {ANNA: Kind.ASSIGNED}),
    (Happened("lead:assigned", after={"owner": None}), AROUND, NOBODY),
    (Happened("lead:accepted", by=ANNA, after={"owner_id": ANNA}), AROUND, {BO: Kind.TAKEN}),
    (Happened("lead:accepted", by=BO, after={"owner_id": ANNA}), AROUND, {ANNA: Kind.JOINED}),
    (Happened("lead:declined", by=BO), AROUND, NOBODY),
    (Happened("lead:expired"), AROUND, NOBODY),
    (Happened("lead:edited", before={"members": [ANNA]}, after={"members": [ANNA, BO]}), AROUND, {BO: Kind.JOINED}),
    (Happened("lead:edited", before={"members": [ANNA, BO]}, after={"members": [ANNA]}), AROUND, NOBODY),
    (Happened("lead:edited", after={"subject": "Golf"}), AROUND, NOBODY),
    (Happened("message:received", lead=9), AROUND, {ANNA: Kind.MESSAGE}),
    (Happened("message:received", lead=9), Around(), NOBODY),
    (Happened("message:bounced", lead=9), AROUND, {ANNA: Kind.MESSAGE}),
    (Happened("clock:told", after={"to": [BO], "stage": "reminder"}), AROUND, {BO: Kind.REMINDER}),
    (Happened("clock:told", after={"to": [ANNA, BO], "stage": "stage_1"}), AROUND, dict.fromkeys([ANNA, BO], Kind.ESCALATION)),
    (Happened("clock:told", after={"to": [MANAGER], "stage": "stage_2"}), AROUND, {MANAGER: Kind.ESCALATION}),
    (Happened("clock:told", after={"to": [MANAGER], "stage": "follow_up_2"}), AROUND, {MANAGER: Kind.ESCALATION}),
    (Happened("clock:told", after={"stage": "stage_2"}), AROUND, NOBODY),
    (Happened("task:told", after={"to": [BO], "stage": "due"}), AROUND, {BO: Kind.TASK}),
    (Happened("task:told", after={"to": [MANAGER], "stage": "stage_2"}), AROUND, {MANAGER: Kind.ESCALATION}),
    *((Happened(kind), AROUND, {MANAGER: Kind.LINKED}) for kind in
      ("contact:introduced", "contact:merged", "account:introduced", "account:merged")),
    (Happened("contact:merged", lead=9), AROUND, NOBODY),
    (Happened("import:made", by=MANAGER), AROUND, {MANAGER: Kind.IMPORTED}),
    (Happened("import:made"), AROUND, NOBODY),
    (Happened("lead:won", by=ANNA), AROUND, NOBODY),
]  # fmt: skip


@pytest.mark.parametrize(("happened", "around", "expected"), TABLE)
def test_exactly_these_are_told(happened: Happened, around: Around, expected: dict[int, Kind]) -> None:
    assert who_learns(happened, around) == expected


def test_every_kind_of_event_and_of_notice_is_in_the_table() -> None:
    assert {happened.kind for happened, *_ in TABLE} >= HEARD
    assert {kind for *_, told in TABLE for kind in told.values()} == set(Kind)


@pytest.mark.parametrize("kind", sorted(set(RULES) - {"import:made"}))
def test_nobody_is_told_what_they_did(kind: str) -> None:
    after = {"to_id": None, "owner_id": ANNA, "members": [ANNA], "to": [ANNA]}
    around = Around(ANNA, True, frozenset(), *[frozenset({ANNA})] * 3)
    assert who_learns(Happened(kind, by=BO, after=after), around) != {}
    assert who_learns(Happened(kind, by=ANNA, after=after), around) == {}


def test_what_ends_an_offer_is_known() -> None:
    assert {kind for kind in HEARD if is_answer(Happened(kind))} == {
        "lead:offered", "lead:assigned", "lead:accepted", "lead:declined", "lead:expired",
    }  # fmt: skip


def test_its_example_holds() -> None:
    assert doctest.testmod(who).failed == 0
