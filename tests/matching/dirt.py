"""What happens to particulars on their way into a lead, and the questions asked of a crowd: with and without an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from stafet.particulars.cleaned import Given, GivenAddress, Kind
from tests.matching.crowd import Being, Crowd

Dirt = Callable[[Crowd, Given], Given]


@dataclass(frozen=True, slots=True)
class Question:
    """What came in, the ids that are right (none: a new customer), and what was done to it."""

    kind: Kind
    given: Given
    truth: frozenset[str]
    story: str
    dirt: tuple[str, ...]


def slip(random: Random, text: str) -> str:
    """One typing slip, never in the first letter."""
    if len(text) < 4:
        return text
    at = random.randrange(1, len(text) - 1)
    way = random.randrange(4)
    if way == 0:
        return text[:at] + text[at + 1 :]
    if way == 1:
        return text[:at] + text[at] + text[at:]
    if way == 2:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + random.choice("aeiourstln") + text[at + 1 :]


def _on(name: str, change: Callable[[Crowd, str], str]) -> Dirt:
    return lambda crowd, given: replace(given, **{name: change(crowd, getattr(given, name))})  # type: ignore[arg-type]


def _mail(change: Callable[[Crowd, str], str]) -> Dirt:
    return lambda crowd, given: replace(given, emails=tuple(change(crowd, each) for each in given.emails))


def _phone(change: Callable[[Crowd, str], str]) -> Dirt:
    return lambda crowd, given: replace(given, phones=tuple(change(crowd, each) for each in given.phones))


def _place(change: Callable[[Crowd, GivenAddress], GivenAddress]) -> Dirt:
    return lambda crowd, given: replace(given, addresses=tuple(change(crowd, each) for each in given.addresses))


def _everywhere(change: Callable[[str], str]) -> Dirt:
    def dirt(crowd: Crowd, given: Given) -> Given:
        places = tuple(replace(each, street=change(each.street), city=change(each.city)) for each in given.addresses)
        return replace(given, first_name=change(given.first_name), last_name=change(given.last_name), company=change(given.company), addresses=places)  # fmt: skip

    return dirt


def _mojibake(text: str) -> str:
    try:
        return text.encode("utf-8").decode("cp1252")
    except UnicodeDecodeError:
        return text


def _spelled_out(text: str) -> str:
    for sign, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ø", "oe"), ("å", "aa"), ("æ", "ae")):
        text = text.replace(sign, letters)
    return text


def _stripped(text: str) -> str:
    for sign, letter in zip("äöüøåśńąłşıçğćáéóÖ", "aouoasnalsicgcaeoO", strict=True):
        text = text.replace(sign, letter)
    return text


def _swapped(crowd: Crowd, given: Given) -> Given:
    return replace(given, first_name=given.last_name, last_name=given.first_name)


def _one_field(crowd: Crowd, given: Given) -> Given:
    full = crowd.random.choice((f"{given.first_name} {given.last_name}", f"{given.last_name}, {given.first_name}",
                                f"Dr. {given.first_name} {given.last_name}"))  # fmt: skip
    return replace(given, first_name="", last_name=full)


def _phone_in_street(crowd: Crowd, given: Given) -> Given:
    if not given.phones or not given.addresses:
        return given
    place = replace(given.addresses[0], street=f"{given.addresses[0].street} Tel. {given.phones[0]}")
    return replace(given, phones=(), addresses=(place,))


def _national(crowd: Crowd, number: str) -> str:
    for code in ("353", "43", "41", "31", "47", "49", "45", "44"):
        if number.startswith(f"+{code}"):
            rest = number[len(code) + 1 :]
            return crowd.random.choice((f"0{rest[:3]}/{rest[3:]}", f"+{code} (0) {rest}", f"00{code}{rest[:2]} {rest[2:]}", f"0{rest[:4]} {rest[4:7]} {rest[7:]}"))
    return number


def _digit(crowd: Crowd, number: str) -> str:
    at = crowd.random.choice([at for at, sign in enumerate(number) if sign.isdecimal()][-5:] or [0])
    if not number[at : at + 1].isdecimal():
        return number
    return number[:at] + str((int(number[at]) + crowd.random.randint(1, 9)) % 10) + number[at + 1 :]


def _other_tag(crowd: Crowd, mail: str) -> str:
    local, _, domain = mail.partition("@")
    return f"{local}+{crowd.random.choice(('angebot', 'probefahrt', 'x'))}@{domain}"


def _domain_slip(crowd: Crowd, mail: str) -> str:
    local, _, domain = mail.partition("@")
    name, _, end = domain.rpartition(".")
    return f"{local}@{slip(crowd.random, name)}.{end}"


def _local_slip(crowd: Crowd, mail: str) -> str:
    local, _, domain = mail.partition("@")
    return f"{slip(crowd.random, local)}@{domain}"


def _dotted(crowd: Crowd, mail: str) -> str:
    local, _, domain = mail.partition("@")
    return f"{local[:2]}.{local[2:]}@googlemail.com" if domain == "gmail.com" and len(local) > 4 else mail


_SHORT = {"Alexander": "Alex", "Maximilian": "Max", "Katharina": "Kathi", "Elisabeth": "Lisi", "Magdalena": "Leni", "Johannes": "Hannes",
          "Matthias": "Hias", "Franziska": "Franzi", "Stefanie": "Steffi", "Susanne": "Susi", "Wolfgang": "Wolfi", "Josef": "Sepp",
          "Florian": "Flo", "Tobias": "Tobi", "Barbara": "Babsi", "Michael": "Michi", "Robert": "Bob", "Benjamin": "Ben",
          "Gabriele": "Gabi", "Theresa": "Resi", "Friedrich": "Fritz", "Brigitte": "Gitti", "Christina": "Tina"}  # fmt: skip

FORMS: dict[str, Dirt] = {
    "capitals": _everywhere(str.upper),
    "small": _everywhere(str.lower),
    "spelled_out": _everywhere(_spelled_out),
    "stripped": _everywhere(_stripped),
    "mojibake": _everywhere(_mojibake),
    "spaces": _everywhere(lambda text: f"  {text.replace(' ', '   ')} " if text else text),
    "phone_form": _phone(_national),
    "mail_case": _mail(lambda crowd, mail: mail.upper()),
    "tag": _mail(_other_tag),
    "gmail_dots": _mail(_dotted),
    "title": _on("first_name", lambda crowd, name: crowd.random.choice(("Dr. ", "Herr ", "Mag. ", "Frau ", "Dipl.-Ing. ")) + name if name else name),
    "extension": _phone(lambda crowd, number: f"{number} ext. {crowd.random.randint(1, 99)}"),
    "street_short": _place(lambda crowd, place: replace(place, street=place.street.replace("straße", "str.").replace("gasse", "g.").replace("Street", "St"))),
    "country_mark": _place(lambda crowd, place: replace(place, postcode=f"{place.country}-{place.postcode}" if place.postcode.isdecimal() else place.postcode)),
    "no_country": _place(lambda crowd, place: replace(place, country="")),
    "firm_prefix": _on("company", lambda crowd, name: f"Firma {name}" if name else name),
    "form_gone": _on("company", lambda crowd, name: name.rpartition(" ")[0] if name.count(" ") > 1 else name),
}  # fmt: skip
ERRORS: dict[str, Dirt] = {
    "first_slip": _on("first_name", lambda crowd, name: slip(crowd.random, name)),
    "last_slip": _on("last_name", lambda crowd, name: slip(crowd.random, name)),
    "firm_slip": _on("company", lambda crowd, name: slip(crowd.random, name)),
    "street_slip": _place(lambda crowd, place: replace(place, street=slip(crowd.random, place.street))),
    "ocr": _on("last_name", lambda crowd, name: name.replace("m", "rn", 1).replace("l", "1", 1) if "m" in name else name.replace("i", "l", 1)),
    "swapped": _swapped,
    "one_field": _one_field,
    "nickname": _on("first_name", lambda crowd, name: _SHORT.get(name, name)),
    "initial": _on("first_name", lambda crowd, name: f"{name[:1]}." if name else name),
    "company_in_name": lambda crowd, given: replace(given, last_name=given.company, company="") if given.company and not given.first_name else given,
    "junk_first": _on("first_name", lambda crowd, name: crowd.random.choice(("test", "n/a", "-", "unknown", "xxx"))),
    "junk_phone": _phone(lambda crowd, number: crowd.random.choice(("00000", "0000000000", "123456", "-"))),
    "junk_mail": _mail(lambda crowd, mail: crowd.random.choice(("noreply@firma.at", "keine@mail.at", "-", "n/a"))),
    "domain_slip": _mail(_domain_slip),
    "local_slip": _mail(_local_slip),
    "phone_digit": _phone(_digit),
    "wrong_country": _phone(lambda crowd, number: "+49" + number[3:]),
    "phone_in_street": _phone_in_street,
    "couple": _on("first_name", lambda crowd, name: f"{name} und {crowd.given_name(True)}" if name else name),
    "no_mail": lambda crowd, given: replace(given, emails=()),
    "no_phone": lambda crowd, given: replace(given, phones=()),
    "no_place": lambda crowd, given: replace(given, addresses=()),
    "moved": lambda crowd, given: replace(given, addresses=(crowd.address(),)),
    "married": _on("last_name", lambda crowd, name: crowd.random.choice((crowd.last_name(), f"{name}-{crowd.last_name()}")) if name else name),
    "new_phone": lambda crowd, given: replace(given, phones=(crowd.mobile("AT"),)),
    "new_mail": lambda crowd, given: replace(given, emails=(crowd.private_mail(given.first_name, given.last_name),)),
}  # fmt: skip


def ask(crowd: Crowd, count: int) -> list[Question]:
    """Questions about a crowd: six of ten have an answer in the stock."""
    questions: list[Question] = []
    while len(questions) < count:
        story = crowd.random.choices(tuple(_STORIES), [weight for weight, _ in _STORIES.values()])[0]
        person, firm = _STORIES[story][1](crowd)
        being = person or firm
        assert being
        given, dirt = _soiled(crowd, _as_typed(crowd, being))
        if person:
            questions.append(Question("contact", given, frozenset(person.ids), story, dirt))
        if firm:
            questions.append(Question("account", given, frozenset(firm.ids), story, dirt))
    return questions[:count]


def _as_typed(crowd: Crowd, being: Being) -> Given:
    chance = crowd.random.random
    given = being.given
    typed = replace(
        given,
        emails=given.emails if chance() < 0.88 else (),
        phones=given.phones if chance() < 0.7 else (),
        addresses=given.addresses if chance() < 0.5 else (),
        vat_id=given.vat_id if chance() < 0.25 else "",
    )
    return typed if typed.emails or typed.phones or typed.addresses else given


def _soiled(crowd: Crowd, given: Given) -> tuple[Given, tuple[str, ...]]:
    names = crowd.random.sample(tuple(FORMS), crowd.random.choice((0, 0, 1, 1, 2)))
    names += crowd.random.sample(tuple(ERRORS), crowd.random.choice((0, 0, 0, 1, 1, 2)))
    for name in names:
        given = (FORMS.get(name) or ERRORS[name])(crowd, given)
    if not (given.first_name or given.last_name or given.company or given.emails):
        return given, tuple(names)
    return given, tuple(names)


Cast = tuple[Being | None, Being | None]


def _known_private(crowd: Crowd) -> Cast:
    return crowd.random.choice([each for each in crowd.people[:4000] if not each.firm]), None


def _known_business(crowd: Crowd) -> Cast:
    person = crowd.random.choice([each for each in crowd.people[:4000] if each.firm])
    return person, person.firm


def _company_only(crowd: Crowd) -> Cast:
    return None, crowd.random.choice(crowd.firms)


def _colleague(crowd: Crowd) -> Cast:
    firm = crowd.random.choice(crowd.firms)
    return crowd.employee(firm), firm


def _relative(crowd: Crowd) -> Cast:
    known, _ = _known_private(crowd)
    assert known
    return crowd.relative(known), None


def _same_name_son(crowd: Crowd) -> Cast:
    """Father and son of one name in one house; the son says so, and has a telephone of his own."""
    known, _ = _known_private(crowd)
    assert known
    given = replace(known.given, last_name=f"{known.given.last_name} jun.", emails=(crowd.private_mail(known.given.first_name, known.given.last_name),),
                    phones=(crowd.mobile(known.country),))  # fmt: skip
    return Being("contact", known.country, given), None


def _namesake(crowd: Crowd) -> Cast:
    known, _ = _known_private(crowd)
    assert known
    stranger = crowd.person([], crowd.address(), known.given.last_name, "", "")
    first = known.given.first_name
    stranger.given = replace(stranger.given, first_name=first, emails=(crowd.private_mail(first, known.given.last_name),))
    return stranger, None


def _stranger(crowd: Crowd) -> Cast:
    return crowd.person([], crowd.address(), crowd.last_name(), "", ""), None


def _new_firm(crowd: Crowd) -> Cast:
    firm = crowd.firm()
    return crowd.employee(firm), firm


def _sister_firm(crowd: Crowd) -> Cast:
    """A company of the same group, in the same house, with the same switchboard and often the same domain."""
    known = crowd.random.choice(crowd.firms)
    core, _, form = known.given.company.rpartition(" ")
    firm = crowd.firm(f"{core} {crowd.random.choice(('Holding', 'Immobilien', 'Service', 'Beteiligungs', 'Tirol', 'Ost'))}", known.country)
    mails = known.given.emails if crowd.random.random() < 0.5 else firm.given.emails
    firm.given = replace(firm.given, emails=mails, addresses=known.given.addresses, phones=known.given.phones)
    return crowd.employee(firm), firm


def _firm_elsewhere(crowd: Crowd) -> Cast:
    known = crowd.random.choice(crowd.firms)
    firm = crowd.firm(known.given.company.rpartition(" ")[0])
    return crowd.employee(firm), firm


def _next_door(crowd: Crowd) -> Cast:
    firm = crowd.firm()
    firm.given = replace(firm.given, addresses=crowd.random.choice(crowd.firms).given.addresses)
    return crowd.employee(firm), firm


_STORIES: dict[str, tuple[float, Callable[[Crowd], Cast]]] = {
    "known private": (26, _known_private), "known business": (22, _known_business), "company only": (7, _company_only),
    "colleague": (9, _colleague), "relative": (8, _relative), "son": (1, _same_name_son), "namesake": (3, _namesake),
    "stranger": (9, _stranger), "new firm": (8, _new_firm), "sister firm": (4, _sister_firm),
    "firm elsewhere": (2, _firm_elsewhere), "next door": (1, _next_door),
}  # fmt: skip
