"""From what was typed to what is compared: placeholders out, one spelling in, each thing into its own field."""

import re
from functools import lru_cache

from stafet.foundation.fold import fold
from stafet.foundation.legal_forms import split_legal_form
from stafet.foundation.mail_address import mailbox
from stafet.foundation.names import PARTICLES, SUFFIXES, TITLES, looks_like_company
from stafet.foundation.phone import significant_digits
from stafet.foundation.streets import plain_postcode, plain_town, split_street
from stafet.particulars.cleaned import Company, Firm, Given, GivenAddress, Mailbox, Person, Place
from stafet.particulars.countries import country_code, country_of_postcode
from stafet.particulars.vat import plain_vat
from stafet.particulars.words import (
    COUPLES,
    FAMILY_LOCALS,
    FIRM_PREFIXES,
    FREE_PROVIDERS,
    NOBODYS_DOMAINS,
    NOBODYS_LOCALS,
    PLACEHOLDERS,
    ROLE_LOCALS,
    SMALL_WORDS,
)

_LONGEST = 300  # signs of a field that are looked at
_MOST = 8  # e-mails, phones, addresses of one record that are compared
_WORD = re.compile(r"[^\W_]+(?:['’\u00b4`][^\W_]+)*")
_FIRM_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_TITLES = frozenset(title.rstrip(".") for title in TITLES) | set("dipl ing prof dr mag hon rev".split())
_GENERATIONS = {
    "jr": "jr", "jun": "jr", "junior": "jr", "sr": "sr", "sen": "sr", "senior": "sr", "ii": "ii", "iii": "iii",
    "iv": "iv", "d.j": "jr", "d.a": "sr", "den yngre": "jr", "den aldre": "sr",
}  # fmt: skip
_DEGREES = frozenset(suffix.rstrip(".") for suffix in SUFFIXES) - set(_GENERATIONS)
_ROLE_TAIL = re.compile(r"[\d._-]+$")
_MOJIBAKE = re.compile("[ÃÂÅ][\x80-\xbf¼¶¤Ÿ\u00b8¦…©¨\u201a„†\u02dc–œž]|â€")
_PHONE_IN_TEXT = re.compile(
    r"(?:\b(?:tel|telefon|mobil|handy|tlf|phone)\b[.: ]*)?(?:\+|\b00|\b0)[\d][\d ()/.-]{6,18}\d", re.I
)
_TWO_NUMBERS = re.compile(r"\s*(?:[;,|]|\boder\b|\bor\b|\bog\b|\s/\s)\s*")
_DATE = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")
_NO_BIRTHDAYS = ("1900-01-01", "1970-01-01")
_ISO_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")


def clean_person(given: Given, *, country: str = "") -> Person:
    """A person as it is compared; `country` (ISO 3166-1 alpha-2) is used where nothing else tells one.

    >>> person = clean_person(Given(first_name="Dr. JÖRG", last_name="von Müller", phones=("0170 1234560",)), country="DE")
    >>> person.first, person.last, person.phones
    (('jorg',), ('muller',), ('1701234560',))
    >>> clean_person(Given(last_name="Anna und Peter Schmidt")).partner
    'peter'
    """
    first, last, company = (mended(text) for text in (given.first_name, given.last_name, given.company))
    if not company and looks_like_company(last or first):
        company, first, last = (last, first, "") if looks_like_company(last) else (first, "", last)
    names = _names(first, last)
    return Person(
        *names,
        birthday=plain_birthday(given.birthday),
        emails=_mailboxes(given.emails + tuple(text for text in (first, last) if "@" in text)),
        phones=_numbers(given, country),
        places=_places(given.addresses),
        firm=clean_firm(company),
    )


def clean_company(given: Given, *, country: str = "") -> Company:
    """A company as it is compared; without a name in `company` a name that looks like a firm's is taken.

    >>> clean_company(Given(company="Firma Müller & Söhne GmbH", vat_id="DE 136 695 976")).firm
    Firm(words=('muller', 'sohne'), squeezed='mullersohne', form='gmbh')
    """
    company = mended(given.company)
    if not company:
        name = mended(f"{given.first_name} {given.last_name}")
        company = name if looks_like_company(name) else ""
    vat_country, vat_id = plain_vat(given.vat_id, _country(given, country))
    return Company(
        firm=clean_firm(company),
        vat_id=vat_id,
        vat_country=vat_country,
        emails=_mailboxes(given.emails),
        phones=_numbers(given, country),
        places=_places(given.addresses),
    )


def clean_firm(name: str) -> Firm:
    """A company's name: legal form apart, small words out, abbreviations with dots joined."""
    if not name:
        return Firm()
    text = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), fold(name[:_LONGEST]))
    # Slashes and dots are kept until the legal form is found: "a/s", "e.k.".
    words = [word for word in text.replace(",", " ").replace("&co", "& co").split() if word.strip(".-()'\"")]
    form = ""
    for _ in range(2):
        words, found = split_legal_form(words)
        form = found or form
    while len(words) > 1 and words[0].strip(".:") in FIRM_PREFIXES:
        words = words[1:]
    plain = [word for word in _FIRM_WORD.findall(" ".join(words)) if word not in SMALL_WORDS]
    plain = plain or _FIRM_WORD.findall(" ".join(words))
    squeezed = "".join(plain)
    if squeezed in PLACEHOLDERS or len(squeezed) < 2:
        return Firm()
    return Firm(tuple(plain[:8]), squeezed[:60], form)


def mended(text: str) -> str:
    """One field's text, cut to a length, and read again where UTF-8 was taken for Western European.

    >>> mended("MÃ¼ller")
    'Müller'
    """
    text = text[:_LONGEST].strip()
    if _MOJIBAKE.search(text):
        try:
            return text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            return text
    return text


def _names(first: str, last: str) -> tuple[tuple[str, ...], tuple[str, ...], str, str, bool]:
    """First words, last words, partner, generation, loose: see `Person`."""
    is_turned = ("," in last and not first) or ("," in first and not last)
    if is_turned:
        head, _, tail = (last or first).partition(",")
        if _words(tail)[0]:
            last, first = head, tail
    first_words, generation = _words(first)
    last_words, other_generation = _words(last)
    loose = is_turned or not first_words or not last_words
    # A double name alone in its field is one name.
    if not first_words and len(last_words) > 1 and " " in last.strip():
        first_words, last_words = _parted(last_words)
    elif not last_words and len(first_words) > 1 and " " in first.strip():
        first_words, last_words = _parted(first_words)
    # "Meier" in both fields, or the whole name in one and its half in the other.
    if len(first_words) > 1 and last_words and first_words[-len(last_words) :] == last_words:
        first_words = first_words[: -len(last_words)]
    elif len(last_words) > 1 and first_words and last_words[: len(first_words)] == first_words:
        last_words = last_words[len(first_words) :]
    first_words, partner = _partner_apart(first_words)
    return (
        tuple(word for word in first_words if word not in COUPLES)[:6],
        tuple(word for word in last_words if word not in COUPLES)[:6],
        partner,
        generation or other_generation,
        loose,
    )


def _parted(words: list[str]) -> tuple[list[str], list[str]]:
    """First and last names of one field: the last word is the last name, whatever couples stand before."""
    return words[:-1], words[-1:]


def _partner_apart(words: list[str]) -> tuple[list[str], str]:
    for at, word in enumerate(words):
        if at and word in COUPLES and at + 1 < len(words):
            return words[:at], words[at + 1]
    return words, ""


def _words(text: str) -> tuple[list[str], str]:
    words, generation = _name_words(text)
    return list(words), generation


# A million customers have some thousand first names, and most of their last names are frequent ones.
@lru_cache(maxsize=20_000)
def _name_words(text: str) -> tuple[tuple[str, ...], str]:
    """Folded words of a name without titles, particles, degrees and placeholders; and the generation."""
    if not text or "@" in text:
        return (), ""
    plain = fold(text.partition("(")[0] or text).replace("&", " und ").replace("+", " und ")
    words = [re.sub(r"['’\u00b4`]", "", word) for word in _WORD.findall(plain)]
    generation = next((_GENERATIONS[word] for word in words[1:] if word in _GENERATIONS), "")
    alone = len(words) == 1
    kept = [
        word
        for at, word in enumerate(words)
        if word not in _TITLES
        and not (word in PARTICLES and not alone)
        and not (at and (word in _DEGREES or word in _GENERATIONS))
        and not word.isdecimal()
    ]
    if "".join(kept) in PLACEHOLDERS or all(word in PLACEHOLDERS for word in kept):
        return (), generation
    return tuple(kept), generation


def _mailboxes(typed: tuple[str, ...]) -> tuple[Mailbox, ...]:
    boxes: dict[str, Mailbox] = {}
    for text in typed[:_MOST]:
        local, domain = mailbox(text)
        if not local or local in NOBODYS_LOCALS or domain in NOBODYS_DOMAINS or domain.startswith("noreply"):
            continue
        free = domain in FREE_PROVIDERS
        role = (not free and _ROLE_TAIL.sub("", local) in ROLE_LOCALS) or local.startswith(FAMILY_LOCALS)
        boxes[f"{local}@{domain}"] = Mailbox(local, domain, role, free)
    return tuple(boxes.values())


def _numbers(given: Given, country: str) -> tuple[str, ...]:
    home = _country(given, country)
    typed = list(given.phones)
    for address in given.addresses:
        typed += _PHONE_IN_TEXT.findall(address.street)
    numbers: dict[str, None] = {}
    for text in typed[:_MOST]:
        parts = _TWO_NUMBERS.split(text) if len(text) > 12 else [text]
        found = [significant_digits(part, home) for part in parts]
        if not all(found):
            # The stroke stood behind an area code: one number.
            found = [significant_digits(text, home)]
        numbers.update(dict.fromkeys(number for number in found if number))
    return tuple(numbers)


def _country(given: Given, country: str) -> str:
    for address in given.addresses:
        if code := country_code(address.country):
            return code
    for address in given.addresses:
        if code := country_of_postcode(address.postcode, country):
            return code
    return country.upper()


def _places(addresses: tuple[GivenAddress, ...]) -> tuple[Place, ...]:
    places: dict[Place, None] = {}
    for address in addresses[:_MOST]:
        street = _PHONE_IN_TEXT.sub(" ", mended(address.street))
        name, number = split_street(street) if street else ("", "")
        if name in PLACEHOLDERS or len(name) < 2:
            name, number = "", ""
        postcode = plain_postcode(address.postcode)
        if not postcode.strip("0") or postcode in ("12345", "99999", "1234"):
            postcode = ""
        town = plain_town(mended(address.city))
        town = "" if town in PLACEHOLDERS else town
        place = Place(name, number, postcode, town)
        if name or postcode or town:
            places[place] = None
    return tuple(places)


def plain_birthday(typed: str) -> str:
    """ISO 8601, "" for what is no date and for the dates that forms put there by themselves."""
    text = typed.strip()[:20]
    if found := _ISO_DATE.match(text):
        year, month, day = found.groups()
    elif found := _DATE.fullmatch(text):
        day, month, year = found.groups()
    else:
        return ""
    iso = f"{year}-{int(month):02d}-{int(day):02d}"
    is_date = 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    return iso if is_date and iso not in _NO_BIRTHDAYS else ""
