"""Which of several texts is taken: the one in the reader's language first, then the branch's own. Pure."""

from collections.abc import Iterable, Sequence
from typing import Final, Protocol, TypeVar

LAST_RESORT: Final = "en"


class Worded(Protocol):
    """A text of a branch, or of none, in a language."""

    @property
    def branch_id(self) -> int | None: ...
    @property
    def language(self) -> str: ...


T = TypeVar("T", bound=Worded)


def languages_for(*wanted: str) -> list[str]:
    """The languages to try, in order, each once: those that are wanted, and English at last.

    >>> languages_for("da-DK", "", "de")
    ['da', 'de', 'en']
    """
    short = [one[:2].lower() for one in (*wanted, LAST_RESORT) if one]
    return list(dict.fromkeys(short))


def best(texts: Iterable[T], *, branch: int | None, languages: Sequence[str]) -> T | None:
    """The text to take: who can read it matters more than who wrote it, so a standard text in the first language
    comes before the branch's own in the second. One in any other language is taken before none.
    """
    usable = [one for one in texts if one.branch_id in {branch, None}]

    def rank(one: T) -> tuple[int, bool]:
        place = languages.index(one.language) if one.language in languages else len(languages)
        return place, one.branch_id is None

    return min(usable, key=rank, default=None)
