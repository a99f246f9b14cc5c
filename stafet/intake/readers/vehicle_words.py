"""Vehicles named in a line of words ("VW Golf VII 1.4 TSI"): make, model and the rest."""

import re
from collections.abc import Iterator

from stafet.intake.readers.assemble import Finding

# Makes as people write them, with the name under which they are kept.
_ALIASES = {
    "vw": "Volkswagen",
    "mercedes": "Mercedes-Benz",
    "mercedes benz": "Mercedes-Benz",
    "benz": "Mercedes-Benz",
    "chevy": "Chevrolet",
    "landrover": "Land Rover",
    "alfa": "Alfa Romeo",
    "rolls royce": "Rolls-Royce",
    "mg motor": "MG",
    "ds automobiles": "DS",
}
_MAKES = (
    "Abarth|Aiways|Alfa Romeo|Alpine|Aston Martin|Audi|Bentley|BMW|BYD|Chevrolet|Chrysler|Citroën|Citroen|Cupra|Dacia|Daihatsu|Dodge|DS|"
    "Ferrari|Fiat|Ford|Genesis|Honda|Hyundai|Infiniti|Isuzu|Iveco|Jaguar|Jeep|Kia|Lada|Lamborghini|Lancia|Land Rover|Lexus|Lotus|"
    "Lynk & Co|MAN|Maserati|Mazda|McLaren|Mercedes-Benz|MG|MINI|Mitsubishi|Nio|Nissan|Opel|Peugeot|Polestar|Porsche|Renault|"
    "Rolls-Royce|Rover|Saab|Seat|Škoda|Skoda|Smart|SsangYong|Subaru|Suzuki|Tesla|Toyota|Vauxhall|Volkswagen|Volvo|XPeng|Zeekr"
).split("|")
_BY_SPELLING = {make.casefold(): make for make in _MAKES} | _ALIASES
# Written small these are words of a language ("man", "mini", "smart", "ds", "seat", "genesis").
_ONLY_CAPITAL = frozenset(
    ("man", "mini", "smart", "seat", "ds", "mg", "rover", "genesis", "alpine", "alfa", "lotus", "ford")
)
_MAKE = re.compile(
    r"(?<![\w-])("
    + "|".join(re.escape(s) for s in sorted(_BY_SPELLING, key=len, reverse=True))
    + r")(?![\w])",
    re.I,
)
# First words of models that need a second one.
_OPENERS = frozenset(
    "model serie series id. id grand range land santa e corolla golf_ c klasse classe new up_ clio_ mach mustang_ "
    "defender_ e:ny1 e-tron_ zafira_ grandland_ yaris_ aygo_".split()
)
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


def mentioned(text: str, confidence: float, place: str, vehicle: int = 0) -> Iterator[Finding]:
    """Make, model and trim of the first vehicle that a text names; nothing if no make of the table is in it."""
    for found in _MAKE.finditer(text[:5000]):
        if found[1].casefold() in _ONLY_CAPITAL and not found[1][0].isupper():
            continue
        rest = re.split(r"[,;|()\n?€]|\s[–-]\s|\.(?:\s|$)|!(?:\s|$)", text[found.end() : found.end() + 100])[
            0
        ]
        words = _until_stop(_TOKEN.findall(rest))
        yield Finding("make", _BY_SPELLING[found[1].casefold()], confidence, place, vehicle)
        if words:
            length = 2 if words[0].casefold() in _OPENERS and len(words) > 1 else 1
            yield Finding("model", " ".join(words[:length]).rstrip("."), confidence * 0.9, place, vehicle)
            if words[length:]:
                yield Finding("trim", " ".join(words[length:]), confidence * 0.7, place, vehicle)
        return


def _until_stop(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in words[:8]:
        if _STOP.match(word) or not any(sign.isalnum() for sign in word):
            break
        kept.append(word)
    return kept
