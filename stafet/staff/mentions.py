"""Whom a note names (R52): @ and a colleague's or a team's name, as people type it.

Pure: names in, keys out. The longest name that stands there counts, so that "@Used cars Odense" is not "@Used cars".
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from stafet.foundation.fold import fold

SIGN: Final = "@"
MOST: Final = 20  # names in one note; whoever means more writes to a team
_WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Named:
    """The keys of the users and teams that a text names."""

    users: frozenset[int] = frozenset()
    teams: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.users or self.teams)


def named_in(text: str, *, users: Mapping[int, str], teams: Mapping[int, str]) -> Named:
    """Who is named after an @. Case and accents do not count; a name that several have names them all.

    >>> named_in("@anna agent and @Used cars, look", users={1: "Anna Agent", 2: "Anna"}, teams={7: "Used cars"})
    Named(users=frozenset({1}), teams=frozenset({7}))
    >>> bool(named_in("anna@example.com", users={2: "Example"}, teams={}))
    False
    """
    known = _by_name(users, "user")
    for name, keys in _by_name(teams, "team").items():
        known.setdefault(name, []).extend(keys)
    longest_first = sorted(known, key=len, reverse=True)
    found: set[tuple[str, int]] = set()
    for rest in _after_signs(text):
        meant = next((one for one in longest_first if _begins(rest, one)), "")
        found.update(known.get(meant, ()))
    return Named(
        frozenset(key for kind, key in found if kind == "user"),
        frozenset(key for kind, key in found if kind == "team"),
    )


def _by_name(names: Mapping[int, str], kind: str) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for key, name in names.items():
        if folded := fold(name):
            found.setdefault(folded, []).append((kind, key))
    return found


def _after_signs(text: str) -> Iterable[str]:
    """What follows each @ that begins a word: that of an e-mail address does not."""
    parts = text.split(SIGN)
    before = parts[0]
    for part in parts[1 : MOST + 1]:
        if not before[-1:] or not _WORD.match(before[-1]):
            yield fold(part)
        before = part


def _begins(rest: str, name: str) -> bool:
    return rest.startswith(name) and not _WORD.match(rest[len(name) : len(name) + 1])
