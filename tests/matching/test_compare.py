"""Each kind of evidence, and which way round one asks does not matter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stafet.matching.evidence import Commonness
from stafet.matching.verdict import compare
from stafet.particulars.cleaned import Given, GivenAddress
from stafet.particulars.cleaning import clean_company, clean_person

COMMON = Commonness(10_000, {"F:anne": 40, "F:anna": 60, "F:peter": 50, "F:martina": 9})


def levels(
    kind: str, one: dict[str, str], other: dict[str, str], common: Commonness = COMMON
) -> dict[str, str]:
    clean = clean_person if kind == "contact" else clean_company
    return {each.field: each.level for each in compare(clean(_given(one)), clean(_given(other)), common)}


def _given(fields: dict[str, str]) -> Given:
    place = GivenAddress(*(fields.get(name, "") for name in ("street", "postcode", "city", "country")))
    names = ("first_name", "last_name", "company", "vat_id", "birthday")
    return Given(
        **{name: fields[name] for name in names if name in fields},
        emails=(fields["email"],) if "email" in fields else (),
        phones=(fields["phone"],) if "phone" in fields else (),
        addresses=(place,),
    )


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Anna", "ANNA", "equal"),
        ("Jörg", "Joerg", "equal"),
        ("Hans-Peter", "Hanspeter", "equal"),
        ("Hans-Peter", "Hans-Jürgen", "sibling"),
        ("Peter", "Hans-Peter", "part"),
        ("Bill", "William", "nickname"),
        ("Uschi", "Ursula", "nickname"),
        ("Maxim", "Maximilian", "nickname"),
        ("A.", "Anna", "initial"),
        ("B.", "Anna", "different"),
        ("Petre", "Peter", "near"),
        ("Anne", "Anna", "sibling"),
        ("Martina", "Martin", "sibling"),
        ("Christian", "Christina", "sibling"),
        ("Peter und Anna", "Anna", "partner"),
        ("Peter", "Anna", "different"),
        ("", "Anna", "missing"),
        ("n/a", "Anna", "missing"),
    ],
)
def test_first_names(one: str, other: str, level: str) -> None:
    common = Commonness(1000, COMMON.counts)
    found = levels(
        "contact",
        {"first_name": one, "last_name": "Gruber"},
        {"first_name": other, "last_name": "Gruber"},
        common,
    )
    assert found["first"] == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Meier", "MEIER", "equal"),
        ("von der Heide", "Heide", "equal"),
        ("Schmitd", "Schmidt", "near"),
        ("Schmidt-Weber", "Schmidt", "part"),
        ("Larsen Møller", "Møller", "equal"),
        ("Gruber", "Schmidt", "different"),
        ("", "Schmidt", "missing"),
    ],
)
def test_last_names(one: str, other: str, level: str) -> None:
    assert (
        levels("contact", {"first_name": "Eva", "last_name": one}, {"first_name": "Eva", "last_name": other})[
            "last"
        ]
        == level
    )


def test_swapped_names_agree_and_say_so() -> None:
    found = levels(
        "contact", {"first_name": "Gruber", "last_name": "Eva"}, {"first_name": "Eva", "last_name": "Gruber"}
    )
    assert (found["first"], found["last"], found["order"]) == ("equal", "equal", "swapped")


def test_a_mail_that_holds_the_first_name_explains_a_mistyped_one() -> None:
    found = levels(
        "contact",
        {"first_name": "E.", "last_name": "Gruber", "email": "eva.gruber@web.de"},
        {"first_name": "Eva", "last_name": "Gruber"},
    )
    assert (found["first"], found["hint"]) == ("initial", "mail")


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("eva.gruber@web.de", "Eva.Gruber+x@web.de", "same"),
        ("info@nord.example", "info@nord.example", "role"),
        ("familie.gruber@web.de", "familie.gruber@web.de", "role"),
        ("eva.grubre@web.de", "eva.gruber@web.de", "near"),
        ("eva.gruber@gmial.com", "eva.gruber@gmail.com", "near"),
        ("eva.gruber1@web.de", "eva.gruber2@web.de", "different"),
        ("s.gruber@web.de", "k.gruber@web.de", "different"),
        ("eva.gruber@gmx.de", "eva.gruber@web.de", "local"),
        ("eva@nord.example", "max@nord.example", "domain"),
        ("eva@nord.example", "max@sud.example", "different"),
    ],
)
def test_emails(one: str, other: str, level: str) -> None:
    assert levels("contact", {"email": one}, {"email": other})["email"] == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("+49 170 1234560", "0170/1234560", "same"),
        ("+43 170 1234560", "+49 170 1234560", "same"),
        ("0170 1235560", "0170 1234560", "near"),
        ("0511 123450", "0511 123451", "head"),
        ("0511 123412", "030 9876543", "different"),
        ("000000", "030 9876543", "missing"),
    ],
)
def test_phones(one: str, other: str, level: str) -> None:
    assert levels("contact", {"phone": one}, {"phone": other})["phone"] == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (("Hauptstraße 12", "80331", "München"), ("Haupt-Str. 12", "D-80331", "Munich"), "same"),
        (("Hauptstraße 12", "80331", ""), ("Hauptstrasse 12", "", "München"), "same"),
        (("Hauptstrase 12", "80331", ""), ("Hauptstraße 12", "80331", ""), "same"),
        (("Bahnhofstraße 12", "80331", ""), ("Banhofstraße 12", "80331", ""), "near"),
        (("Hauptstraße", "80331", ""), ("Hauptstraße 12", "80331", ""), "street"),
        (("Hauptstraße 14", "80331", ""), ("Hauptstraße 12", "80331", ""), "postcode"),
        (("", "", "Kopenhagen"), ("Skovvej 2", "2100", "København Ø"), "town"),
        (("Hauptstraße 12", "80331", "München"), ("Hauptstraße 12", "10115", "Berlin"), "different"),
        (("12 High Street", "BA1 1AA", ""), ("12 High St", "ba11aa", ""), "same"),
        (("Hauptstraße 12", "", ""), ("", "80331", ""), "missing"),
    ],
)
def test_addresses(one: tuple[str, str, str], other: tuple[str, str, str], level: str) -> None:
    names = ("street", "postcode", "city")
    found = levels("contact", dict(zip(names, one, strict=True)), dict(zip(names, other, strict=True)))
    assert found["address"] == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Gruber Solar GmbH", "gruber solar", "same"),
        ("Solar Gruber", "Gruber Solar", "same"),
        ("Grubre Solar", "Gruber Solar", "near"),
        ("Gruber", "Gruber Solar", "short"),
        ("Gruber Solar Tirol", "Gruber Solar", "long"),
        ("Gruber Solar Holding", "Gruber Solar", "sister"),
        ("Gruber Solar Hodling", "Gruber Solar", "sister"),
        ("Gruber Solar", "Gruber Solar Immobilien", "mother"),
        ("Gruber Optik", "Gruber Solar", "part"),
        ("Weber Optik", "Gruber Solar", "different"),
    ],
)
def test_company_names(one: str, other: str, level: str) -> None:
    assert levels("account", {"company": one}, {"company": other})["firm"] == level


@pytest.mark.parametrize(
    ("one", "other", "field", "level"),
    [
        ({"company": "Nord GmbH"}, {"company": "Nord AG"}, "form", "different"),
        ({"company": "Nord KG"}, {"company": "Nord GmbH & Co. KG"}, "form", "kin"),
        ({"vat_id": "DE136695976"}, {"vat_id": "DE 136 695 976"}, "vat", "same"),
        ({"vat_id": "DE136695977"}, {"vat_id": "DE136695976"}, "vat", "near"),
        ({"vat_id": "DE129273398"}, {"vat_id": "DE136695976"}, "vat", "different"),
        ({"vat_id": "CVR 13585628"}, {"vat_id": "DK13585628"}, "vat", "same"),
        ({"email": "max@nord.example"}, {"email": "info@nord.example"}, "domain", "same"),
        ({"email": "max@web.de"}, {"email": "info@nord.example"}, "domain", "missing"),
        ({"email": "max@sud.example"}, {"email": "info@nord.example"}, "domain", "different"),
        ({"email": "max@gruber-solar.example"}, {"company": "Gruber Solar"}, "domain", "fits"),
    ],
)
def test_companies(one: dict[str, str], other: dict[str, str], field: str, level: str) -> None:
    assert levels("account", one, other)[field] == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("1980-02-03", "03.02.1980", "same"),
        ("1980-03-02", "1980-02-03", "near"),
        ("1980-02-04", "1980-02-03", "near"),
        ("1975-11-20", "1980-02-03", "different"),
    ],
)
def test_birthdays(one: str, other: str, level: str) -> None:
    assert levels("contact", {"birthday": one}, {"birthday": other})["birthday"] == level


@pytest.mark.parametrize("birthday", ["1970-01-01", "", "unknown", "1980-13-45"])
def test_no_birthday_says_nothing(birthday: str) -> None:
    assert "birthday" not in levels("contact", {"birthday": birthday}, {"birthday": "1980-02-03"})


WORDS = st.sampled_from(
    ["", "Anna", "Anne", "Peter", "Petre", "Hans-Peter", "A.", "Gruber", "Grubre", "Weber-Gruber", "test"]
)
FIELDS = st.fixed_dictionaries(
    {
        "first_name": WORDS,
        "last_name": WORDS,
        "company": st.sampled_from(
            ["", "Nord GmbH", "Nord Holding AG", "Nrod", "Gruber Solar", "Solar Gruber KG"]
        ),
        "email": st.sampled_from(
            ["", "anna@web.de", "anan@web.de", "anna@gmx.de", "info@nord.example", "max@nord.example"]
        ),
        "phone": st.sampled_from(["", "0170 1234560", "0170 1234561", "0170 1234566", "030 987654"]),
        "street": st.sampled_from(["", "Weg 1", "Weg 2", "Hauptstr. 12", "Haupstr. 12"]),
        "postcode": st.sampled_from(["", "80331", "80332", "10115"]),
        "birthday": st.sampled_from(["", "1980-02-03", "1980-03-02", "1975-11-20"]),
        "vat_id": st.sampled_from(["", "DE136695976", "DE136695977", "DK13585628"]),
    }
)


@given(one=FIELDS, other=FIELDS, kind=st.sampled_from(["contact", "account"]))
@settings(max_examples=300)
def test_comparing_is_symmetric_where_nothing_is_counted(
    one: dict[str, str], other: dict[str, str], kind: str
) -> None:
    turned = {
        "sister": "mother",
        "mother": "sister",
        "long": "short",
        "short": "long",
        "near_long": "near_short",
        "near_short": "near_long",
    }
    there, back = (levels(kind, *pair, Commonness(1000)) for pair in ((one, other), (other, one)))
    if "order" in there:
        # Which of two swapped fields is called the first depends on the side that is turned.
        for found in (there, back):
            found["first"], found["last"] = sorted((found["first"], found["last"]))
            found.pop("hint", None)
    assert {field: turned.get(level, level) for field, level in back.items()} == there


@given(one=FIELDS, kind=st.sampled_from(["contact", "account"]))
@settings(max_examples=100)
def test_nothing_differs_from_itself(one: dict[str, str], kind: str) -> None:
    assert not {"different", "near", "sibling", "part"} & set(
        levels(kind, one, one, Commonness(1000)).values()
    )
