"""How alike two folded words are: typing slips, sound, and endings that part brothers from sisters."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

# What sounds alike in German, Danish and English is written with one letter; then vowels fall away.
_SOUNDS = (
    (re.compile(r"sch|tz|ts|ds|cz|z|c(?=[eiy])"), "s"),
    (re.compile(r"ph|pf|v|w"), "f"),
    (re.compile(r"ck|q|g|c|x"), "k"),
    (re.compile(r"dt|th|d"), "t"),
    (re.compile(r"b"), "p"),
    (re.compile(r"[jy]"), "i"),
    (re.compile(r"(?<=.)h"), ""),
    (re.compile(r"(?<=.)[aeiou]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
# Martin and Martina, Christian and Christiane, Emil and Emilie: one letter more is another person.
_GENDER_ENDINGS = (
    "a",
    "e",
    "ia",
    "ie",
    "ina",
    "ine",
    "iane",
    "iana",
    "ette",
    "tte",
    "ane",
    "ella",
    "tta",
    "ea",
    "na",
)
_SHORTENED = 3  # a name cut off has at least this many letters


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A word by its sound, for finding, not for comparing.

    >>> sound("schmidt"), sound("schmitt"), sound("mayer"), sound("meier")
    ('smt', 'smt', 'mr', 'mr')
    """
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word[:6]


@lru_cache(maxsize=20_000)
def is_slip(one: str, other: str) -> bool:
    """Whether one word is the other with a slip: one letter wrong, missing, doubled or swapped, two in a long word.

    >>> is_slip("schmidt", "schmitd"), is_slip("hansen", "jensen"), is_slip("anna", "anne"), is_slip("li", "lu")
    (True, False, True, False)
    """
    longest = max(len(one), len(other))
    if longest < 4 or abs(len(one) - len(other)) > 2:
        return False
    allowed = 2 if longest >= 9 else 1
    return bool(OSA.distance(one, other, score_cutoff=allowed) <= allowed)


def slips(one: str, other: str, most: int) -> int:
    """Letters wrong, missing, too many or swapped with their neighbour; `most` + 1 for more."""
    return int(OSA.distance(one, other, score_cutoff=most))


def is_sibling_form(one: str, other: str) -> bool:
    """Whether two given names differ in an ending that makes another name of one.

    >>> is_sibling_form("martin", "martina"), is_sibling_form("christian", "christina"), is_sibling_form("peter", "petre")
    (True, True, False)
    """
    short, long = sorted((one, other), key=len)
    stem = 0
    for mine, theirs in zip(short, long, strict=False):
        if mine != theirs:
            break
        stem += 1
    rests = (short[stem:], long[stem:])
    if stem < 3 or rests[0] == rests[1]:
        return False
    gendered = [rest in _GENDER_ENDINGS or rest in ("o", "us", "ian", "an", "") for rest in rests]
    return all(gendered) and any(rest and rest[-1] in "ae" for rest in rests)


def is_cut_off(one: str, other: str) -> bool:
    """Whether one given name is the beginning of the other, and not its sister's.

    >>> is_cut_off("max", "maximilian"), is_cut_off("martin", "martina"), is_cut_off("an", "anna")
    (True, False, False)
    """
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= _SHORTENED
        and len(long) > len(short)
        and long.startswith(short)
        and not is_sibling_form(one, other)
    )
