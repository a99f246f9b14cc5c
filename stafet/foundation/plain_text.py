"""Text from outside made such that it can be stored and shown."""

from typing import Final

# A name longer than this is no name; the capture keeps the whole.
_LONGEST: Final = 250


def one_line(value: object, longest: int = _LONGEST) -> str:
    """A text without control characters or line ends, cut to `longest` characters."""
    plain = "".join(letter if letter.isprintable() else " " for letter in str(value)[: longest * 4])
    return " ".join(plain.split())[:longest]


def clean_text(value: object, longest: int = 100_000) -> str:
    """A text of several lines without what PostgreSQL does not store: NUL, and halves of a pair of surrogates."""
    whole = str(value)[:longest].encode(errors="replace").decode()
    return whole.replace("\x00", "").replace("\r\n", "\n").strip()
