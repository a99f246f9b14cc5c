"""Every reason that matching gives can be translated."""

from stafet.matching.sentences import SENTENCES
from stafet.web.match_words import WORDS, told_why


def test_each_sentence_stands_among_the_words() -> None:
    assert set(WORDS) == set(SENTENCES.values())


def test_what_only_machines_compare_is_not_shown() -> None:
    why = [("email.same", "anna@post.example"), ("phone.same", "1701234560")]
    assert told_why(why) == "Same e-mail address: anna@post.example · Same telephone number"
