"""Every sentence that a person may read is there in every language."""

import re

import pytest

from tests.web.words import LANGUAGES, all_words, catalogue, of_code, of_template

PLACES = re.compile(r"%\(\w+\)[sd]|\{\}")


def sentences(said: object) -> tuple[str, ...]:
    return tuple(str(one) for one in said) if isinstance(said, (tuple, list)) else (str(said or ""),)


def places(sentence: str) -> set[str]:
    return set(PLACES.findall(sentence))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_that_this_language_lacks(language: str) -> None:
    known = catalogue(language)
    missing = [said for said in all_words() if not _translated(known.get(sentences(said)[0]))]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_in_the_catalogue_that_nobody_says(language: str) -> None:
    said = {sentences(one)[0] for one in all_words()}
    assert [
        message.id for message in catalogue(language) if message.id and _first(message.id) not in said
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_places_that_are_filled_in(language: str) -> None:
    for message in catalogue(language):
        if message.id:
            # The singular may leave its number out, where English does: "every day", "every 2 days".
            told, wanted = sentences(message.string), sentences(message.id)
            assert [places(one) for one in told] == [places(one) for one in wanted], message.id


def test_words_are_found_in_templates_and_denials_and_plurals() -> None:
    template = '{% load i18n %}{% translate "Open" %}{% blocktranslate %}by {{ who }}{% endblocktranslate %}'
    assert set(of_template(template)) == {"Open", "by %(who)s"}
    code = 'raise Invalid("No.", fields={"a": "Why?"})\nngettext("one", "many", n)\nprint("silent")'
    assert set(of_code(code)) == {"No.", "Why?", ("one", "many")}


def _first(words: object) -> str:
    return sentences(words)[0]


def _translated(message: object) -> bool:
    return all(sentences(getattr(message, "string", "")))
