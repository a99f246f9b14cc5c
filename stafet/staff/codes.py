"""Codes and names of what the house is made of."""

import re
from itertools import chain, count
from typing import Any, Final

from django.db.models import QuerySet

from stafet.foundation.denials import Invalid

_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_LONGEST_CODE: Final = 20
_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_MOST_INITIALS: Final = 12  # leaves room for the number
_LONGEST_NAME: Final = 100


def checked_code(known: QuerySet[Any], typed: str, *, longest: int = _LONGEST_CODE) -> str:
    """A code of letters, digits, dot, dash and underscore that nobody among `known` has."""
    code = typed.strip()
    if not _CODE.fullmatch(code) or len(code) > longest:
        raise Invalid("A code has 1 to 20 letters and digits.", fields={"code": "For example FLE-S."})
    if known.filter(code=code).exists():
        raise Invalid("This code is taken.", fields={"code": "Pick another."})
    return code


def free_code(known: QuerySet[Any], name: str) -> str:
    """The capital initials of a name as a code, numbered where some of `known` have it (R32); X for a name without any."""
    initials = "".join(word[0] for word in _WORD.findall(name)).upper()[:_MOST_INITIALS] or "X"
    taken = set(known.filter(code__startswith=initials).values_list("code", flat=True))
    numbered = (f"{initials}{number}" for number in count(2))
    return next(code for code in chain([initials], numbered) if code not in taken)


def checked_name(typed: str, longest: int = _LONGEST_NAME) -> str:
    """A name on one line; denies an empty one."""
    name = " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())
    if not name:
        raise Invalid("A name is needed.", fields={"name": "What is it called?"})
    return name[:longest]
