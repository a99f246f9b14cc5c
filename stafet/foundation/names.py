"""Names of people and firms: split, compared, sorted. For German, Danish, Dutch and English habits."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MAX_NAME = 200  # longer "names" are texts in the wrong field; they are cut, not refused

TITLES = frozenset(
    "dr dr. prof prof. dipl.-ing. dipl.-kfm. ing. mag. med. jur. rer. nat. phil. herr herrn frau fr. hr. hr fru frk. "
    "mr mr. mrs mrs. ms ms. miss mx mx. sir lady dhr. mevr. mw. de heer mevrouw firma anrede".split()
) - {"de"}
PARTICLES = frozenset(
    "von van de der den del della di da du af av ter ten vom zu zum zur la le dos das do el al bin ibn 't".split()
)
# For splitting only: the keys by which people are found again are made with the words above.
_SPLIT_TITLES = TITLES | frozenset(
    "dhr mevr mw professor doktor doctor drs. drs ir. ir vet. dent. habil. h.c. pharm. oec. dr.-ing. dr.med. rev. capt. col. mme".split()
)
_SPLIT_PARTICLES = PARTICLES | frozenset("ap ní nic ó in op aan uit 's".split())
SUFFIXES = frozenset(
    "jr jr. sr sr. ii iii iv mba phd ph.d. ba ma m.a. b.a. m.sc. b.sc. msc bsc ll.m.".split()
)
LEGAL_FORMS = (
    "gmbh & co. kg|gmbh & co kg|gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|e.k.|ek|e.kfr.|e.v.|ev|se|aps|a/s|i/s|k/s|p/s|"
    "ivs|ab|as|asa|oy|oyj|ltd|ltd.|limited|llc|llp|plc|inc|inc.|corp|corp.|b.v.|bv|n.v.|nv|v.o.f.|vof|s.a.|sa|"
    "sarl|s.à r.l.|s.r.l.|srl|spa|s.p.a.|sp. z o.o.|kft|s.r.o."
)
_LEGAL_FORM = re.compile(
    rf"(?:^|[\s,])(?:{'|'.join(re.escape(form) for form in LEGAL_FORMS.split('|'))})(?=$|[\s,)])", re.I
)
_AMBIGUOUS = re.compile(r"(?:^|\s)(?:se|as|ab|sa|ek|ma|ev|spa)$", re.I)
_TRADES = re.compile(
    r"\b(?:autohaus|autohandel|kfz|bilhuset|bilcenter|automobile|autos|motors|garage|handels|holding|spedition|"
    r"stiftung|verein|forening|kommune|gemeinde|stadtwerke|universität|institut|company|consulting|services)\b",
    re.I,
)
# Letters that Unicode does not take apart, and the two ways in which people write them without their keys.
_EXPANDED = str.maketrans(
    {
        "ä": "ae",
        "æ": "ae",
        "ö": "oe",
        "ø": "oe",
        "ü": "ue",
        "å": "aa",
        "ß": "ss",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "đ": "d",
    }
)
_STRIPPED = str.maketrans(
    {"æ": "a", "ø": "o", "å": "a", "ß": "ss", "œ": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d"}
)
# Where letters stand in an alphabet: the signs { | } follow z in every byte-wise order.
_AFTER_Z = {
    "da": str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"}),
    "sv": str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y"}),
}
_AFTER_Z["nb"] = _AFTER_Z["no"] = _AFTER_Z["da"]


@dataclass(frozen=True, slots=True)
class PersonName:
    """First names together in `first`, particles with the last name; `title` as it was written."""

    first: str = ""
    last: str = ""
    title: str = ""


def split_name(full: str) -> PersonName:
    """Split a full name; a single word is a first name. Particles open the last name, titles are set apart.

    >>> split_name("Dr. Hans-Peter von der Heide")
    PersonName(first='Hans-Peter', last='von der Heide', title='Dr.')
    >>> split_name("MØLLER, Karen Marie")
    PersonName(first='Karen Marie', last='Møller', title='')
    """
    text = tidy_name(full)
    if text.count(",") == 1:
        last, first = (part.strip() for part in text.split(","))
        if last and first.lower().rstrip(".") not in {suffix.rstrip(".") for suffix in SUFFIXES}:
            title, first_words = _without_titles(first.split())
            more_title, last_words = _without_titles(last.split())
            return PersonName(_calmed(first_words), _calmed(last_words), " ".join(title + more_title))
    title, words = _without_titles(text.replace(",", " ").split())
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words.pop()
    if len(words) < 2:
        # "Herr Schmidt" is a last name, "Anna" alone a first one.
        alone = " ".join(words)
        return PersonName("", alone, " ".join(title)) if title else PersonName(alone, "", "")
    cut = next(
        (at for at, word in enumerate(words[1:-1], 1) if word.lower() in _SPLIT_PARTICLES), len(words) - 1
    )
    if words[0].lower() in PARTICLES:
        return PersonName("", " ".join(words), " ".join(title))
    return PersonName(" ".join(words[:cut]), " ".join(words[cut:]), " ".join(title))


def tidy_name(name: str) -> str:
    """One line without control characters, quotes and doubled spaces; names SHOUTED in capitals are calmed.

    >>> tidy_name("  ANNA   MC-GREGOR ")
    'Anna Mc-Gregor'
    """
    printable = "".join(sign if sign.isprintable() else " " for sign in name[: MAX_NAME * 4])
    text = " ".join(printable.strip().strip("\"'„“”*_,;:<>").split())[:MAX_NAME].strip()
    letters = [sign for sign in text if sign.isalpha()]
    is_one_case = len(letters) > 3 and (text == text.upper() or text == text.lower())
    if not is_one_case or looks_like_company(text) or len(text.split()) < 2:
        return text
    return " ".join(
        word if word.lower() in PARTICLES and at else _capitalised(word)
        for at, word in enumerate(text.split())
    )


def looks_like_company(name: str) -> bool:
    """Whether a name carries a legal form or names a trade.

    >>> looks_like_company("Nordlys Biler ApS"), looks_like_company("Lars Andersen")
    (True, False)
    """
    text = name[:MAX_NAME].strip()
    found = _LEGAL_FORM.search(text)
    if found and not (_AMBIGUOUS.search(text) and not text.endswith(("SE", "AS", "AB", "SA"))):
        return found.start() > 0
    return bool(_TRADES.search(text))


def equal_names(one: str, other: str) -> bool:
    """Whether two names are the same after cleaning: case, titles, order, accents, ä/ae, ø/oe, å/aa, ß/ss.

    Written-out and dropped marks are both accepted, but never one against the other: Müller equals Mueller
    and Muller; Mueller and Muller differ. Two empty names are not equal.

    >>> equal_names("Dr. Jörg Müller", "MUELLER, Joerg"), equal_names("Åse", "Aase"), equal_names("Mueller", "Muller")
    (True, True, False)
    """
    first, second = _cleaned(one), _cleaned(other)
    if not first or not second:
        return False
    return _expanded(first) == _expanded(second) or _stripped(first) == _stripped(second)


def sort_key(name: str, language: str) -> str:
    """A key that sorts names byte by byte as readers of `language` expect; to be stored beside the name.

    Danish and Norwegian: æ ø å after z, aa as å. Swedish: å ä ö after z. German and all others: marks do not
    count (DIN 5007-1). Names that differ in marks only are told apart after the tab.

    >>> sorted(["Åse", "Zoe", "Anna"], key=lambda name: sort_key(name, "da"))
    ['Anna', 'Zoe', 'Åse']
    >>> sorted(["Zoe", "Ärmel", "Anna"], key=lambda name: sort_key(name, "de"))
    ['Anna', 'Ärmel', 'Zoe']
    """
    plain = unicodedata.normalize("NFC", name[:MAX_NAME].strip()).casefold()
    alphabet = language[:2].lower()
    ranked = plain
    if table := _AFTER_Z.get(alphabet):
        if alphabet in ("da", "nb", "no"):
            ranked = ranked.replace("aa", "å")
        ranked = ranked.translate(table)
    ranked = _stripped(ranked)
    words = "".join(sign if sign.isalnum() or sign in "{|}" else " " for sign in ranked).split()
    return f"{' '.join(words)}\t{' '.join(''.join(s if s.isprintable() else ' ' for s in plain).split())}"


def _without_titles(words: list[str]) -> tuple[list[str], list[str]]:
    title: list[str] = []
    while words and words[0].lower() in _SPLIT_TITLES:
        title.append(words[0])
        words = words[1:]
    return title, words


def _calmed(words: list[str]) -> str:
    return " ".join(
        word.lower()
        if word.isupper() and word.lower() in PARTICLES and word is not words[-1]
        else _capitalised(word)
        if word.isupper() and len(word) > 2
        else word
        for word in words
    )


def _capitalised(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


@lru_cache(maxsize=4096)
def _cleaned(name: str) -> str:
    split = split_name(unicodedata.normalize("NFC", name[: MAX_NAME * 4]))
    words = f"{split.first} {split.last}".casefold()
    # casefold has already turned ß into ss.
    return " ".join(
        "".join(sign if sign.isalnum() or unicodedata.combining(sign) else " " for sign in words).split()
    )


def _expanded(cleaned: str) -> str:
    return _stripped(cleaned.translate(_EXPANDED))


def _stripped(cleaned: str) -> str:
    apart = unicodedata.normalize("NFD", cleaned.translate(_STRIPPED))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
