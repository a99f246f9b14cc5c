"""The legal form is apart from the name, written out, short or mistyped."""

import pytest

from stafet.foundation.legal_forms import may_be_one_form, split_legal_form


@pytest.mark.parametrize(
    ("name", "words", "form"),
    [
        ("bau nord gmbh", ["bau", "nord"], "gmbh"),
        ("bau nord g.m.b.h.", ["bau", "nord"], "gmbh"),
        ("bau nord gmbh & co. kg", ["bau", "nord"], "gmbh & co kg"),
        ("bau nord ug (haftungsbeschrankt)", ["bau", "nord"], "ug"),
        ("bau nord gmhb", ["bau", "nord"], "gmbh"),
        ("bau nord gnbh", ["bau", "nord"], "gmbh"),
        ("bau nord gmbh & co. kh", ["bau", "nord"], "gmbh & co kg"),
        ("bau nord lrd", ["bau", "nord"], "ltd"),
        ("bau nord limitd", ["bau", "nord"], "ltd"),
        ("bau nord apd", ["bau", "nord"], "aps"),
        ("gmbh trixon", ["trixon"], "gmbh"),
        ("a/s onenmax", ["onenmax"], "a/s"),
        ("bau app", ["bau", "app"], ""),
        ("nord solar", ["nord", "solar"], ""),
        ("nord a/s", ["nord"], "a/s"),
        ("nord aktieselskab", ["nord"], "a/s"),
        ("nord e.k.", ["nord"], "ek"),
        ("nord", ["nord"], ""),
        ("ag", ["ag"], ""),
    ],
)
def test_a_form_is_taken_off_the_end(name: str, words: list[str], form: str) -> None:
    assert split_legal_form(name.split()) == (words, form)


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("gmbh", "gmbh", True),
        ("", "ag", True),
        ("kg", "gmbh & co kg", True),
        ("aps", "a/s", False),
        ("gmbh", "ag", False),
    ],
)
def test_forms_of_one_company(one: str, other: str, may: bool) -> None:
    assert may_be_one_form(one, other) is may is may_be_one_form(other, one)
