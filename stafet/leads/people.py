"""Person and company as they came in: only the known keys, as text, cut to what a row holds."""

from collections.abc import Mapping
from typing import Any, Final

from stafet.foundation.phone import read_phone
from stafet.foundation.plain_text import one_line

PERSON: Final = (
    "first_name", "last_name", "email", "phone", "street", "postcode", "city", "country", "birthday", "language",
)  # fmt: skip
COMPANY: Final = ("name", "vat_id", "email", "phone", "street", "postcode", "city", "country")


def kept(came_in: Mapping[str, Any], known: tuple[str, ...], *, country: str = "DE") -> dict[str, str]:
    """The known, non-empty keys of what came in, as one line of text each; a number as E.164 if it is one.

    `country` is assumed where a number names none.

    >>> kept({"first_name": " Ann ", "shoe_size": 38, "phone": "20 12 34 56"}, PERSON, country="DK")
    {'first_name': 'Ann', 'phone': '+4520123456'}
    """
    found = {key: one_line(came_in[key]) for key in known if came_in.get(key)}
    if number := found.get("phone"):
        found["phone"] = number_of(number, country=country)
    return {key: text for key, text in found.items() if text}


def number_of(typed: object, *, country: str) -> str:
    """A telephone number as E.164, or as it was typed where it is none; `country` where it names none."""
    text = one_line(typed)
    return read_phone(text, country).e164 or text[:64]
