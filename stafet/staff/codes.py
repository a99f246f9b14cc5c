"""Codes and names of what the house is made of."""

import re
from typing import Any, Final

from django.db.models import QuerySet

from stafet.foundation.denials import Invalid

_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,19}")
_LONGEST_NAME: Final = 100


def checked_code(known: QuerySet[Any], typed: str) -> str:
    """A code of letters, digits, dot, dash and underscore that nobody among `known` has."""
    code = typed.strip()
    if not _CODE.fullmatch(code):
        raise Invalid("A code has 1 to 20 letters and digits.", fields={"code": "For example FLE-S."})
    if known.filter(code=code).exists():
        raise Invalid("This code is taken.", fields={"code": "Pick another."})
    return code


def checked_name(typed: str, longest: int = _LONGEST_NAME) -> str:
    """A name on one line; denies an empty one."""
    name = " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())
    if not name:
        raise Invalid("A name is needed.", fields={"name": "What is it called?"})
    return name[:longest]
