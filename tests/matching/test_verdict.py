"""exact, similar, none: what may be taken unasked, what forbids it, and why it was said."""

import pytest

from stafet.matching.evidence import default_weights
from stafet.matching.sentences import SENTENCES, sentences, why
from stafet.matching.stock import Stock
from stafet.matching.verdict import Judgement
from stafet.particulars.cleaned import Given, GivenAddress, Kind, Particulars
from stafet.particulars.cleaning import clean_company, clean_person
from tests.matching.crowd import Crowd
from tests.matching.scoring import stocks_of

HOME = GivenAddress("Lindenweg 7", "89073", "Ulm", "DE")
AWAY = GivenAddress("Hafenstraße 3", "25813", "Husum", "DE")
KARL = Given(
    "Karl", "Breitner", emails=("karl.breitner@web.de",), phones=("0731 4567890",), addresses=(HOME,)
)
FIRM = Given(
    company="Breitner Solar GmbH", vat_id="DE136695976", emails=("info@breitner-solar.de",),
    phones=("0731 99887700",), addresses=(HOME,),
)  # fmt: skip


def clean(kind: Kind, given: Given) -> Particulars:
    return clean_person(given, country="DE") if kind == "contact" else clean_company(given, country="DE")


@pytest.fixture(scope="module")
def crowd() -> Crowd:
    return Crowd(9, 1500)


def judged(
    crowd: Crowd, kind: Kind, asked: Given, *known: Given, employers: tuple[str, ...] = ()
) -> Judgement:
    """The verdict about `asked` among the crowd and those who are `known` besides, with ids k0, k1 …"""
    stock: Stock = stocks_of(crowd)[kind]
    for at, given in enumerate(known):
        stock.add(f"k{at}", clean(kind, given))
    return stock.match(clean(kind, asked), employers)


@pytest.mark.parametrize(
    "asked",
    [
        KARL,
        Given("Karl", "Breitner", emails=("Karl.Breitner+news@WEB.de",)),
        Given("KARL", "BREITNER", phones=("+49 (0) 731 / 456 78 90",)),
        Given("K.", "Breitner", emails=("karl.breitner@web.de",)),
        Given("", "Dr. Karl Breitner", phones=("0049 731 4567890",)),
        Given("Breitner", "Karl", addresses=(HOME,)),
        Given("Karl", "Breitnre", emails=("karl.breitner@web.de",)),
        Given("Karl", "Breitner", emails=("karl.breitner@web.de",), addresses=(AWAY,)),
    ],
)
def test_who_agrees_in_name_and_in_what_nobody_else_has_is_taken(crowd: Crowd, asked: Given) -> None:
    found = judged(crowd, "contact", asked, KARL)
    assert (found.verdict, found.candidates[0].id) == ("exact", "k0"), found.candidates[0]


@pytest.mark.parametrize(
    ("asked", "veto"),
    [
        (Given("Karl", "Breitner"), "name_alone"),
        (Given("Gerda", "Breitner", emails=("karl.breitner@web.de",), phones=("0731 4567890",), addresses=(HOME,)), "other_first_name"),
        (Given("Karla", "Breitner", phones=("0731 4567890",), addresses=(HOME,)), "other_first_name"),
        (Given("Karl", "Breitner jun.", phones=("0731 4567890",), addresses=(HOME,)), "other_generation"),
        (Given("", "Breitner", addresses=(HOME,)), "no_first_name"),
        (Given("Karl", "Zumwinkel", phones=("0731 4567890",), addresses=(HOME,)), "other_last_name"),
    ],
)  # fmt: skip
def test_a_veto_forbids_to_take_a_person_unasked(crowd: Crowd, asked: Given, veto: str) -> None:
    found = judged(crowd, "contact", asked, KARL)
    assert found.verdict != "exact"
    assert veto in next(each for each in found.candidates if each.id == "k0").vetoes


def test_another_birthday_is_another_person(crowd: Crowd) -> None:
    born = Given(
        "Karl", "Breitner", birthday="1950-04-01", emails=("karl.breitner@web.de",), addresses=(HOME,)
    )
    other = Given(
        "Karl", "Breitner", birthday="1979-11-23", emails=("karl.breitner@web.de",), addresses=(HOME,)
    )
    found = judged(crowd, "contact", other, born)
    assert found.verdict != "exact"
    assert "other_birthday" in found.candidates[0].vetoes


def test_an_unknown_name_that_nobody_else_bears_is_still_only_a_name(crowd: Crowd) -> None:
    rare = Given("Xanthippe", "Quisthoudt", phones=("0731 1111222",))
    assert judged(crowd, "contact", Given("Xanthippe", "Quisthoudt"), rare).verdict != "exact"


def test_a_shared_mailbox_or_switchboard_takes_nobody_by_itself(crowd: Crowd) -> None:
    desk = [
        Given(first, last, "Breitner Solar GmbH", emails=("info@breitner-solar.de",), phones=("0731 99887700",), addresses=(HOME,))
        for first, last in (("Eva", "Lindqvist"), ("Otto", "Zabel"), ("Mia", "Torberg"))
    ]  # fmt: skip
    nameless = Given(
        "", "", "Breitner Solar GmbH", emails=("info@breitner-solar.de",), phones=("0731 99887700",)
    )
    colleague = Given(
        "Ida", "Kranz", "Breitner Solar GmbH", emails=("info@breitner-solar.de",), phones=("0731 99887700",)
    )
    for asked in (nameless, colleague):
        assert judged(crowd, "contact", asked, *desk).verdict != "exact"


def test_two_of_one_name_in_one_house_are_a_list(crowd: Crowd) -> None:
    one = Given("Karl", "Breitner", phones=("0731 4567890",), addresses=(HOME,))
    other = Given("Karl", "Breitner", emails=("karl77@web.de",), addresses=(HOME,))
    found = judged(crowd, "contact", Given("Karl", "Breitner", addresses=(HOME,)), one, other)
    assert found.verdict == "similar"
    assert {each.id for each in found.candidates if each.verdict == "similar"} >= {"k0", "k1"}


def test_father_and_son_of_one_name_are_a_list(crowd: Crowd) -> None:
    father = Given("Karl", "Breitner", birthday="1950-04-01", addresses=(HOME,))
    son = Given("Karl", "Breitner", birthday="1979-11-23", addresses=(HOME,))
    found = judged(crowd, "contact", Given("Karl", "Breitner", addresses=(HOME,)), father, son)
    assert found.verdict == "similar"
    assert "two_alike" in found.candidates[0].vetoes


def test_one_person_recorded_twice_is_no_reason_to_ask(crowd: Crowd) -> None:
    found = judged(crowd, "contact", KARL, KARL, KARL)
    assert found.verdict == "exact"
    assert [each.verdict for each in found.candidates].count("exact") == 1


@pytest.mark.parametrize(
    "asked",
    [
        FIRM,
        Given(company="breitner solar", vat_id="DE 136 695 976"),
        Given(company="Breitner Solar", emails=("k.breitner@breitner-solar.de",)),
        Given(company="BREITNER SOLAR GMBH", addresses=(HOME,)),
        Given(
            company="Breitner Solar", addresses=(GivenAddress("", "89073", "Ulm"),), phones=("0731 99887712",)
        ),
    ],
)
def test_a_company_with_the_same_name_and_place_or_number_is_taken(crowd: Crowd, asked: Given) -> None:
    found = judged(crowd, "account", asked, FIRM)
    assert (found.verdict, found.candidates[0].id) == ("exact", "k0"), found.candidates[0]


@pytest.mark.parametrize(
    ("asked", "veto"),
    [
        (Given(company="Breitner Solar GmbH"), "name_alone"),
        (Given(company="Breitner Solar GmbH", vat_id="DE129273398", addresses=(HOME,)), "other_vat_id"),
        (Given(company="Breitner Solar AG", addresses=(HOME,)), "other_legal_form"),
        (
            Given(
                company="Breitner Solar Holding GmbH", emails=("info@breitner-solar.de",), addresses=(HOME,)
            ),
            "other_name",
        ),
        (Given(company="Weber Optik GmbH", phones=("0731 99887700",), addresses=(HOME,)), "other_name"),
        (Given(emails=("info@breitner-solar.de",), phones=("0731 99887700",)), "no_name"),
    ],
)
def test_a_veto_forbids_to_take_a_company_unasked(crowd: Crowd, asked: Given, veto: str) -> None:
    found = judged(crowd, "account", asked, FIRM)
    assert found.verdict != "exact"
    assert veto in next(each for each in found.candidates if each.id == "k0").vetoes


def test_a_known_contact_of_it_is_a_witness_for_a_company(crowd: Crowd) -> None:
    asked = Given(company="Breitner Solar GmbH", phones=("0170 7654321",))
    assert judged(crowd, "account", asked, FIRM).verdict == "similar"
    assert judged(crowd, "account", asked, FIRM, employers=("k0",)).verdict == "exact"


def test_nobody_is_found_where_nothing_was_said(crowd: Crowd) -> None:
    for kind in ("contact", "account"):
        assert judged(crowd, kind, Given("n/a", "-", phones=("00000",)), KARL) == Judgement("none", ())


def test_at_most_one_is_exact_and_it_stands_first(crowd: Crowd) -> None:
    stock = stocks_of(crowd)["contact"]
    for _, kind, given in crowd.records[:300]:
        if kind == "contact":
            found = stock.match(clean(kind, given))
            assert [each.verdict for each in found.candidates[1:]].count("exact") == 0
            assert found.verdict == found.candidates[0].verdict
            points = [each.points for each in found.candidates]
            assert points == sorted(points, reverse=True)


def test_why_tells_what_agreed_what_differed_and_what_forbade_it(crowd: Crowd) -> None:
    asked = Given("Gerda", "Breitner", phones=("0731 4567890",), addresses=(AWAY,))
    candidate = next(each for each in judged(crowd, "contact", asked, KARL).candidates if each.id == "k0")
    told = sentences(candidate)
    assert told[0] == "Not taken unasked: the first names differ, perhaps one household"
    assert {
        "Different first name",
        "Same last name",
        "Same telephone number: 7314567890",
        "Different address",
    } <= set(told)


def test_why_holds_no_value_of_the_record_that_the_asker_did_not_bring(crowd: Crowd) -> None:
    asked = Given("Karl", "Breitner", phones=("0731 4567890",))
    candidate = judged(crowd, "contact", asked, KARL).candidates[0]
    assert "lindenweg" not in str(why(candidate)).lower()
    assert "web.de" not in str(why(candidate))


def test_every_weight_has_a_sentence() -> None:
    codes = {code for rows in default_weights().points.values() for code in rows}
    # A name in one field is in no order that could be wrong.
    assert codes - set(SENTENCES) == {"order.loose"}
