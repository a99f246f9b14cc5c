"""Telephone numbers: from what people type to E.164, and back to what people read."""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, NumberParseException, PhoneNumberFormat

# Nobody's number is longer, and the library's patterns are not meant for more.
MAX_TYPED = 60

_CALLING_CODES = frozenset(str(code) for code in COUNTRY_CODE_TO_REGION_CODE)
_CODE_OF = {region: str(code) for code, regions in COUNTRY_CODE_TO_REGION_CODE.items() for region in regions}
# Fewer digits are an extension or a slip; more are two numbers in one field.
_FEWEST, _MOST = 6, 15
_NO_NUMBER = re.compile(r"(\d)\1+|1234567?8?9?0?|9876543210?")

_NUMBER = re.compile(r"\+?[\d(][\d\s()/.\-–]{3,40}")
_ZERO_FOR_O = str.maketrans("oOlI", "0011")
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

    @property
    def is_valid(self) -> bool:
        """Asked where it matters: to find it out takes as long as to read the number."""
        return self.e164 is not None and phonenumbers.is_valid_number(phonenumbers.parse(self.e164))


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
    )


def significant_digits(typed: str, country: str) -> str:
    """The national significant number of what was typed, for comparing; "" for what is no number.

    Whether and how the country was written does not count, nor blanks, brackets and the trunk zero; an
    extension is cut. Nothing is checked against a numbering plan, so it is fast enough for a million rows.

    >>> [significant_digits(t, "DE") for t in ("+49 (0)170/1234560", "0049 1701234560", "0170-1234560 ext. 7")]
    ['1701234560', '1701234560', '1701234560']
    >>> significant_digits("45 20 12 34 56", "DK"), significant_digits("0000000", "DE"), significant_digits("n/a", "DE")
    ('20123456', '', '')
    """
    text = typed[:MAX_TYPED].translate(_ZERO_FOR_O) if typed[:1] in "oO" else typed[:MAX_TYPED]
    if extension := _EXTENSION.search(text, 6):
        text = text[: extension.start()]
    text = text.replace("(0)", "").strip(" (")
    digits = _digits(text)
    is_international = text.startswith("+") or digits.startswith("00")
    digits = digits.lstrip("0") if is_international or digits.startswith("0") else digits
    code = _CODE_OF.get(country, "")
    if is_international:
        length = next((n for n in (3, 1, 2) if digits[:n] in _CALLING_CODES), 0)
        digits = digits[length:].lstrip("0")
    elif code and typed.lstrip(" (")[:1] != "0" and digits.startswith(code) and len(digits) - len(code) >= 8:
        digits = digits[len(code) :].lstrip("0")
    if not _FEWEST <= len(digits) <= _MOST or _NO_NUMBER.fullmatch(digits):
        return ""
    return digits


def digits_for_search(typed: str) -> str:
    """The digits by which a number or a part of it is found inside a stored E.164 number.

    International and trunk prefixes fall away, so what is left is a substring of the stored digits.

    >>> digits_for_search("+49 (0) 170-1234567"), digits_for_search("0170 123"), digits_for_search("0045 20")
    ('491701234567', '170123', '4520')
    """
    return _digits(typed.replace("(0)", "")).lstrip("0")


def _digits(text: str) -> str:
    """The digits of a text; those of other scripts as ours."""
    digits = "".join(filter(str.isdecimal, text))
    return digits if digits.isascii() else "".join(str(int(sign)) for sign in digits)


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
