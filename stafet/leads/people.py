"""Person and company as they came in: only the known keys, as text, cut to what a row holds."""

from collections.abc import Mapping
from typing import Any, Final

from stafet.foundation.phone import read_phone

PERSON: Final = (
    "first_name", "last_name", "email", "phone", "street", "postcode", "city", "country", "birthday", "language",
)  # fmt: skip
COMPANY: Final = ("name", "vat_id", "email", "phone", "street", "postcode", "city", "country")
# A name longer than this is no name; the capture keeps the whole.
_LONGEST: Final = 250


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


def one_line(value: object, longest: int = _LONGEST) -> str:
    """A text without control characters or line ends, cut to `longest` characters."""
    plain = "".join(letter if letter.isprintable() else " " for letter in str(value)[: longest * 4])
    return " ".join(plain.split())[:longest]


def clean_text(value: object, longest: int = 100_000) -> str:
    """A text of several lines without what PostgreSQL does not store: NUL, and halves of a pair of surrogates."""
    whole = str(value)[:longest].encode(errors="replace").decode()
    return whole.replace("\x00", "").replace("\r\n", "\n").strip()
