"""The whole set-up as one file: JSON, each section a list of rows that name each other by code."""

import json
from collections.abc import Mapping
from typing import Any, Final

from stafet.blueprint.sections import SECTIONS
from stafet.foundation.denials import Invalid

FORMAT: Final = "stafet definitions"
VERSION: Final = 1
LARGEST: Final = 20_000_000  # bytes
_MOST: Final = 50_000  # rows of a section
_LONGEST_CODE: Final = 30


def told() -> dict[str, Any]:
    """All definitions as they are. No keys, passwords or people: the file can be passed on."""
    return {"format": FORMAT, "version": VERSION} | {
        name: section.rows() for name, section in SECTIONS.items()
    }


def written() -> str:
    """The same as the text of a file, which is the same text as long as nothing changes."""
    return json.dumps(told(), ensure_ascii=False, indent=1) + "\n"


def read(text: str | bytes) -> dict[str, list[dict[str, Any]]]:
    """The sections of a file; denies what is none."""
    if len(text) > LARGEST:
        raise Invalid("This file is too large.")
    try:
        said = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Invalid("This file cannot be read: it is no JSON.") from None
    if _is_unstorable(said):
        raise Invalid("A text holds characters that are none.")
    if not isinstance(said, Mapping) or said.get("format") != FORMAT or said.get("version") != VERSION:
        raise Invalid("This is no file of definitions, or one of another version.")
    sections = {name: rows for name, rows in said.items() if name not in {"format", "version"}}
    for name, rows in sections.items():
        if name not in SECTIONS:
            raise Invalid("There is no section %(name)s.", name=str(name)[:60])
        if not isinstance(rows, list) or len(rows) > _MOST or not all(_is_row(one) for one in rows):
            raise Invalid("The section %(name)s is no list of definitions with codes.", name=name)
        codes = [one["code"] for one in rows]
        if len(set(codes)) != len(codes):
            raise Invalid("The section %(name)s names a code twice.", name=name)
    return sections


def _is_row(one: Any) -> bool:
    return (
        isinstance(one, dict) and isinstance(one.get("code"), str) and 0 < len(one["code"]) <= _LONGEST_CODE
    )


def _is_unstorable(said: Any) -> bool:
    """Whether a text in it is none that the database could keep."""
    try:
        return b"\\u0000" in json.dumps(said, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True


def _no_number(name: str) -> float:
    raise ValueError(name)
