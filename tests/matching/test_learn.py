"""Weights are estimated again from decisions: a proposal that is measured on what it has not seen."""

import pytest

from stafet.matching.evidence import Commonness, default_weights, read_weights
from stafet.matching.learn import Observation, learn, measure, observe
from tests.matching.crowd import Crowd
from tests.matching.dirt import ask
from tests.matching.scoring import clean, stocks_of


@pytest.fixture(scope="module")
def decisions() -> list[Observation]:
    crowd = Crowd(21, 1500)
    stocks = stocks_of(crowd)
    seen = []
    for question in ask(crowd, 500):
        asked = clean(question.kind, question.given)
        _, common = stocks[question.kind].candidates(asked)
        for each in stocks[question.kind].match(asked).candidates[:3]:
            is_same = each.id in question.truth
            seen.append(
                observe(question.kind, each.evidence, common, is_same=is_same, vetoed=bool(each.vetoes))
            )
    return seen


def test_nothing_seen_changes_nothing() -> None:
    proposal = learn([], default_weights())
    assert (proposal.weights, proposal.changes) == (default_weights(), ())
    assert not proposal.is_better


def test_the_weights_in_force_are_not_touched(decisions: list[Observation]) -> None:
    before = default_weights().points["contact"]["phone.same"]
    learn(decisions, default_weights())
    assert default_weights().points["contact"]["phone.same"] == before


def test_where_a_telephone_says_nothing_its_weight_falls() -> None:
    """An installation whose telephone numbers are a call centre's: who shares one is hardly ever the same."""
    found = (("first.near", 0.0), ("last.near", 0.0), ("phone.same", 8.0))
    proposal = learn([Observation("contact", found, is_same=False)] * 200, default_weights())
    assert (
        proposal.weights.points["contact"]["phone.same"][0]
        < default_weights().points["contact"]["phone.same"][0] - 0.3
    )
    assert proposal.after.loss < proposal.before.loss


def test_bad_weights_are_mended_by_decisions(decisions: list[Observation]) -> None:
    good = default_weights()
    spoilt = {code: (fixed / 4, slope) for code, (fixed, slope) in good.points["contact"].items()}
    weights = type(good)(
        {**good.points, "contact": spoilt}, good.start, good.per_size, good.exact, good.similar, good.margin
    )
    proposal = learn(decisions, weights)
    assert proposal.is_better
    assert proposal.after.loss < 0.9 * proposal.before.loss
    assert proposal.changes


def test_a_few_decisions_hardly_move_anything(decisions: list[Observation]) -> None:
    proposal = learn(decisions[:4], default_weights())
    for kind, rows in proposal.weights.points.items():
        for code, (fixed, _) in rows.items():
            assert abs(fixed - default_weights().points[kind][code][0]) < 0.8


def test_an_observation_holds_no_personal_value(decisions: list[Observation]) -> None:
    assert all(
        set(code) <= set("abcdefghijklmnopqrstuvwxyz._") for each in decisions for code, _ in each.found
    )


def test_figures_count_what_would_be_taken_and_what_missed() -> None:
    sure = Observation(
        "contact", (("first.equal", 8.0), ("last.equal", 8.0), ("email.same", 9.0)), is_same=False
    )
    lost = Observation("contact", (("first.different", 0.0),), is_same=True)
    figures = measure([sure, lost], default_weights())
    assert (figures.observations, figures.automatic, figures.wrong, figures.missed) == (2, 1, 1, 1)


def test_a_table_of_weights_is_read_from_json() -> None:
    table = '{"points": {"contact": {"x.y": [1, 0.5]}, "account": {}}, "start": {"contact": -1}, "per_size": {"contact": 0}, '
    weights = read_weights(table + '"exact": {}, "similar": {}, "margin": 2}')
    assert weights.points["contact"]["x.y"] == (1.0, 0.5)
    assert weights.beginning("contact", Commonness(10)) == -1
