"""VAT identification numbers: cleaned, and checked by their own check digits where these are public."""

import re
from collections.abc import Callable

_COUNTRIES = {"DE": 9, "DK": 8, "GB": 9, "AT": 9, "NL": 12, "SE": 12, "FR": 11, "BE": 10, "PL": 10, "NO": 9}
_WORDS = re.compile(r"^(?:ust[- ]?id(?:[- ]?nr)?|vat(?:[- ]?(?:id|no|nr|number|reg))?|cvr(?:[- ]?nr)?|se[- ]?nr|mwst)[.:\s-]*", re.I)
_SIGNS = re.compile(r"[^A-Z0-9]+")


def plain_vat(typed: str, country: str) -> tuple[str, str]:
    """(country, number without country and signs) of a typed number; ("", "") for what is none.

    >>> plain_vat("DE 136 695 976", ""), plain_vat("CVR 13585628", "DK"), plain_vat("unknown", "DE")
    (('DE', '136695976'), ('DK', '13585628'), ('', ''))
    """
    text = _SIGNS.sub("", _WORDS.sub("", typed.strip()[:40]).upper())
    stated = text[:2] if text[:2].isalpha() else ""
    number = text[2:] if stated else text
    if stated == "AT":
        number = number.removeprefix("U")
    digits = sum(sign.isdigit() for sign in number)
    if digits < 7 or len(number) > 14 or len(set(number)) < 3:
        return "", ""
    if not stated:
        fitting = [code for code, check in _CHECKS.items() if check(number)]
        stated = country if country in fitting or not fitting else fitting[0]
    return stated, number


def is_sound(country: str, number: str) -> bool | None:
    """Whether the check digits are right; None where the rule is not known here.

    Germany: ISO 7064 MOD 11,10. Denmark: weights 2 7 6 5 4 3 2 1, modulo 11. United Kingdom: modulo 97,
    with and without 55.

    >>> is_sound("DE", "136695976"), is_sound("DK", "13585628"), is_sound("DE", "136695977"), is_sound("XX", "1")
    (True, True, False, None)
    """
    check = _CHECKS.get(country)
    return check(number) if check else None


def _german(number: str) -> bool:
    if len(number) != 9 or not number.isdecimal():
        return False
    product = 10
    for digit in number[:8]:
        total = (int(digit) + product) % 10 or 10
        product = 2 * total % 11
    return (11 - product) % 10 == int(number[8])


def _danish(number: str) -> bool:
    if len(number) != 8 or not number.isdecimal():
        return False
    return sum(int(digit) * weight for digit, weight in zip(number, (2, 7, 6, 5, 4, 3, 2, 1), strict=True)) % 11 == 0


def _british(number: str) -> bool:
    if len(number) not in (9, 12) or not number.isdecimal():
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, (8, 7, 6, 5, 4, 3, 2), strict=False))
    return (total + int(number[7:9])) % 97 in (0, 97 - 55)


_CHECKS: dict[str, Callable[[str], bool]] = {"DE": _german, "DK": _danish, "GB": _british}
