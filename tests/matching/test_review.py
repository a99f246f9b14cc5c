"""Questions asked before are answered anew by other weights, and counted against what people said."""

import random
from dataclasses import replace

import pytest

from stafet.matching.evidence import default_weights
from stafet.matching.learn import observe
from stafet.matching.review import Option, Question, Tally, changed, tally, told_apart, verdict_on
from stafet.matching.verdict import is_recorded_twice
from tests.matching.crowd import Crowd
from tests.matching.dirt import ask
from tests.matching.scoring import clean, stocks_of

WEIGHTS = default_weights()
CLEAR = (("first.equal", 6.0), ("last.equal", 8.0), ("email.same", 9.0))
WEAK = (("first.equal", 3.0), ("last.equal", 4.0), ("address.different", 0.0))


def question(*options: Option, is_told: bool = True) -> Question:
    return Question("contact", options, 10_000, is_told)


@pytest.mark.parametrize(
    ("options", "verdict"),
    [
        ([], "none"),
        ([Option(CLEAR)], "exact"),
        ([Option(CLEAR, is_vetoed=True)], "similar"),
        ([Option(WEAK)], "none"),
        ([Option(CLEAR), Option(WEAK)], "exact"),
        ([Option(CLEAR), Option(CLEAR)], "similar"),
        ([Option(CLEAR, is_alike=True), Option(CLEAR, is_alike=True)], "exact"),
    ],
)
def test_the_verdict_is_found_again(options: list[Option], verdict: str) -> None:
    assert verdict_on(question(*options), WEIGHTS)[0] == verdict


def test_it_is_the_verdict_that_was_given() -> None:
    crowd = Crowd(22, 1_000)
    stocks = stocks_of(crowd)
    for each in random.Random(1).sample(list(ask(crowd, 400)), 150):
        stock, asked = stocks[each.kind], clean(each.kind, each.given)
        candidates, common = stock.candidates(asked)
        judgement = stock.match(asked)
        options = [
            Option(
                observe(each.kind, one.evidence, common, is_same=False).found,
                bool(set(one.vetoes) - {"two_alike"}),
                is_alike=one is judgement.candidates[0]
                or is_recorded_twice(
                    candidates[judgement.candidates[0].id], candidates[one.id], WEIGHTS, each.kind
                ),
            )
            for one in judgement.candidates
        ]
        again = verdict_on(Question(each.kind, tuple(options), common.total), WEIGHTS)[0]
        assert again == judgement.verdict


def test_verdicts_that_a_person_said_otherwise_to_are_counted() -> None:
    asked = [
        question(Option(CLEAR, is_same=True)),
        question(Option(CLEAR, is_same=False)),
        question(Option(WEAK, is_same=True)),
        question(Option(CLEAR, is_vetoed=True, is_same=False)),
        question(),
    ]
    found = tally(asked, WEIGHTS)
    assert found == Tally(automatic=2, similar=1, none=2, wrong=1, missed=1)
    assert (found.contradicted, found.is_too_often_wrong) == (2, True)
    unsure = replace(WEIGHTS, exact={"contact": 99.0, "account": 99.0})
    assert tally(asked, unsure) == Tally(similar=3, none=2, missed=1)
    assert changed(asked, WEIGHTS, unsure) == 2


def test_what_was_only_confirmed_teaches_nothing() -> None:
    told, confirmed = (
        question(Option(CLEAR, is_same=True), Option(WEAK), is_told=told) for told in (True, False)
    )
    (observation,) = told_apart([told, confirmed])
    assert (observation.found, observation.is_same, observation.stock) == (CLEAR, True, 10_000)
