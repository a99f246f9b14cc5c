"""What somebody typed into a search box, as fragments that all have to occur in a row's `search` text.

Three letters and more are found anywhere, one or two only where a word begins: they have no trigram. Digits with
nothing but what people put between them are one fragment, a telephone number.
"""

import re
from collections.abc import Sequence
from typing import Final

from stafet.foundation.phone import digits_for_search
from stafet.foundation.search_lines import LETTERS, as_searched

TRIGRAM: Final = 3
_MOST_WORDS: Final = 8  # a query is a few words; each is one more comparison a row
_LONGEST: Final = 250
_LONGEST_KEY: Final = 12
# Three digits and more with nothing but what people put between them.
_NUMBER: Final = re.compile(r"\+?[\d\s()/.\-–]{3,40}")

# Of the trigrams of what was typed the index is asked for a few: reading the list of one that every row has
# (those of a mail provider's name) costs more than comparing the rows that the rare ones leave.
_MOST_PIECES: Final = 5
_RARE: Final = 0.1
_WORTH_ASKING: Final = 0.7  # of the texts may be left


def words_of(typed: str) -> tuple[str, ...]:
    """The fragments that all have to occur; a telephone number in any format is one fragment.

    >>> words_of("Müller  golf -"), words_of("+49 (0)170 / 123"), words_of(""), words_of("0012")
    (('muller', 'golf'), ('49170123',), (), ('0012',))
    """
    text = typed.strip()[:_LONGEST].replace("\x00", "")
    if _NUMBER.fullmatch(text) and (digits := digits_for_search(text)):
        # The end of a number may be all but zeros; the prefixes that these could be are among `patterns`.
        return (digits if len(digits) >= TRIGRAM else "".join(str(int(d)) for d in text if d.isdecimal()),)
    words = (word for word in as_searched(text).split(" ") if any(_says(sign) for sign in word))
    return tuple(dict.fromkeys(words))[:_MOST_WORDS]


def patterns(word: str) -> list[str]:
    """The LIKE patterns of which a search text has to match one.

    >>> patterns("golf"), patterns("50%"), patterns("jo"), patterns("0045")
    (['%golf%'], ['%50\\\\%%'], ['jo%', '% jo%', '%\\njo%'], ['%0045%', '45%', '% 45%', '%\\n45%'])
    """
    found = [f"%{_plain(word)}%"] if len(word) >= TRIGRAM else []
    for start in _starts(word):
        found += [f"{_plain(start)}%", f"% {_plain(start)}%", f"%\n{_plain(start)}%"]
    return found


def having(word: str, texts: Sequence[str]) -> set[int]:
    """The places of the texts of which one of the `patterns` of this fragment fits.

    >>> having("olf", ["golf"]), having("ol", ["golf"]), having("go", ["vw golf"]), having("0045", ["4511"])
    ({0}, set(), {0}, {0})
    """
    found = {place for place, text in enumerate(texts) if word in text} if len(word) >= TRIGRAM else set()
    if starts := _starts(word):
        begins = re.compile("|".join(rf"(?:^|[ \n]){re.escape(start)}" for start in starts))
        found |= {place for place, text in enumerate(texts) if begins.search(text)}
    return found


def pieces(word: str) -> list[str]:
    """The trigrams of a fragment; none of one that is also looked for at the beginning of words.

    >>> pieces("golfer"), pieces("jo"), pieces("0045")
    (['gol', 'olf', 'lfe', 'fer'], [], [])
    """
    if len(patterns(word)) > 1:
        return []
    cut = (word[place : place + TRIGRAM] for place in range(len(word) - TRIGRAM + 1))
    return list(dict.fromkeys(piece for piece in cut if piece.isalnum()))


def asked_for(word: str, texts: Sequence[str], least: int = 2) -> list[str]:
    """The parts of a fragment that the index is asked for; none where it has no trigrams.

    The `least` rarest trigrams in a sample of search texts, and others, up to five, that exclude many of the texts
    that are left; where none are left, any that are rare. Each one costs as much as rows have it.

    >>> asked_for("golfer", ["golf"] + [""] * 9), asked_for("jo", []), asked_for("golf", ["gol", "olf", "golf"] * 9)
    (['lfe', 'fer', 'gol', 'olf'], [], ['gol', 'olf'])
    """
    places = {piece: having(piece, texts) for piece in pieces(word)}
    found: list[str] = []
    left = set(range(len(texts)))
    for piece in sorted(places, key=lambda piece: len(places[piece])):
        is_rare = len(places[piece]) <= _RARE * len(texts)
        excludes = len(left & places[piece]) < _WORTH_ASKING * len(left) if left else is_rare
        if len(found) < least or (excludes and len(found) < _MOST_PIECES):
            found.append(piece)
            left &= places[piece]
    return found


def key_of(typed: str) -> int | None:
    """The key that may have been typed."""
    text = typed.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST_KEY else None


def _starts(word: str) -> list[str]:
    # Zeros before a number may be a prefix, of which the stored number has none.
    starts = (word, word.lstrip("0")) if word.isdecimal() else (word,)
    return list(dict.fromkeys(start for start in starts if 0 < len(start) < TRIGRAM))


def _says(sign: str) -> bool:
    """A letter or digit. A word of marks alone would only be compared with every row."""
    return sign.isalnum() and sign not in LETTERS


def _plain(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
