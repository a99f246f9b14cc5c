"""Streets and towns as they are compared: one spelling for each kind of street, the house number apart."""

import re
from functools import lru_cache

from stafet.foundation.fold import fold

_KINDS = {
    "str": "strasse|strase|strass|str",
    "pl": "platz|pl|plads",
    "all": "allee|alle|all",
    "v": "vej|v",
    "gd": "gade|gd|gt|gate|gatan",
    "w": "weg|w",
    "rd": "road|rd",
    "ave": "avenue|ave|av",
    "ln": "lane|ln",
    "dr": "drive|dr|drv",
    "cl": "close|cl",
    "gdns": "gardens|gdns|garden",
    "cres": "crescent|cres|cr",
    "ct": "court|ct",
    "sq": "square|sq",
    "blvd": "boulevard|blvd|bd|boul",
    "hwy": "highway|hwy",
    "ter": "terrace|ter|tce|terr",
    "pde": "parade|pde",
    "cct": "circuit|cct",
    "pkwy": "parkway|pkwy",
}
_KIND = {written: kind for kind, all_of in _KINDS.items() for written in all_of.split("|")}
_KIND["st"] = _KIND["street"] = "st"
# In German and Danish the kind is the end of a compound; four letters must stand before a short form.
_TAIL = re.compile(
    r"(?<=[a-z])(?:strasse|strase|platz|plads|allee|alle|vej|gade|weg)$|(?<=[a-z]{4})(?:str|gd|v)$"
)
_COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}
_UNIT = re.compile(
    r"\b(?:apt|apartment|flat|unit|suite|ste|wohnung|whg|etage|og|eg|st|sal|tv|th|mf|c/o|postfach|po box|floor)\b.*",
    re.I,
)
_NEARBY = re.compile(r"\s(?:between|near|off)\s.*")
_FLOOR = re.compile(r"(?<=\d[\sa-z])\s?\d+\.?$")
_LEADING = re.compile(r"^(\d+)\s?([a-z])?(?:\s?[-/]\s?\d+\s?[a-z]?)?\s+(?=.*[a-z]{2})")
_TRAILING = re.compile(r"[\s.](\d+)\s?([a-z])?(?:\s?[-/+]\s?\d+\s?[a-z]?)?$")
_GLUED = re.compile(r"(?<=[a-z.])(\d+)\s?([a-z])?$")
_NEW_YORK_STYLE = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_TOWNS = {
    "munich": "munchen",
    "nuremberg": "nurnberg",
    "hanover": "hannover",
    "cologne": "koln",
    "brunswick": "braunschweig",
    "vienna": "wien",
    "zurich": "zurich",
    "copenhagen": "kobenhavn",
    "kopenhagen": "kobenhavn",
    "kbh": "kobenhavn",
    "arhus": "arhus",
    "elsinore": "helsingor",
    "flensborg": "flensburg",
    "the hague": "den hag",
    "gothenburg": "goteborg",
    "frankfurt": "frankfurt",
    "frankfurtm": "frankfurt",
}
_TOWN_TAIL = re.compile(
    r"\s*(?:\(.*|/.*|,.*|\ba\.? ?m\..*|\bam main\b|\ban der\b.*|\bob der\b.*|\bim breisgau\b|\bi\.? ?br\.?.*|\d+.*)$"
)
_DISTRICT = re.compile(r"(?<=[a-z]{3})\s(?:[a-z]|sv|nv|so|no|sw|nw|se|ne|c|centrum|city)$")
_WORD = re.compile(r"[a-z0-9]+")
_COUNTRY_MARK = re.compile(r"^(?:[a-z]{1,2}[-\s]+)(?=\d)", re.I)


def split_street(line: str) -> tuple[str, str]:
    """A street line as (street in one spelling without blanks, house number with its letter).

    >>> split_street("Hauptstraße 12 b"), split_street("Haupt-Str. 12b"), split_street("12 High Street")
    (('hauptstr', '12b'), ('hauptstr', '12b'), ('highst', '12'))
    >>> split_street("Skovvej 7, 2. tv"), split_street("An der Alten Schule")
    (('skovv', '7'), ('anderaltenschule', ''))
    """
    text = fold(line)[:120]
    head, _, tail = text.partition(",")
    # "12, High Street" and "Flat 2, 12 High Street": the part that names the street has letters and a number.
    if tail and not (re.search(r"\d", head) and re.search(r"[a-z]{3}", _UNIT.sub("", head))):
        text = (
            f"{head} {tail}"
            if re.fullmatch(r"\d+[a-z]?", head.strip())
            else tail
            if re.search(r"\d", tail)
            else head
        )
    else:
        text = head
    number, name = _number_apart(" ".join(text.split()))
    return _one_spelling(name), number


def _number_apart(text: str) -> tuple[str, str]:
    if found := _LEADING.match(text):
        text = _NEARBY.sub("", text)
        return found[1] + (found[2] or ""), text[found.end() :]
    unit = _UNIT.search(text)
    if unit and unit.start() and (shortened := _FLOOR.sub("", text[: unit.start()].strip(" ."))):
        text = shortened if re.search(r"\d", shortened) or not re.search(r"\d", text) else text
    for pattern in (_TRAILING, _GLUED):
        if found := pattern.search(text):
            return found[1] + (found[2] or ""), text[: found.start()]
    return "", text


def _one_spelling(name: str) -> str:
    words = _WORD.findall(name.replace("'", ""))
    spelled = []
    for at, word in enumerate(words):
        if at and word in _KIND:
            spelled.append(_KIND[word])
        elif len(words) > 1 and word in _COMPASS:
            spelled.append(_COMPASS[word])
        elif found := _NEW_YORK_STYLE.match(word):
            spelled.append(found[1])
        else:
            spelled.append(_TAIL.sub(lambda tail: _KIND[tail[0]], word))
    return "".join(spelled)


@lru_cache(maxsize=20_000)
def plain_town(town: str) -> str:
    """A town in one spelling: folded, own name instead of a foreign one, without district and river.

    >>> plain_town("Munich"), plain_town("København K"), plain_town("Frankfurt a.M."), plain_town("Århus")
    ('munchen', 'kobenhavn', 'frankfurt', 'arhus')
    """
    text = _TOWN_TAIL.sub("", fold(town)[:80])
    text = _DISTRICT.sub("", " ".join(re.sub(r"[^a-z ]+", " ", text).split()))
    return _TOWNS.get(text, text).replace(" ", "")


def plain_postcode(postcode: str) -> str:
    """A postcode in lower case without blanks and country mark.

    >>> plain_postcode("D-80331"), plain_postcode("SW1A 1AA"), plain_postcode("DK-2100")
    ('80331', 'sw1a1aa', '2100')
    """
    text = _COUNTRY_MARK.sub("", postcode.strip()[:20])
    return "".join(_WORD.findall(text.lower()))
