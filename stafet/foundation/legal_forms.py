"""Legal forms of companies, and a company's name without it. For Germany, Denmark, the United Kingdom and around."""

import re

# Spelling without dots and blanks -> the form's own name. Spellings of one form stand together.
_SPELLINGS = {
    "gmbh & co kg": "gmbh&co|gmbhcokg|gmbhundcokg|gmbhucokg|gmbh&cokg|gmbhcokgaa|agcokg|ugcokg|gmbh&co.|gmbhco|gmbhundco|gmbhuco",
    "gmbh": "gmbh|mbh|ggmbh|gesmbh|gesellschaftmitbeschrankterhaftung|gmbhig",
    "ug": "ug|ughaftungsbeschrankt|unternehmergesellschaft",
    "ag": "ag|aktiengesellschaft",
    "kg": "kg|kommanditgesellschaft|kgaa",
    "ohg": "ohg|offenehandelsgesellschaft",
    "gbr": "gbr|gesellschaftburgerlichenrechts",
    "ek": "ek|ekfr|ekfm|eingetragenerkaufmann|inh",
    "ev": "ev|eingetragenerverein",
    "eg": "eg|eingetragenegenossenschaft",
    "se": "se",
    "aps": "aps|anpartsselskab",
    "a/s": "as|aktieselskab",
    "i/s": "is|interessentskab",
    "k/s": "ks|kommanditselskab",
    "p/s": "ps|partnerselskab",
    "ivs": "ivs|ivaerksaetterselskab|ivarksatterselskab",
    "enkeltmand": "enkeltmandsvirksomhed",
    "amba": "amba",
    "ltd": "ltd|limited|coltd|pvtltd|ptyltd",
    "plc": "plc|publiclimitedcompany",
    "llp": "llp",
    "llc": "llc",
    "inc": "inc|incorporated",
    "corp": "corp|corporation",
    "bv": "bv|beslotenvennootschap",
    "nv": "nv",
    "vof": "vof",
    "sa": "sa",
    "sarl": "sarl",
    "sas": "sas",
    "srl": "srl",
    "spa": "spa",
    "sl": "sl",
    "ab": "ab|aktiebolag",
    "asa": "asa",
    "oy": "oy|oyj",
    "zoo": "spzoo|zoo",
    "kft": "kft",
    "sro": "sro",
}
_FORM = {spelling: form for form, all_of in _SPELLINGS.items() for spelling in all_of.split("|")}
# Written short, one form is often named by a part of itself: "X KG" for "X GmbH & Co. KG".
_KIN = ({"gmbh & co kg", "kg", "gmbh"}, {"gmbh", "ug"}, {"ltd", "plc"}, {"inc", "corp", "llc"}, {"aps", "ivs"})
# The letters of a short form in any order: "Lrd" is not found, "Ldt", "Gmhb" and "Asp" are.
_MISTYPED = {"".join(sorted(form)): form for form in ("gmbh", "ltd", "aps", "llp", "plc", "inc", "ohg", "gbr")}
_BEGINNINGS = (("haftungsb", "ug"), ("aktienges", "ag"), ("aktiesel", "a/s"), ("anpartss", "aps"), ("kommandit", "kg"))
_LONGEST = 5  # words of a form: "ug (haftungs beschränkt)" and the like
_NOT_A_LETTER = re.compile(r"[^a-z0-9&]+")


def split_legal_form(words: list[str]) -> tuple[list[str], str]:
    """Take the legal form off the end of a folded name's words; the form's own name, "" if there is none.

    Dots and slashes inside the words do not matter. A name is never emptied.

    >>> split_legal_form("autohaus nord gmbh & co. kg".split())
    (['autohaus', 'nord'], 'gmbh & co kg')
    >>> split_legal_form("nordlys biler a/s".split()), split_legal_form(["ag"])
    ((['nordlys', 'biler'], 'a/s'), (['ag'], ''))
    """
    plain = [_NOT_A_LETTER.sub("", word) for word in words]
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        if form := _FORM.get("".join(plain[-length:])):
            return words[:-length], form
    if len(words) > 1 and (form := _MISTYPED.get("".join(sorted(plain[-1]))) or _long_form(plain[-1])):
        return words[:-1], form
    return words, ""


def _long_form(word: str) -> str:
    """A long spelling cut short or mistyped behind its beginning: "haftungsbeschränk", "aktiengesellschaf"."""
    return next((form for start, form in _BEGINNINGS if word.startswith(start)), "") if len(word) > 7 else ""


def may_be_one_form(one: str, other: str) -> bool:
    """Whether two forms may stand for one company: equal, one missing, or one named by a part of the other.

    >>> may_be_one_form("kg", "gmbh & co kg"), may_be_one_form("", "ag"), may_be_one_form("aps", "a/s")
    (True, True, False)
    """
    return not one or not other or one == other or any(one in kin and other in kin for kin in _KIN)
