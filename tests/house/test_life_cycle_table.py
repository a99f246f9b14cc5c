"""Guard 9: the life-cycle table is the whole truth, told here a second time in other words."""

from collections.abc import Mapping
from itertools import product

import pytest

from stafet.catalog.models import State
from stafet.leads.life_cycle import TABLE, Verb, target, verbs_from
from stafet.leads.models import Handover

OPEN = {State.NEW, State.IN_PROGRESS}
CLOSED = {State.WON, State.LOST}
NOBODY_HOLDS = {Handover.UNASSIGNED, Handover.DECLINED, Handover.EXPIRED}
ANSWERS = {
    Verb.DECLINE: Handover.DECLINED,
    Verb.WITHDRAW: Handover.UNASSIGNED,
    Verb.EXPIRE: Handover.EXPIRED,
}
TRIPLES = list(product(State, Handover, Verb))
Table = Mapping[tuple[State, Handover, Verb], tuple[State | None, Handover]]


def promised(state: State, handover: Handover, verb: Verb) -> tuple[State | None, Handover] | None:
    """Where the rules R5, R20, R22, R24, R25, R30 and R35 say that a verb leads; None: nowhere."""
    if state in CLOSED:
        return _after_closing(state, handover) if verb is Verb.REOPEN else None
    if handover is Handover.OFFERED:
        return _of_an_offer(state, verb)
    if handover in NOBODY_HOLDS:
        return _of_a_free_lead(state, handover, verb)
    return _in_somebodys_hands(state, verb)


def _after_closing(state: State, handover: Handover) -> tuple[None, Handover] | None:
    if handover is Handover.ACCEPTED:
        return None, Handover.ACCEPTED
    laid_down = state is State.LOST and handover is Handover.DECLINED
    return (None, Handover.UNASSIGNED) if laid_down else None


def _of_an_offer(state: State, verb: Verb) -> tuple[State, Handover] | None:
    if verb is Verb.ACCEPT:
        return State.IN_PROGRESS, Handover.ACCEPTED
    if verb is Verb.LAY_DOWN:
        return State.LOST, Handover.DECLINED
    if verb is Verb.OFFER:
        return state, Handover.OFFERED
    return (state, ANSWERS[verb]) if verb in ANSWERS else None


def _of_a_free_lead(state: State, handover: Handover, verb: Verb) -> tuple[State, Handover] | None:
    if verb is Verb.OFFER:
        return state, Handover.OFFERED
    made_by_hand = (state, handover, verb) == (State.NEW, Handover.UNASSIGNED, Verb.TAKE)
    return (State.IN_PROGRESS, Handover.ACCEPTED) if made_by_hand else None


def _in_somebodys_hands(state: State, verb: Verb) -> tuple[State, Handover] | None:
    if state is not State.IN_PROGRESS:
        return None
    return {
        Verb.ASSIGN: (State.IN_PROGRESS, Handover.ACCEPTED),
        Verb.OFFER: (State.IN_PROGRESS, Handover.OFFERED),
        Verb.WIN: (State.WON, Handover.ACCEPTED),
        Verb.LOSE: (State.LOST, Handover.ACCEPTED),
    }.get(verb)


def dead_ends(table: Table) -> set[tuple[State, Handover]]:
    """Open places from which no way leads to an end: a lead there would be dropped in silence."""
    ended = {(to or State.IN_PROGRESS, handover) for to, handover in table.values() if to in CLOSED}
    alive = set(ended)
    while True:
        more = {
            (state, handover)
            for (state, handover, _), (to, to_handover) in table.items()
            if (to, to_handover) in alive
        }
        if more <= alive:
            break
        alive |= more
    places = {(state, handover) for state, handover, _ in table}
    places |= {(to, handover) for to, handover in table.values() if to is not None}
    return {place for place in places if place[0] in OPEN} - alive


@pytest.mark.parametrize("triple", TRIPLES, ids="-".join)
def test_the_table_says_what_the_rules_promise(triple: tuple[State, Handover, Verb]) -> None:
    state, handover, verb = triple
    assert target((state, handover), verb) == promised(*triple)


def test_nothing_ends_unowned_and_unseen() -> None:
    assert dead_ends(TABLE) == set()


def test_the_buttons_are_the_table() -> None:
    for state, handover in product(State, Handover):
        assert verbs_from((state, handover)) == {
            verb for verb in Verb if promised(state, handover, verb) is not None
        }


def test_a_dead_end_is_found() -> None:
    broken = {key: to for key, to in TABLE.items() if key[:2] != (State.NEW, Handover.EXPIRED)}
    assert dead_ends(broken) == {(State.NEW, Handover.EXPIRED)}


def test_an_extra_way_is_found() -> None:
    extra = (State.NEW, Handover.UNASSIGNED, Verb.WIN)
    assert promised(*extra) is None
    assert extra not in TABLE
