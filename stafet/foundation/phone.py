"""Telephone numbers: from what people type to E.164, and back to what people read."""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

# Nobody's number is longer, and the library's patterns are not meant for more.
MAX_TYPED = 60

_NUMBER = re.compile(r"\+?[\d(][\d\s()/.\-–]{3,40}")
_EXTENSION = re.compile(r"(?:ext|durchwahl|dw|lokal|lok|toestel|x)[.: ]{0,3}(\d{1,7})\b", re.I)


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as typed and as understood. `e164` is None if nothing could be made of it.

    `is_possible`: the length fits the country. `is_valid`: the number lies in a range that is in use.
    `country` is the region that was assumed for a number without a country code.
    """

    raw: str
    country: str
    e164: str | None = None
    extension: str = ""
    is_possible: bool = False
    is_valid: bool = False


def read_phone(raw: str, country: str) -> Phone:
    """Read a typed number; `country` is ISO 3166-1 alpha-2 and used where no country code is given.

    >>> read_phone("0170 / 123 45 67", "DE").e164
    '+491701234567'
    >>> read_phone("+45 20 12 34 56 ext. 7", "DE").extension
    '7'
    """
    region = country.upper()
    found = _NUMBER.search(raw[:MAX_TYPED])
    if not found:
        return Phone(raw=raw[:MAX_TYPED], country=region)
    typed = found[0].replace("–", "-")
    extension = _EXTENSION.search(raw[:MAX_TYPED], found.end())
    if typed.startswith("00"):
        # 00 is the international prefix everywhere in Europe, also where the assumed country has another.
        typed = "+" + typed[2:]
    try:
        number = phonenumbers.parse(typed, region)
    except NumberParseException:
        return Phone(raw=raw[:MAX_TYPED], country=region)
    is_possible = phonenumbers.is_possible_number(number)
    return Phone(
        raw=raw[:MAX_TYPED],
        country=region,
        e164=phonenumbers.format_number(number, PhoneNumberFormat.E164) if is_possible else None,
        extension=extension[1] if extension else "",
        is_possible=is_possible,
        is_valid=is_possible and phonenumbers.is_valid_number(number),
    )


def digits_for_search(typed: str) -> str:
    """The digits by which a number or a part of it is found inside a stored E.164 number.

    International and trunk prefixes fall away, so what is left is a substring of the stored digits.

    >>> digits_for_search("+49 (0) 170-1234567"), digits_for_search("0170 123"), digits_for_search("0045 20")
    ('491701234567', '170123', '4520')
    """
    without_trunk = typed.replace("(0)", "")
    digits = "".join(str(int(sign)) for sign in without_trunk if sign.isdecimal())
    return digits.lstrip("0")


def show_phone(e164: str, country: str) -> str:
    """The number as people of `country` write it: national at home, international abroad.

    >>> show_phone("+4520123456", "DK"), show_phone("+4520123456", "DE")
    ('20 12 34 56', '+45 20 12 34 56')
    """
    try:
        number = phonenumbers.parse(e164, None)
    except NumberParseException:
        return e164
    at_home = phonenumbers.region_code_for_number(number) == country.upper()
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)
