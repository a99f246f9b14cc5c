"""The text by which a row is found: a folded line for each name, address and number.

Marks inside words (the point of an address, the hyphen of a double name) are kept as capital letters, which no
folded text has. A trigram index sees only letters and digits: to it "jensen-holm" would be every Jensen who
drives to Holm, thousands of rows to read for one. With the mark a letter, "n-h" is a trigram like any other.
"""

from collections.abc import Iterable
from typing import Final

from stafet.foundation.fold import fold
from stafet.foundation.phone import digits_for_search

# Stored texts hold these letters: another pair needs a migration of every `search` column.
MARKS: Final = ".@-/_'&+"
LETTERS: Final = "QXWJYVZK"
_AS_LETTERS: Final = str.maketrans(MARKS, LETTERS)


def search_lines(words: Iterable[str], numbers: Iterable[str]) -> str:
    """The search text of a row with these words and telephone numbers.

    Each stands on a line of its own, once, so that no fragment runs over an edge.

    >>> search_lines(["Åse Jensen-Holm", "", "aase jensen-holm"], ["+45 20 12 34 56"])
    'ase jensenWholm\\n4520123456'
    """
    digits = (digits_for_search(number) for number in numbers)
    return "\n".join(dict.fromkeys(line for line in [*(as_searched(w) for w in words), *digits] if line))


def as_searched(text: str) -> str:
    """Text as it stands in a search text, and as it has to be looked for.

    >>> as_searched("J.Müller@post")
    'jQmullerXpost'
    """
    return fold(text).translate(_AS_LETTERS)
