"""Keys by which records are found, and keys whose number says how common a value is in this stock."""

import re
from itertools import combinations

from stafet.foundation.nicknames import full_forms
from stafet.particulars.cleaned import Company, Firm, Mailbox, Particulars, Person, Place
from stafet.particulars.spelling import is_slip, sound

# A key that more records share is skipped when looking up: others find them, and it says nothing anyway.
MOST_PER_KEY = 60
# The last digits of a telephone number; eight are a whole Danish one.
_DIGITS = 8
_LETTERS = re.compile(r"[a-z]{4,}")


def find_keys(particulars: Particulars) -> frozenset[str]:
    """The keys of a record or a question: those who share one that is not too frequent are candidates.

    At most about forty short strings, usually a dozen; each is `letter:value`. Equal values give equal keys
    whatever the record's other fields hold.

    >>> sorted(find_keys(Person(first=("anna",), last=("meier",))))
    ['n:an:mr', 'p:ann:mei']
    """
    return frozenset(_of_person(particulars) if isinstance(particulars, Person) else _of_company(particulars))


def count_keys(particulars: Particulars) -> frozenset[str]:
    """The values whose number in the stock is needed to weigh an agreement.

    Those of `COUNTED_APART` are kept in a table of counts of their own (names, words, towns: many records
    share one); the others are find keys too and are counted where they are looked up.
    """
    found: set[str] = set()
    if isinstance(particulars, Person):
        found.update(f"F:{word}" for word in particulars.first[:2])
        found.update(f"L:{word}" for word in (*particulars.last, *particulars.first[:1])[:4])
        firm = particulars.firm
    else:
        firm = particulars.firm
        if particulars.vat_id:
            found.add(f"v:{particulars.vat_id}")
    found.update(f"W:{word}" for word in firm.words)
    if firm:
        found.add(f"X:{firm.squeezed}")
    for box in particulars.emails:
        found.add(f"e:{box.address}")
        found.add(f"D:{box.domain}")
    found.update(f"t:{number[-_DIGITS:]}" for number in particulars.phones)
    for place in particulars.places:
        found.update(_address(place))
        if place.postcode:
            found.add(f"Z:{place.postcode}")
    return frozenset(found)


COUNTED_APART = ("F:", "L:", "W:", "X:", "D:", "Z:")


def phone_key(number: str) -> str:
    """The key of a telephone number."""
    return f"t:{number[-_DIGITS:]}"


def address_key(place: Place) -> str:
    """The key by which a household or a house is counted; "" where street or town is missing."""
    return next(iter(_address(place)), "")


def domain_words(domain: str) -> str:
    """A domain's own name in one word.

    >>> domain_words("mueller-bau.co.uk"), domain_words("nord.mail.example.dk")
    ('muellerbau', 'example')
    """
    parts = domain.split(".")
    if len(parts) > 2 and parts[-2] in ("co", "com", "org", "net", "ac"):
        parts = parts[:-1]
    name = parts[-2] if len(parts) > 1 else parts[0]
    return "".join(sign for sign in name if sign.isalnum())


def _of_person(person: Person) -> set[str]:
    keys = _of_reach(person.emails, person.phones)
    firsts = [sound(form) for word in person.first[:2] for form in full_forms(word)[:2] if len(word) > 1]
    if person.partner:
        firsts.append(sound(person.partner))
    lasts = [sound(word) for word in dict.fromkeys((*person.last[-2:], "".join(person.last)))]
    for better in _spelled_in_mail(person):
        (firsts if better[0] in [word[:1] for word in person.first[:1]] else lasts).append(sound(better))
    firsts, lasts = list(dict.fromkeys(firsts)), list(dict.fromkeys(last for last in lasts if last))
    keys.update(f"n:{':'.join(sorted((first, last)))}" for first in firsts for last in lasts)
    if person.first and person.last:
        keys.add(f"p:{':'.join(sorted((person.first[0][:3], person.last[-1][:3])))}")
    single = list(dict.fromkeys(firsts[:2] + lasts[:2]))
    keys.update(_name_with_reach(person, single, (*firsts[:1], *lasts[:1])))
    for place in person.places:
        keys.update(_address(place))
        if place.postcode:
            keys.update(f"z:{name}:{place.postcode}" for name in single)
        if place.street:
            keys.update(f"s:{name}:{sound(place.street)}{place.number}" for name in single)
        if place.town and not place.postcode:
            keys.update(f"o:{name}:{sound(place.town)}" for name in single)
        if place.town and firsts and lasts:
            keys.add(f"c:{':'.join(sorted((firsts[0], lasts[0])))}:{sound(place.town)}")
    return keys


def _name_with_reach(person: Person, single: list[str], leading: tuple[str, ...]) -> set[str]:
    """A name together with half a telephone number, a company's domain, the employer, the birthday."""
    keys: set[str] = set()
    for number in person.phones:
        # Halves, so that a wrong digit in the other half is forgiven to whom the name fits.
        for name in leading:
            keys.update((f"u:{name}:{number[:6]}", f"u:{name}:{number[-5:]}"))
    for box in person.emails:
        if not box.free:
            keys.update(f"d:{box.domain}:{name}" for name in single)
    for word in _longest(person.firm, 2):
        keys.update(f"k:{word}:{name}" for name in single)
    if person.birthday:
        keys.update(f"b:{person.birthday}:{name}" for name in single)
    return keys


def _spelled_in_mail(person: Person) -> list[str]:
    """Words of the e-mail addresses that are a name of the person spelled otherwise: one of them is mistyped."""
    names = (*person.first[:1], *person.last[-1:])
    words = {
        word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
        for box in person.emails
        for word in _LETTERS.findall(box.local)
    }
    meant = [word for word in words if word not in names and any(is_slip(word, name) for name in names)]
    return sorted(meant)[:2]


def _of_company(company: Company) -> set[str]:
    keys = _of_reach(company.emails, company.phones)
    firm = company.firm
    if company.vat_id:
        keys.add(f"v:{company.vat_id}")
    keys.update(f"h:{number[:-2]}" for number in company.phones if len(number) > 7)
    for box in company.emails:
        if not box.free:
            keys.add(f"d:{box.domain}")
            keys.add(f"x:{sound_of_domain(box.domain)}")
    if firm:
        keys.add(f"x:{_squeezed_sound(firm.squeezed)}")
        keys.add(f"x:{_squeezed_sound(''.join(sorted(firm.words)))}")
    words = _longest(firm, 4)
    keys.update(f"w:{word}" for word in words)
    keys.update(f"y:{':'.join(sorted(pair))}" for pair in combinations(words, 2))
    for place in company.places:
        keys.update(_address(place))
        keys.update(f"z:{word}:{place.postcode}" for word in words[:3] if place.postcode)
        keys.update(f"o:{word}:{sound(place.town)}" for word in words[:3] if place.town)
    return keys


def sound_of_domain(domain: str) -> str:
    """A domain's own name as a company's squeezed name sounds."""
    return _squeezed_sound(domain_words(domain).replace("ae", "a").replace("oe", "o").replace("ue", "u"))


def _squeezed_sound(squeezed: str) -> str:
    # Two pieces, so that long names do not end after six consonants.
    return f"{sound(squeezed[:7])}{sound(squeezed[7:16])}"


def _of_reach(emails: tuple[Mailbox, ...], phones: tuple[str, ...]) -> set[str]:
    keys = {f"e:{box.address}" for box in emails}
    for box in emails:
        plain = "".join(filter(str.isalnum, box.local))
        if len(plain) >= 6 and not box.role:
            keys.add(f"m:{plain}")
            keys.update((f"g:{plain[:-4]}@{box.domain}", f"g:{plain[4:]}@{box.domain}"))
    keys.update(f"t:{number[-_DIGITS:]}" for number in phones)
    return keys


def _address(place: Place) -> list[str]:
    if not place.street or not (place.postcode or place.town):
        return []
    line = f"{place.street[:24]}{place.number}"
    return [f"a:{line}:{where}" for where in (place.postcode, place.town) if where]


def _longest(firm: Firm, most: int) -> list[str]:
    """The sounds of the longest words: short ones are trades and towns more often than names."""
    ordered = sorted(dict.fromkeys(firm.words), key=lambda word: (-len(word), word))[:most]
    sounds = [f"{word[0]}{sound(word)}" if len(word) > 2 else word for word in ordered]
    return list(dict.fromkeys(sounds))
