"""What was typed becomes what is compared; how it was typed does not count."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stafet.particulars.cleaned import Given, GivenAddress, pack, unpack
from stafet.particulars.cleaning import clean_company, clean_person
from stafet.particulars.keys import count_keys, find_keys

NAMES = st.sampled_from(
    "Anna Jörg Åse Søren Zoë Müller Weiß Hansen O'Brien von-Berg Łukasz Møller Strauß".split()
)
NUMBERS = st.from_regex(r"1[5-7][0-9]{8}", fullmatch=True).filter(lambda number: len(set(number)) > 4)


def person(**fields: str) -> Given:
    place = GivenAddress(*(fields.pop(name, "") for name in ("street", "postcode", "city", "country")))
    mail, phone = fields.pop("email", ""), fields.pop("phone", "")
    return Given(
        **fields, emails=(mail,) if mail else (), phones=(phone,) if phone else (), addresses=(place,)
    )


@given(first=NAMES, last=NAMES)
@settings(max_examples=60)
def test_case_blanks_and_marks_of_a_name_do_not_count(first: str, last: str) -> None:
    plain = clean_person(person(first_name=first, last_name=last))
    for change in (
        str.upper,
        str.lower,
        lambda text: f"  {text} ",
        lambda text: unicodedata.normalize("NFD", text),
    ):
        changed = clean_person(person(first_name=change(first), last_name=change(last)))
        assert (changed.first, changed.last) == (plain.first, plain.last)


@given(number=NUMBERS)
@settings(max_examples=60)
def test_a_telephone_number_is_one_however_it_is_written(number: str) -> None:
    forms = (
        f"+49{number}", f"0049 {number}", f"0{number}", f"+49 (0) {number[:3]} / {number[3:]}", f"0{number[:4]}-{number[4:]}",
        f"(0{number[:3]}) {number[3:6]} {number[6:]}", f"0{number} ext. 12",
    )  # fmt: skip
    assert {clean_person(person(phone=form), country="DE").phones for form in forms} == {(number,)}


@pytest.mark.parametrize("junk", ["test", "n/a", "-", "unknown", "XXX", "Unbekannt", "", "  ", "."])
def test_a_placeholder_is_no_name(junk: str) -> None:
    assert clean_person(person(first_name=junk)).first == ()


@pytest.mark.parametrize("junk", ["00000", "0000000000", "123456", "-", "n/a", "12", "+49"])
def test_a_placeholder_is_no_number(junk: str) -> None:
    assert clean_person(person(phone=junk), country="DE").phones == ()


@pytest.mark.parametrize(
    "junk", ["noreply@firm.example", "test@web.de", "n/a", "@", "keine@mail.de", "a b c"]
)
def test_a_placeholder_is_no_mailbox(junk: str) -> None:
    assert clean_person(person(email=junk)).emails == ()


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("", "Dr. Hans-Peter von der Heide", (("hans", "peter"), ("heide",))),
        ("", "Meier, Anna", (("anna",), ("meier",))),
        ("Anna Meier", "", (("anna",), ("meier",))),
        ("Anna Meier", "Meier", (("anna",), ("meier",))),
        ("Herr Prof. Jörg", "Müller, MBA", (("jorg",), ("muller",))),
        ("MÃ¼ller", "JÃ¶rg", (("muller",), ("jorg",))),
    ],
)
def test_a_name_is_found_whatever_field_it_stands_in(
    first: str, last: str, expected: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    cleaned = clean_person(person(first_name=first, last_name=last))
    assert (cleaned.first, cleaned.last) == expected


def test_two_people_in_one_field_are_one_and_a_partner() -> None:
    couple = clean_person(person(last_name="Anna und Peter Schmidt"))
    assert (couple.first, couple.partner, couple.last) == (("anna",), "peter", ("schmidt",))


def test_a_junior_is_one_of_two() -> None:
    assert clean_person(person(first_name="Karl", last_name="Maier jun.")).generation == "jr"


def test_a_company_in_the_name_field_is_a_company() -> None:
    cleaned = clean_person(person(last_name="Autohaus Nord GmbH"))
    assert (cleaned.first, cleaned.last, cleaned.firm.words) == ((), (), ("autohaus", "nord"))
    assert clean_company(person(last_name="Autohaus Nord GmbH")).firm.form == "gmbh"


def test_a_telephone_number_in_the_street_is_a_telephone_number() -> None:
    cleaned = clean_person(person(street="Hauptstr. 12 Tel. 0170 1234560", postcode="80331"), country="DE")
    assert cleaned.phones == ("1701234560",)
    assert (cleaned.places[0].street, cleaned.places[0].number) == ("hauptstr", "12")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller & Söhne GmbH", "FIRMA MUELLER UND SOEHNE G.m.b.H."),
        ("Nordlys Biler A/S", "nordlys biler aktieselskab"),
        ("Bau Nord GmbH & Co. KG", "Bau Nord GmbH und Co KG"),
        ("The A.B.C. Plumbing Ltd", "ABC Plumbing Limited"),
        ("Solar UG (haftungsbeschränkt)", "Solar UG"),
    ],
)
def test_a_company_is_one_with_and_without_its_legal_form(one: str, other: str) -> None:
    first, second = clean_company(person(company=one)).firm, clean_company(person(company=other)).firm
    assert (first.words, first.form) == (second.words, second.form)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("j.doe+shop@googlemail.com",), ("JDoe@gmail.com",)),
        (("Anna@Firm.example ",), ("anna@firm.example",)),
        (("anna (at) firm.example",), ("anna@firm.example",)),
    ],
)
def test_a_mailbox_is_one_with_tags_dots_and_capitals(one: tuple[str], other: tuple[str]) -> None:
    assert clean_person(Given(emails=one)).emails == clean_person(Given(emails=other)).emails


def test_what_is_packed_comes_back() -> None:
    full = person(
        first_name="Anna", last_name="Meier jun.", company="Nord GmbH", email="a@nord.example", phone="0170 1234560",
        street="Weg 1", postcode="80331", city="München", birthday="1980-02-03",
    )  # fmt: skip
    for cleaned in (clean_person(full, country="DE"), clean_company(full, country="DE")):
        assert unpack(pack(cleaned)) == cleaned


@given(
    st.builds(
        Given, first_name=st.text(max_size=60), last_name=st.text(max_size=60), company=st.text(max_size=60),
        vat_id=st.text(max_size=20), birthday=st.text(max_size=12), emails=st.tuples(st.text(max_size=40)),
        phones=st.tuples(st.text(max_size=40)), addresses=st.tuples(st.builds(GivenAddress, *[st.text(max_size=40)] * 4)),
    )
)  # fmt: skip
@settings(max_examples=150)
def test_nothing_that_can_be_typed_breaks_it_and_keys_stay_few(typed: Given) -> None:
    for cleaned in (clean_person(typed, country="DE"), clean_company(typed, country="DE")):
        assert len(find_keys(cleaned)) <= 80
        assert all(len(key) < 400 and "\x00" not in key for key in find_keys(cleaned) | count_keys(cleaned))
