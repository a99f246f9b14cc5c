"""Which country a typed word or a postcode means, as far as it is needed to read a telephone number."""

import re

from stafet.foundation.fold import fold

_NAMES = {
    "DE": "de d ger deu germany deutschland tyskland allemagne duitsland",
    "DK": "dk den denmark danmark danemark dnk",
    "GB": "gb uk united-kingdom great-britain england scotland wales northern-ireland grossbritannien storbritannien gbr",
    "AT": "at a austria osterreich ostrig aut",
    "CH": "ch switzerland schweiz suisse svizzera che",
    "NL": "nl netherlands holland nederland niederlande nld",
    "BE": "be belgium belgien belgique belgie",
    "FR": "fr france frankreich frankrig",
    "SE": "se sweden schweden sverige",
    "NO": "no norway norwegen norge",
    "PL": "pl poland polen polska",
    "US": "us usa united-states united-states-of-america",
    "IE": "ie ireland irland",
    "IT": "it italy italien italia",
    "ES": "es spain spanien espana",
    "AU": "au australia australien",
    "FI": "fi finland finnland",
    "CZ": "cz czech-republic czechia tschechien",
    "LU": "lu luxembourg luxemburg",
}
_CODE = {name: code for code, names in _NAMES.items() for name in names.split()}
_BRITISH = re.compile(r"[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}", re.I)
_MARKED = re.compile(r"(dk|d|de|ch|at|nl)[- ]\d{4,5}", re.I)


def country_code(typed: str) -> str:
    """ISO 3166-1 alpha-2 of a country as people write it in English, German or Danish; "" if not known.

    >>> country_code("Tyskland"), country_code("United Kingdom"), country_code("gb")
    ('DE', 'GB', 'GB')
    """
    word = fold(typed[:60]).strip(" .")
    return _CODE.get(word.replace(" ", "-"), typed.strip().upper() if len(word) == 2 and word.isascii() else "")


def country_of_postcode(typed: str, default: str) -> str:
    """The country that the shape of a postcode tells, else "": British ones, and those with a country mark.

    Four digits are not German, five are not Danish: then the neighbour is taken.

    >>> country_of_postcode("SW1A 1AA", "DE"), country_of_postcode("DK-2100", "DE"), country_of_postcode("2100", "DE")
    ('GB', 'DK', 'DK')
    """
    text = typed.strip()
    if _BRITISH.fullmatch(text):
        return "GB"
    if marked := _MARKED.fullmatch(text):
        return _CODE[marked[1].lower()]
    if text.isdecimal():
        if len(text) == 5 and default.upper() in ("", "DK", "GB"):
            return "DE"
        if len(text) == 4 and default.upper() in ("", "DE", "GB"):
            return "DK"
    return ""
