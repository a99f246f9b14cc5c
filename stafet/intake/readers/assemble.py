"""From single findings to one sketch: every reader collects findings, here they are cleaned and chosen.

A finding names its field, its value as it stood there, how sure its place makes it, and the vehicle it
belongs to. For each field the surest well-formed finding wins; the first among equals.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from stafet.foundation.mail_address import read_address
from stafet.foundation.names import looks_like_company, split_name, tidy_name
from stafet.foundation.phone import read_phone
from stafet.intake.readers.makes import known_make
from stafet.intake.readers.placeholders import is_nothing
from stafet.intake.readers.plain_text import MAX_TEXT, clean, one_line
from stafet.intake.readers.sketch import DOUBTFUL, Found, Sketch, VehicleSketch
from stafet.intake.readers.values import (
    read_amount,
    read_country,
    read_day,
    read_digits,
    read_instant,
    read_language,
    read_vin,
    read_year,
)

MAX_EXTRA = 200  # further fields kept beside the known ones
MAX_VEHICLES = 20
FURTHER = "further:"  # opens the name of a field that is none of the known ones

VEHICLE_FIELDS = frozenset(
    (
        "make",
        "model",
        "trim",
        "year",
        "vin",
        "stock",
        "condition",
        "odometer",
        "odometer_unit",
        "interest",
        "vehicle_comments",
        "vehicle_listing_id",
        "vehicle_price",
        "vehicle_currency",
        "vehicle",
    )
)
_PERSON_FIELDS = (
    "company",
    "vat_id",
    "email",
    "phone",
    "street",
    "postcode",
    "city",
    "country",
    "birthday",
    "language",
    "subject",
    "message",
    "external_id",
    "listing_id",
    "listing_url",
    "price",
    "currency",
    "requested_at",
    "provider",
)
_BETWEEN_NUMBERS = re.compile(r"\s*[;|,]\s*|\s/\s|\s(?:oder|und|bzw\.?|or|and|eller|og|of|en)\s")
# German, Danish and Austrian codes, Dutch ones, British ones, Polish ones.
_CODE = r"(?:(?:[A-Z]{1,3}-)?(?:\d{4}\s?[A-Z]{2}(?![^\W\d_])|\d{3}\s\d{2}(?!\d)|\d{2}-\d{3}|\d{4,5})|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})"
_POSTCODE_FIRST = re.compile(rf"(?P<code>{_CODE})[\s,/-]+(?P<town>[^\W\d_].*)")
_POSTCODE_LAST = re.compile(rf"(?P<town>[^\W\d_].*?)[\s,/-]+(?P<code>{_CODE})")
_WHOLE_ADDRESS = re.compile(rf"(.*\d.{{0,15}}?|.*[^\W\d_])\s*[,;|/]\s*({_CODE}\s+[^\W\d_][^\d]*)")
_INITIAL = re.compile(r"[^\W\d_]\.?")
_DOUBT = "\0"  # cannot be in a cleaned value, so it can mark one
_MAX_LENGTH = {"message": MAX_TEXT, "vehicle_comments": 20_000, "listing_url": 2_000}


@dataclass(frozen=True, slots=True)
class Finding:
    """`field` is a name of `Sketch` or `VehicleSketch`, or "name", "house_number", "postcode_city", "vehicle"
    (make, model and more in one line), "vehicle_…" for what a sketch has too; anything else goes to `extra`."""

    field: str
    value: str
    confidence: float
    place: str
    vehicle: int = 0


def assemble(findings: Iterable[Finding], country: str) -> Sketch:
    """Choose and clean; `country` (ISO 3166-1) is assumed for telephone numbers unless the person's own is known."""
    usable: list[Finding] = []
    extra: list[tuple[str, str]] = []
    for finding in findings:
        value = (
            clean(finding.value, _MAX_LENGTH[finding.field])
            if finding.field in _MAX_LENGTH
            else one_line(finding.value)
        )
        if not value or is_nothing(value):
            continue
        if finding.field in _KNOWN:
            usable.append(replace(finding, value=value))
        elif len(extra) < MAX_EXTRA:
            extra.append((one_line(finding.field.removeprefix(FURTHER), 100), value))
    usable = list(_taken_apart(usable))
    region = _best(usable, "country", read_country)
    home = region.value if region else country
    chosen = {name: _best(usable, name, _cleaner(name, home)) for name in _PERSON_FIELDS}
    first, last = _person(usable)
    vehicles = _vehicles([finding for finding in usable if finding.field in VEHICLE_FIELDS])
    if not chosen["currency"]:
        chosen["currency"] = _best(usable, "price", lambda text: read_amount(text)[1])
    named = replace(Sketch(), first_name=first, last_name=last, vehicles=vehicles, extra=tuple(extra))
    return replace(named, **chosen)  # type: ignore[arg-type]  # the names in _PERSON_FIELDS are its fields


def _person(findings: list[Finding]) -> tuple[Found | None, Found | None]:
    """First and last name: given apart, or split from the surest full name, whichever is surer."""
    first = _best(findings, "first_name", tidy_name)
    last = _best(findings, "last_name", tidy_name)
    if first and (middle := _best(findings, "middle_name", tidy_name)):
        first = replace(first, value=f"{first.value} {middle.value}")
    if last and (infix := _best(findings, "infix", str)):
        last = replace(last, value=f"{infix.value.lower()} {last.value}")
    full = _fullest([finding for finding in findings if finding.field == "name"])
    if full:
        full = replace(full, value=_in_order(full.value))
    if full and first and not last and first.value.casefold() not in full.value.casefold():
        # "Vorname: Jan" beside "Name: Beck".
        return first, Found(tidy_name(full.value), full.confidence, full.place)
    if full and (not last or full.confidence > last.confidence) and not (first and last):
        split = split_name(full.value)
        found = [
            Found(part, full.confidence, full.place, full.value) if part else None
            for part in (split.first, split.last)
        ]
        return found[0] or first, found[1] or last
    return first, last


def _fullest(names: list[Finding]) -> Finding | None:
    """The surest name; where it gives an initial only, the one that writes the same name out.

    >>> _fullest([Finding("name", "A. Berg", 0.8, "From"), Finding("name", "Anna Berg-Holm", 0.6, "signature")]).value
    'Anna Berg-Holm'
    """
    surest = max(names, key=lambda finding: finding.confidence, default=None)
    words = surest.value.split() if surest else []
    if surest and len(words) == 1:
        # "Kev" beside kev.dawson@…: the same first name with a family name.
        alike = (
            one
            for one in names
            if one.value.casefold().startswith(f"{words[0].casefold()} ") and len(one.value) <= 60
        )
        return next((replace(one, confidence=surest.confidence) for one in alike), surest)
    if surest is None or len(words) < 2 or not _INITIAL.fullmatch(words[0]):
        return surest
    letter, family = words[0][0].casefold(), words[-1].casefold()
    return next(
        (
            replace(one, confidence=surest.confidence)
            for one in names
            if one.value[:1].casefold() == letter
            and family in one.value.casefold()
            and len(one.value.split()[0].strip(".")) > 1
        ),
        surest,
    )


def _in_order(full: str) -> str:
    """A name of which the first word alone is in capitals is turned round: that is how last names are marked.

    >>> _in_order("BERG Anna"), _in_order("Anna BERG"), _in_order("ANNA BERG")
    ('Anna Berg', 'Anna Berg', 'ANNA BERG')
    """
    words = full.split()
    loud = [len(word) > 2 and word.isupper() for word in words]
    if len(words) not in (2, 3) or sum(loud) != 1:
        return full
    calm = [word.title() if is_loud else word for word, is_loud in zip(words, loud, strict=True)]
    return " ".join([*calm[1:], calm[0]] if loud[0] else calm)


def _taken_apart(findings: list[Finding]) -> Iterable[Finding]:
    """Findings that hold two fields in one ("12345 Hamburg", a firm in the name's place) as single ones."""
    numbers = [finding.value for finding in findings if finding.field == "house_number"]
    for finding in findings:
        if finding.field == "postcode_city":
            yield from _place(finding, finding.value)
        elif finding.field == "street" and (whole := _WHOLE_ADDRESS.fullmatch(finding.value)):
            yield replace(finding, value=whole[1].strip())
            yield from _place(finding, whole[2])
        elif finding.field == "name" and looks_like_company(finding.value):
            yield replace(finding, field="company")
        elif finding.field == "street" and numbers and not any(sign.isdigit() for sign in finding.value):
            yield replace(finding, value=f"{finding.value} {numbers[0]}")
        else:
            yield finding


def _place(finding: Finding, text: str) -> Iterable[Finding]:
    """Postcode and town of one line, in either order; what holds no postcode is a town."""
    found = _POSTCODE_FIRST.fullmatch(text) or _POSTCODE_LAST.fullmatch(text)
    if not found:
        yield replace(finding, field="city", value=text)
        return
    yield replace(finding, field="postcode", value=found["code"].strip())
    yield replace(finding, field="city", value=found["town"].strip(" ,/-"))


def _vehicles(findings: list[Finding]) -> tuple[VehicleSketch, ...]:
    vehicles = []
    for number in sorted({finding.vehicle for finding in findings})[:MAX_VEHICLES]:
        own = [finding for finding in findings if finding.vehicle == number]
        chosen = {
            name: _best(own, name, _cleaner(name, ""))
            for name in ("make", "model", "trim", "year", "vin", "stock", "condition", "odometer")
        }
        interest = _best(own, "interest", _interest)
        unit = _best(own, "odometer_unit", lambda text: "mi" if text.lower().startswith("mi") else "km")
        vehicle = VehicleSketch(
            interest=interest.value if interest else "buy",
            odometer_unit=unit.value if unit else "km",
            listing_id=_best(own, "vehicle_listing_id", str),
            price=_best(own, "vehicle_price", lambda text: read_amount(text)[0]),
            currency=_best(own, "vehicle_currency", _currency)
            or _best(own, "vehicle_price", lambda text: read_amount(text)[1]),
            comments=_best(own, "vehicle_comments", str),
            **chosen,
        )
        if any(chosen.values()) or vehicle.listing_id:
            vehicles.append(vehicle)
    return tuple(vehicles)


def _best(findings: list[Finding], field: str, cleaner: Callable[[str], str]) -> Found | None:
    best: Found | None = None
    for finding in findings:
        if finding.field != field or (best and best.confidence >= finding.confidence):
            continue
        value = cleaner(finding.value)
        confidence = finding.confidence
        if value.startswith(_DOUBT):
            value, confidence = value[1:], confidence * DOUBTFUL
        if value and not (best and best.confidence >= confidence):
            raw = finding.value if finding.value != value else ""
            best = Found(value, round(confidence, 3), finding.place, raw)
    return best


def _cleaner(field: str, country: str) -> Callable[[str], str]:
    """How a field's value is cleaned; a cleaner answers empty for nonsense and marks doubt with `_DOUBT`."""
    if field == "phone":
        return lambda text: _phone(text, country)
    return _CLEANERS.get(field, str)


def _phone(text: str, country: str) -> str:
    phone = read_phone(text, country)
    if phone.e164:
        return phone.e164 if phone.is_valid else f"{_DOUBT}{phone.e164}"
    if len(pieces := _BETWEEN_NUMBERS.split(text, maxsplit=3)) > 1:
        return next((found for piece in pieces if (found := _phone(piece, country)) and found[0] == "+"), "")
    # Half a number still helps a person; anything without five digits is a word in the wrong field.
    return f"{_DOUBT}{text[:40]}" if sum(sign.isdigit() for sign in text) >= 5 else ""


def _email(text: str) -> str:
    address = read_address(text)
    return address.address if address else ""


def _interest(text: str) -> str:
    word = text.lower().replace("_", "-").replace(" ", "-")
    return {"tradein": "trade-in", "testdrive": "test-drive"}.get(word, word)


def _currency(text: str) -> str:
    code = text.strip().upper()
    return code if len(code) == 3 and code.isalpha() else read_amount(f"1 {text}")[1]


def _instant(text: str) -> str:
    instant = read_instant(text)
    return instant.isoformat() if instant else ""


def _web_address(text: str) -> str:
    return text if text.lower().startswith(("http://", "https://")) else ""


_CLEANERS: dict[str, Callable[[str], str]] = {
    "email": _email,
    "country": read_country,
    "birthday": read_day,
    "language": read_language,
    "price": lambda text: read_amount(text)[0],
    "currency": _currency,
    "requested_at": _instant,
    "listing_url": _web_address,
    "company": tidy_name,
    "city": tidy_name,
    "make": known_make,
    "year": read_year,
    "vin": lambda text: (
        read_vin(text) or (f"{_DOUBT}{text.upper()[:40]}" if any(sign.isdigit() for sign in text) else "")
    ),
    "odometer": read_digits,
    "condition": lambda text: {"neu": "new", "ny": "new", "gebraucht": "used", "brugt": "used"}.get(
        text.lower(), text.lower()
    ),
}
_KNOWN = (
    frozenset(_PERSON_FIELDS)
    | VEHICLE_FIELDS
    | {"name", "first_name", "middle_name", "infix", "last_name", "house_number", "postcode_city"}
)


def known_fields() -> frozenset[str]:
    """Every field that a finding may name."""
    return _KNOWN
