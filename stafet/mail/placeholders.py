"""Placeholders in templates: `{{contact.first_name}}`, or `{{contact.first_name|there}}` with words to fall back on. Pure.

What is internal, such as notes, is no placeholder (R51).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

NAMES: Final = (
    "contact.name", "contact.first_name", "contact.last_name", "contact.title", "company.name",
    "lead.number", "lead.subject", "lead.product", "lead.received_on",
    "user.name", "user.email", "user.phone",
    "branch.name", "branch.email",
)  # fmt: skip
_PLACE: Final = re.compile(
    r"\{\{[ \t]*(?P<name>[A-Za-z_.]{1,60})[ \t]*(?:\|(?P<otherwise>[^{}|\n]{0,200}))?\}\}"
)
# What somebody forgot to fill in: two braces around anything short.
_BRACES: Final = re.compile(r"\{\{[^{}\n]{0,200}\}\}")


Gap = Literal["drop", "mark", "keep"]


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its placeholders filled in, and the names of those that had neither value nor words to fall back on."""

    text: str
    missing: tuple[str, ...] = ()


def filled(text: str, values: Mapping[str, str], *, gap: Gap = "drop") -> Filled:
    """Fill in what is known; what is not is left out, marked by its name, or kept as it stands. Never fails.

    >>> filled("Dear {{contact.first_name|customer}}, no. {{lead.number}}", {"lead.number": "7"})
    Filled(text='Dear customer, no. 7', missing=())
    >>> filled("Dear {{contact.first_name}},", {})
    Filled(text='Dear ,', missing=('contact.first_name',))
    >>> filled("Dear {{contact.first_name}},", {}, gap="mark").text
    'Dear [contact.first_name],'
    """
    missing: list[str] = []

    def value(found: re.Match[str]) -> str:
        name = found["name"].lower()
        known = values.get(name, "")
        if known:
            return known
        if found["otherwise"] is not None:
            return found["otherwise"].strip()
        missing.append(name)
        return {"drop": "", "mark": f"[{name}]", "keep": found[0]}[gap]

    return Filled(_PLACE.sub(value, text), tuple(dict.fromkeys(missing)))


def needed(text: str) -> frozenset[str]:
    """The placeholders that have no words to fall back on: without a value for each, the text has a gap.

    >>> sorted(needed("{{contact.name}}, {{ Contact.title|}} {{user.phone|ours}}"))
    ['contact.name']
    """
    return frozenset(place["name"].lower() for place in _PLACE.finditer(text) if place["otherwise"] is None)


def unknown_places(text: str) -> tuple[str, ...]:
    """What looks like a placeholder and is none that anybody knows, for whoever writes a template.

    >>> unknown_places("{{contact.name}} {{contact.shoe_size}} {{ ? }}")
    ('{{contact.shoe_size}}', '{{ ? }}')
    """
    return tuple(
        found[0]
        for found in _BRACES.finditer(text)
        if not (place := _PLACE.fullmatch(found[0])) or place["name"].lower() not in NAMES
    )
