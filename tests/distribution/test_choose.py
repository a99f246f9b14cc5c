"""Who is asked: never somebody who must not be, within capacity, and in turn, whoever comes and goes."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stafet.distribution.choose import CATCH_UP, As, Asking, Person, Turns, Way, Why, choose, owed, why_not

SHARING = [way for way in Way if way is not Way.OPEN]
FEW = st.integers(0, 6)
SLOW = [HealthCheck.too_slow]  # on a machine that does other things as well


@st.composite
def askings(draw: st.DrawFn) -> Asking:
    """Any way, any people in any plight, any turns so far."""
    keys = draw(st.lists(st.integers(1, 9), min_size=1, max_size=7, unique=True))
    people = {
        key: Person(
            key,
            weight=draw(st.integers(1, 5)),
            capacity=draw(st.none() | FEW),
            per_day=draw(st.none() | FEW),
            open=draw(FEW),
            today=draw(FEW),
            is_active=draw(st.booleans() | st.just(True)),
            may_accept=draw(st.booleans() | st.just(True)),
            is_absent=draw(st.booleans()),
            is_taking=draw(st.booleans() | st.just(True)),
            is_on_shift=draw(st.booleans() | st.just(True)),
            substitute=draw(st.none() | st.sampled_from(keys)),
        )
        for key in keys
    }
    members = tuple(draw(st.lists(st.sampled_from(keys), unique=True)))
    refused = draw(st.dictionaries(st.sampled_from(keys), st.sampled_from([Why.DECLINED, Why.EXPIRED])))
    reached = draw(st.integers(0, 10**7))
    next_at = draw(st.dictionaries(st.sampled_from(keys), st.integers(0, 2 * 10**7)))
    known = draw(st.none() | st.sampled_from(keys))
    way = draw(st.sampled_from(list(Way)))
    return Asking(way, members, people, Turns(reached, next_at), refused, known)


@given(askings())
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
def test_nobody_is_asked_who_must_not_be(asking: Asking) -> None:
    choice = choose(asking)
    if choice.user is None:
        return
    asked = asking.people[choice.user]
    assert asked.is_active
    assert asked.may_accept
    assert not asked.is_absent
    assert asked.is_taking
    assert asked.is_on_shift
    assert asked.id not in asking.refused
    assert asked.capacity is None or asked.open < asked.capacity
    assert asked.per_day is None or asked.today < asked.per_day
    for_whom = asking.people[choice.turn_of or choice.user]
    assert for_whom.id in {*asking.members, asking.known_owner}
    assert for_whom.id == asked.id or (for_whom.is_absent and for_whom.substitute == asked.id)


@given(askings())
@settings(deadline=None, suppress_health_check=SLOW)
def test_the_same_asking_has_the_same_choice_in_whatever_order_it_is_told(asking: Asking) -> None:
    other = replace(
        asking,
        members=asking.members[::-1],
        people=dict(list(asking.people.items())[::-1]),
        turns=replace(asking.turns, next_at=dict(list(asking.turns.next_at.items())[::-1])),
    )
    first, second = choose(asking), choose(other)
    assert first == choose(asking)
    assert (first.user, first.is_open, first.turns, first.considered) == (
        second.user,
        second.is_open,
        second.turns,
        second.considered,
    )


@given(askings())
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
def test_everybody_in_the_team_is_considered_or_skipped_with_a_reason(asking: Asking) -> None:
    choice = choose(asking)
    if asking.way is Way.OPEN or choice.asked_as is As.KNOWN_OWNER:
        return
    skipped = {one.id for one in choice.skipped} & set(asking.members)
    assert set(choice.considered) | skipped == set(asking.members)
    assert not set(choice.considered) & skipped
    assert (choice.user is None) == (not choice.considered)


@given(askings())
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
def test_all_are_asked_only_where_one_of_them_may_take_it_later(asking: Asking) -> None:
    choice = choose(asking)
    for_good = {Why.INACTIVE, Why.NO_RIGHT, Why.DECLINED, Why.EXPIRED, Why.ABSENT}
    later = [why_not(asking.people[one], asking.refused) for one in asking.members]
    if choice.user is None:
        assert choice.is_open == any(why not in for_good for why in later)
    else:
        assert not choice.is_open


def deal(people: dict[int, Person], there: list[set[int]], way: Way = Way.ROUND_ROBIN) -> list[int]:
    """One lead for each set of who is there then; who got each. Nobody holds anything for long."""
    turns, got = Turns(), []
    for now in there:
        present = {key: replace(one, is_absent=key not in now) for key, one in people.items()}
        choice = choose(Asking(way, tuple(people), present, turns))
        turns = choice.turns
        got.append(choice.user or 0)
    return got


@pytest.mark.parametrize("team", [2, 3, 7, 24])
def test_over_ten_thousand_leads_equals_get_within_one_of_the_same_share(team: int) -> None:
    people = {key: Person(key) for key in range(1, team + 1)}
    shares = Counter(deal(people, [set(people)] * 10_000))
    assert max(shares.values()) - min(shares.values()) <= 1
    assert sum(shares.values()) == 10_000


COMING_AND_GOING = st.lists(st.tuples(st.sets(st.integers(1, 4)), st.integers(1, 25)), min_size=1, max_size=8)


@given(COMING_AND_GOING)
@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
def test_who_is_always_there_stays_within_one_turn_of_each_other_whoever_else_comes_and_goes(
    spells: list[tuple[set[int], int]],
) -> None:
    always = {5, 6, 7}
    people = {key: Person(key) for key in range(1, 8)}
    there = [present | always for present, length in spells for _ in range(length)]
    got = deal(people, there)
    for end in range(1, len(got) + 1, 7):
        shares = Counter(got[:end])
        assert max(shares[key] for key in always) - min(shares[key] for key in always) <= 1


@given(COMING_AND_GOING)
@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
def test_in_any_spell_somebody_who_came_back_gets_at_most_the_catch_up_and_two_turns_more(
    spells: list[tuple[set[int], int]],
) -> None:
    """The two: whoever was there may just have had theirs, and of two who are level one is first."""
    people = {key: Person(key) for key in range(1, 6)}
    there = [present | {5} for present, length in spells for _ in range(length)]
    got, at = deal(people, there), 0
    for present, length in spells:
        spell = Counter(got[at : at + length])
        at += length
        for one in present:
            assert -2 <= spell[one] - spell[5] <= CATCH_UP + 2


@given(st.lists(st.integers(1, 16), min_size=2, max_size=6))
@settings(max_examples=50, deadline=None, suppress_health_check=SLOW)
def test_shares_follow_the_weights_to_within_a_turn(weights: list[int]) -> None:
    people = {key: Person(key, weight=weight) for key, weight in enumerate(weights, 1)}
    shares = Counter(deal(people, [set(people)] * 2_000, Way.WEIGHTED))
    for key, person in people.items():
        assert abs(shares[key] - 2_000 * person.weight / sum(weights)) <= len(weights)


def test_three_weeks_away_are_not_made_up_for() -> None:
    people = {1: Person(1), 2: Person(2)}
    got = deal(people, [{1, 2}] * 10 + [{1}] * 300 + [{1, 2}] * 10)
    back = got[310:]
    assert back[: CATCH_UP + 2] == [2] * (CATCH_UP + 1) + [1]  # the one more: 1 had just had theirs
    assert Counter(back) == {1: 4, 2: 6}


def test_the_fewest_open_leads_first_and_among_equals_in_turn() -> None:
    people = {1: Person(1, open=3), 2: Person(2, open=1), 3: Person(3, open=1)}
    turns, got = Turns(), []
    for _ in range(6):
        choice = choose(Asking(Way.LEAST_OPEN, (1, 2, 3), people, turns))
        assert choice.user is not None
        people[choice.user] = people[choice.user].given()
        turns = choice.turns
        got.append(choice.user)
    assert got == [2, 3, 2, 3, 1, 2]


def test_the_known_owner_is_asked_first_and_it_is_nobodys_turn() -> None:
    people = {1: Person(1), 2: Person(2)}
    choice = choose(Asking(Way.ROUND_ROBIN, (1, 2), people, known_owner=2))
    assert (choice.user, choice.asked_as, choice.turns) == (2, As.KNOWN_OWNER, Turns())


def test_a_known_owner_who_is_full_leaves_it_to_the_team() -> None:
    people = {1: Person(1), 2: Person(2, capacity=4, open=4)}
    choice = choose(Asking(Way.ROUND_ROBIN, (1,), people, known_owner=2))
    assert (choice.user, choice.asked_as) == (1, As.TURN)
    assert [(one.id, one.why) for one in choice.skipped] == [(2, Why.FULL)]


def test_a_substitute_takes_the_turn_of_who_is_away() -> None:
    people = {1: Person(1, is_absent=True, substitute=2), 2: Person(2)}
    choice = choose(Asking(Way.ROUND_ROBIN, (1, 2), people))
    assert (choice.user, choice.turn_of) == (2, 1)
    assert choice.turns.taken == {1: 1}


def test_a_substitute_who_is_full_is_named_as_the_reason() -> None:
    people = {1: Person(1, is_absent=True, substitute=2), 2: Person(2, capacity=0), 3: Person(3)}
    choice = choose(Asking(Way.ROUND_ROBIN, (1, 3), people))
    [skipped] = choice.skipped
    assert (choice.user, skipped.why, skipped.substitute, skipped.substitutes_why) == (
        3,
        Why.ABSENT,
        2,
        Why.FULL,
    )


def test_who_was_passed_over_in_turn_is_owed_it() -> None:
    people = {1: Person(1), 2: Person(2)}
    choice = choose(Asking(Way.ROUND_ROBIN, (1, 2), people, refused={1: Why.DECLINED}))
    assert (choice.user, choice.turns.skipped) == (2, {1: 1})
    following = choose(Asking(Way.ROUND_ROBIN, (1, 2), people, choice.turns))
    assert (following.user, owed(following.turns, people[2])) == (1, -1.0)
