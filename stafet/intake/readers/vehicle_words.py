"""Vehicles named in a line of words ("VW Golf VII 1.4 TSI"): make, model and the rest."""

import re
from collections.abc import Iterator

from stafet.intake.readers.assemble import Finding
from stafet.intake.readers.makes import BY_SPELLING

# Models that nobody else builds: people name them without their make.
_MAKE_OF_MODEL = {
    model: make
    for make, models in {
        "Volkswagen": "Golf|Passat|Tiguan|Touran|T-Roc|Crafter|Amarok|up!|T-Cross|Polo|Touareg|Arteon|Caddy|Multivan|ID.3|ID.4|ID.5|ID.7|ID. Buzz",
        "Skoda": "Octavia|Fabia|Superb|Kodiaq|Karoq|Enyaq|Kamiq",
        "Opel": "Corsa|Astra|Insignia|Mokka|Zafira|Vivaro|Grandland",
        "Ford": "Fiesta|Kuga|Mondeo|Mustang|Puma|Transit",
        "Toyota": "Yaris|Corolla|RAV4|Aygo|Prius|Hilux",
        "Nissan": "Qashqai|Juke|Micra|X-Trail",
        "Renault": "Clio|Megane|Captur|Kadjar|Twingo|Zoe",
        "Seat": "Ibiza|Leon|Ateca|Arona",
        "Hyundai": "Tucson|IONIQ 5|IONIQ 6|Kona|i10|i20|i30",
        "Kia": "Sportage|Niro|Picanto|Ceed|Sorento|EV6|EV9",
        "Land Rover": "Range Rover|Defender",
        "Dacia": "Duster|Sandero|Jogger",
        "MG": "MG3|MG4|MG5|ZS EV|Marvel R",
        "BMW": "i4|iX1|iX3|X3|X5",
        "Peugeot": "e-208|e-2008|Rifter|Partner Tepee",
        "Fiat": "Ducato|Doblo|Panda|500e",
        "Citroën": "Berlingo|Jumper|Jumpy|Aircross",
        "Mercedes-Benz": "Sprinter|Vito|Citan|Marco Polo",
        "Volvo": "XC40|XC60|XC90|V60|V90|EX30|EX90",
    }.items()
    for model in models.split("|")
}
_MODEL = re.compile(
    r"(?<![\w-])("
    + "|".join(re.escape(m) for m in sorted(_MAKE_OF_MODEL, key=len, reverse=True))
    + r")(?![\w])"
)
# Written small these are words of a language ("man", "mini", "smart", "ds", "seat", "genesis").
_ONLY_CAPITAL = frozenset(
    ("man", "mini", "smart", "seat", "ds", "mg", "rover", "genesis", "alpine", "alfa", "lotus", "ford")
)
_MAKE = re.compile(
    r"(?<![\w-])("
    + "|".join(re.escape(s) for s in sorted(BY_SPELLING, key=len, reverse=True))
    + r")(?![\w])",
    re.I,
)
# First words of models that need a second one.
_OPENERS = frozenset(
    "model serie series id. id grand range land santa e corolla golf_ c klasse classe new up_ clio_ mach mustang_ "
    "ioniq defender_ e:ny1 e-tron_ zafira_ grandland_ yaris_ aygo_".split()
)
MAX_MENTIONED = 20  # vehicles of a text that are looked at
_CLAUSE_END = re.compile(
    r"[.;!?\n]|,\s|\s(?:und (?:ich )?(?:interessiere|suche|möchte|hätte)|og vil|and (?:i )?(?:would|am|want)|en wil|for (?:the|a|your)|gegen (?:den|einen|die)|for en)\b",
    re.I,
)
_GIVEN = re.compile(
    r"in zahlung|inzahlung|zahlung geben|tauschen gegen|mein(?:en|em)? (?:alte[nrms]?|jetzige[nrms]?|aktuelle[nrms]?)|bytte(?:bil)?|tage i bytte|min (?:gamle|nuværende)|"
    r"trade[- ]?in|part[- ]exchange|my (?:old|current)|inruil|mijn (?:oude|huidige)",
    re.I,
)
_YEAR_BEFORE = re.compile(r"\b(19[5-9]\d|20[0-4]\d)\s{1,3}$")
_TOKEN = re.compile(r"[\w!.+:/-]+")
_STOP = re.compile(
    r"^(?:mit|med|with|oder|eller|or|of|available|verfügbar|ledig|noch|as|was|met|zu|til|for|für|von|fra|ist|er|is|und|og|and|en|in|aus|noch|still|stadig|i|the|der|die|das|ein|eine|"
    r"noch|nr|eur|preis|price|pris|wir|ich|jeg|bitte|gerne|anfrage|to|på|den|ab|baujahr|årgang|zum|zur|at|on|auf|bei)$",
    re.I,
)


def title_findings(title: str, confidence: float, place: str, vehicle: int = 0) -> Iterator[Finding]:
    """Make, model, trim and year of a vehicle's title; a title without a known make is kept as the model.

    >>> [f"{found.field}={found.value}" for found in title_findings("VW Golf VII 1.4 TSI", 0.9, "subject")]
    ['make=Volkswagen', 'model=Golf', 'trim=VII 1.4 TSI']
    """
    named = list(mentioned(title, confidence, place, vehicle))
    if named:
        yield from named
    elif (
        1 < len(title.strip()) <= 120
        and any(sign.isalpha() for sign in title)
        and not title.startswith("http")
    ):
        yield Finding("model", re.split(r"\s[|•–-]\s|,|\(", title)[0], confidence * 0.6, place, vehicle)


def answer_findings(field: str, value: str, confidence: float, place: str) -> Iterator[Finding]:
    """What an answer to a question about `field` says: a vehicle's title is taken apart."""
    if field == "vehicle":
        yield from title_findings(value, confidence * 0.9, place, 1)
    else:
        yield Finding(field, value, confidence, place)


def mentioned(text: str, confidence: float, place: str, vehicle: int = 0) -> Iterator[Finding]:
    """Make, model and trim of the first vehicle that a text wishes for; nothing if it names none of the table.

    >>> [found.value for found in mentioned("I'd trade in my VW Golf for the BMW X3", 0.4, "text")]
    ['BMW', 'X3']
    """
    beginning = text[:5000]
    for found in list(_MAKE.finditer(beginning))[:MAX_MENTIONED]:
        if found[1].casefold() in _ONLY_CAPITAL and not found[1][0].isupper():
            continue
        if found[1].casefold() == "rover" and beginning[: found.start()].endswith("Range "):
            continue
        if _GIVEN.search(_clause(beginning, found.start(), found.end())):
            continue
        yield Finding("make", BY_SPELLING[found[1].casefold()], confidence, place, vehicle)
        if year := _YEAR_BEFORE.search(beginning[max(0, found.start() - 12) : found.start()]):
            yield Finding("year", year[1], confidence * 0.8, place, vehicle)
        yield from _model(beginning[found.end() : found.end() + 100], confidence, place, vehicle)
        return
    if sum(sign.isupper() for sign in beginning) * 3 > 2 * sum(sign.isalpha() for sign in beginning):
        beginning = beginning.title()  # somebody shouts
    for found in list(_MODEL.finditer(beginning))[:MAX_MENTIONED]:
        if not _GIVEN.search(_clause(beginning, found.start(), found.end())):
            yield Finding("make", _MAKE_OF_MODEL[found[1]], confidence * 0.55, place, vehicle)
            yield from _model(f" {beginning[found.start() : found.end() + 100]}", confidence, place, vehicle)
            return


def opens_with_make(text: str) -> bool:
    """Whether a text begins with a known make or with a model that only one builds, a year before it or not."""
    begins = re.sub(
        r"^\W*(?:(?:19|20)\d\d\s+)?(?:neuer?|gebrauchter?|ny|brugt|new|used|nieuwe?)?\s*",
        "",
        text[:200],
        flags=re.I,
    )
    return bool(_MAKE.match(begins) or _MODEL.match(begins))


def _model(after: str, confidence: float, place: str, vehicle: int) -> Iterator[Finding]:
    """Model and trim out of the words behind a make, up to where the sentence goes on."""
    rest = re.split(r"[,;|()\n?€\"”“]|\s[–-]\s|\.(?:\s|$)|!(?:\s|$)", after)[0]
    words = _until_stop(_TOKEN.findall(rest))
    if not words:
        return
    length = 2 if len(words) > 1 and _needs_second(words) else 1
    yield Finding("model", " ".join(words[:length]).rstrip(".:"), confidence * 0.9, place, vehicle)
    if words[length:]:
        yield Finding("trim", " ".join(words[length:]), confidence * 0.7, place, vehicle)


def _needs_second(words: list[str]) -> bool:
    """Whether a model's name is two words: "Model 3", "A 180", "Santa Fe"."""
    first = words[0].casefold()
    return first in _OPENERS or (len(first) == 1 and first.isalpha() and words[1][:1].isdigit())


def _clause(text: str, start: int, end: int) -> str:
    """The part of a sentence round a vehicle: what is given in payment is no wish."""
    before = _CLAUSE_END.split(text[max(0, start - 80) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + 80])[0]
    return f"{before} {after}"


def _until_stop(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in words[:8]:
        if _STOP.match(word) or not any(sign.isalnum() for sign in word):
            break
        kept.append(word)
    return kept
