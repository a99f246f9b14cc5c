"""What may stand in a column of a definition: how it is told as plain values, read again, and put on the row."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model
from django.utils.translation import gettext_noop

from stafet.foundation.plain_text import clean_text, one_line
from stafet.staff.definitions import Definition

LANGUAGES: Final = ("en", "de", "da")
LONGEST_NAME: Final = 100
_LONGEST_KEY: Final = 18
_FACT: Final = re.compile(r"[a-z][a-z0-9_]{0,29}")
_PICK: Final = gettext_noop("Pick one of the list.")
_UNFIT: Final = gettext_noop("This value does not fit the field.")
_NEEDED: Final = gettext_noop("This is needed.")


class Misfit(Exception):
    """A value that does not fit its column; what it says is a sentence in English."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name. What `is_fixed` is said when the row is made and stays (R31); a new row needs what `is_needed`."""

    name: str
    is_fixed: bool = False
    is_needed: bool = False

    def told(self, row: Definition) -> Any:
        """What stands there, as JSON holds it; others are named by their codes."""
        return getattr(row, self.name)

    def read(self, value: Any) -> Any:
        """The value as the row holds it; raises Misfit."""
        return value

    def put(self, row: Definition, value: Any) -> None:
        """Set it on the row, which is not written yet."""
        setattr(row, self.name, self.read(value))

    def put_beside(self, row: Definition, value: Any) -> None:
        """Write what stands in a table of its own, once the row is there."""


@dataclass(frozen=True, slots=True)
class Names(Column):
    """Labels by language, one at least."""

    is_needed: bool = True

    def told(self, row: Definition) -> Any:
        return dict(getattr(row, self.name))

    def read(self, value: Any) -> dict[str, str]:
        if not isinstance(value, Mapping):
            raise Misfit(_UNFIT)
        given = {language: one_line(str(value.get(language) or ""), LONGEST_NAME) for language in LANGUAGES}
        if not any(given.values()):
            raise Misfit(gettext_noop("A name in one language at least."))
        return {language: name for language, name in given.items() if name}


@dataclass(frozen=True, slots=True)
class Flag(Column):
    """Yes or no."""

    def read(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise Misfit(_UNFIT)
        return value


@dataclass(frozen=True, slots=True)
class Usual(Flag):
    """Whether it is the one that is taken where nobody picks; one row of the kind always is."""


@dataclass(frozen=True, slots=True)
class Number(Column):
    """A whole number within bounds, or none."""

    least: int = 0
    most: int = 0

    def read(self, value: Any) -> int | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not self.least <= value <= self.most:
            raise Misfit(gettext_noop("This number is out of bounds."))
        return value


@dataclass(frozen=True, slots=True)
class Pick(Column):
    """One of a list of words; empty where `is_open`."""

    options: tuple[str, ...] = ()
    is_open: bool = False

    def told(self, row: Definition) -> Any:
        return str(getattr(row, self.name))

    def read(self, value: Any) -> str:
        if value in (None, "") and self.is_open:
            return ""
        if value not in self.options:
            raise Misfit(_PICK)
        return str(value)


@dataclass(frozen=True, slots=True)
class Words(Column):
    """A list of words, each once, in their order: any, or out of `options`; with `pattern`, others of that form too."""

    options: tuple[str, ...] = ()
    pattern: str = ""
    most: int = 200

    def told(self, row: Definition) -> Any:
        return list(getattr(row, self.name))

    def read(self, value: Any) -> list[str]:
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) > self.most:
            raise Misfit(_UNFIT)
        words = list(dict.fromkeys(one_line(str(word), LONGEST_NAME) for word in value))
        if any(not self._fits(word) for word in words):
            raise Misfit(_PICK if self.options else _UNFIT)
        return words

    def _fits(self, word: str) -> bool:
        is_formed = bool(self.pattern) and re.fullmatch(self.pattern, word) is not None
        return bool(word) and (word in self.options or is_formed or not (self.options or self.pattern))


@dataclass(frozen=True, slots=True)
class Facts(Column):
    """What is known of a thing by short names, of which editors see `names`; what is empty is left out.

    `of` are a column and its value: only such a thing is asked for them.
    """

    names: tuple[str, ...] = ()
    of: tuple[str, str] = ("", "")
    longest: int = 250
    most: int = 40

    def told(self, row: Definition) -> Any:
        return dict(getattr(row, self.name))

    def read(self, value: Any) -> dict[str, Any]:
        if not isinstance(value, Mapping) or len(value) > self.most:
            raise Misfit(_UNFIT)
        given = {name: self._read(name, one) for name, one in value.items()}
        return {name: one for name, one in given.items() if one not in (None, "")}

    def _read(self, name: Any, value: Any) -> Any:
        if not isinstance(name, str) or not _FACT.fullmatch(name):
            raise Misfit(_UNFIT)
        if isinstance(value, Mapping):
            return {inner: str(self._read(inner, one)) for inner, one in value.items()}
        if value is None or isinstance(value, bool | int | float):
            return value
        return clean_text(str(value), self.longest)


@dataclass(frozen=True, slots=True)
class One(Column):
    """Another definition, or none unless it `is_needed`."""

    of: type[Definition] = Definition  # type: ignore[type-abstract]

    def told(self, row: Definition) -> Any:
        other = self.of._default_manager.filter(pk=getattr(row, f"{self.name}_id")).first()
        return other.code if other else None

    def read(self, value: Any) -> Definition | None:
        if value in (None, ""):
            if self.is_needed:
                raise Misfit(_NEEDED)
            return None
        return named(self.of, value)


@dataclass(frozen=True, slots=True)
class Several(Column):
    """Other definitions, in no order."""

    of: type[Definition] = Definition  # type: ignore[type-abstract]

    def told(self, row: Definition) -> Any:
        return sorted(getattr(row, self.name).values_list("code", flat=True)) if row.pk else []

    def read(self, value: Any) -> list[Definition]:
        if not isinstance(value, Iterable) or isinstance(value, str | Mapping):
            raise Misfit(_UNFIT)
        return [named(self.of, one) for one in value]

    def put(self, _row: Definition, value: Any) -> None:
        self.read(value)

    def put_beside(self, row: Definition, value: Any) -> None:
        getattr(row, self.name).set(self.read(value))


def named(kind: type[Definition], value: Any, **among: Any) -> Definition:
    """The definition that stands there, is this one, or has this id or code; raises Misfit."""
    if isinstance(value, Model):
        value = value.pk
    rows = kind._default_manager.filter(**among)
    text = str(value)
    is_key = not isinstance(value, bool) and text.isascii() and text.isdecimal()
    found = rows.filter(code=text).first() if isinstance(value, str) else None
    if found is None and is_key and len(text) < _LONGEST_KEY:
        found = rows.filter(pk=int(text)).first()
    if found is None:
        raise Misfit(_PICK)
    return found
