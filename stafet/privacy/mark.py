"""What stands where a personal value stood, and how it gets into texts and facts. Pure."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

MARK: Final = "[erased]"
SHORTEST_WORD: Final = 3  # letters of a name that is looked for amid a text
_LEAST_DIGITS: Final = 6  # of a number that is looked for amid a text
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
# What our own words, codes and colleagues' names stand under in the facts of an event.
_OURS: Final = frozenset(
    "answered_by branch category channel clock code currency due_at expected_completion_at format handover importance"
    " instead_of kind language mandatory owner part pipeline priority product purpose role rule source stage state"
    " status team type unit verb verdict way what".split()
)
# In these a reason is one of the list; elsewhere somebody typed it.
_REASONED: Final = frozenset({"lead:won", "lead:lost", "lead:reopened", "task:done"})


def marked(value: Any) -> Any:
    """The same shape with a mark for each text in it; numbers and yes or no stay.

    >>> marked({"first_name": "Anna", "tags": ["a", ""], "n": 3})
    {'first_name': '[erased]', 'tags': ['[erased]', ''], 'n': 3}
    """
    if isinstance(value, Mapping):
        return {name: marked(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [marked(one) for one in value]
    return MARK if isinstance(value, str) and value else value


def marked_facts(kind: str, facts: Mapping[str, Any], needles: "Needles") -> dict[str, Any]:
    """The facts of an event: which field changed stays, what somebody wrote or is called does not.

    >>> marked_facts("lead:edited", {"status": "OPEN", "note": "divorced"}, Needles())
    {'status': 'OPEN', 'note': '[erased]'}
    """
    ours = _OURS | {"reason"} if kind in _REASONED else _OURS
    return {
        name: needles.taken_out(one) if name in ours else _marked_but_instants(one)
        for name, one in facts.items()
    }


def _marked_but_instants(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _marked_but_instants(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_marked_but_instants(one) for one in value]
    is_instant = isinstance(value, str) and _INSTANT.fullmatch(value)
    return value if is_instant else marked(value)


class Needles:
    """One person's values, by which they are found in rows that are not theirs.

    `amid` are found anywhere in a text, capitals or not: addresses, names; `numbers` however they are spaced; `whole`
    only where they are all of a value.
    """

    def __init__(
        self, amid: Iterable[str] = (), numbers: Iterable[str] = (), whole: Iterable[str] = ()
    ) -> None:
        self.amid = sorted({one.strip() for one in amid if len(one.strip()) >= SHORTEST_WORD})
        self.numbers = sorted({digits for one in numbers if len(digits := _digits(one)) >= _LEAST_DIGITS})
        self.whole = sorted({one.strip() for one in whole if one.strip()})
        self._is_whole = {one.casefold() for one in (*self.whole, *self.amid)}
        patterns = [rf"(?<!\w){re.escape(one)}(?!\w)" for one in sorted(self.amid, key=len, reverse=True)]
        patterns += [_spaced(one) for one in sorted(self.numbers, key=len, reverse=True)]
        self._amid = re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

    def kept(self) -> dict[str, list[str]]:
        """As plain values, from which `Needles(**kept)` is the same again."""
        return {"amid": self.amid, "numbers": self.numbers, "whole": self.whole}

    def taken_out(self, value: Any) -> Any:
        """The value with a mark for each of them.

        >>> Needles(amid=["anna@x.example"], numbers=["+49461123456"]).taken_out("Anna@x.example, 0461 / 123 456!")
        '[erased], [erased]!'
        """
        if isinstance(value, Mapping):
            return {self.taken_out(name): self.taken_out(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.taken_out(one) for one in value]
        if not isinstance(value, str) or not value:
            return value
        if value.strip().casefold() in self._is_whole:
            return MARK
        return self._amid.sub(MARK, value) if self._amid else value

    def are_in(self, value: Any) -> bool:
        """Whether one of them stands there."""
        return bool(self.taken_out(value) != value)


def spellings(number: str) -> Collection[str]:
    """A number as digits: with its country, and as it is dialled at home where the country has two digits."""
    digits = _digits(number)
    return {digits, "0" + digits[2:]} if number.strip().startswith("+") else {digits}


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _spaced(digits: str) -> str:
    """The digits with anything that people set between them; a home number begins with 0, the country's with + or 00."""
    national = digits[2:] if not digits.startswith("0") else digits[1:]
    ahead = rf"(?:(?:\+|00)?{digits[:2]}[\s()/.-]*(?:\(0\))?|0)" if not digits.startswith("0") else "0"
    return rf"(?<!\d){ahead}[\s()/.-]*" + r"[\s()/.-]*".join(national) + r"(?!\d)"
