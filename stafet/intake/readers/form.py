"""Web forms and programs: urlencoded, multipart and JSON bodies with field names in many spellings."""

import email
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

from stafet.intake.readers.advertising import is_advertising
from stafet.intake.readers.answers import answered, gathered, titles_of
from stafet.intake.readers.assemble import VEHICLE_FIELDS, Finding, assemble
from stafet.intake.readers.field_names import field_for, folded
from stafet.intake.readers.free_text import message_findings
from stafet.intake.readers.google_ads import is_google_lead, read_google
from stafet.intake.readers.keys import external_key
from stafet.intake.readers.labels import MAX_MESSAGE_LINES
from stafet.intake.readers.language import guess_language
from stafet.intake.readers.meta_leads import is_meta_lead, read_meta, read_notice
from stafet.intake.readers.mime import MAX_BOUNDARIES
from stafet.intake.readers.plain_text import MAX_TEXT, clean, decode, one_line
from stafet.intake.readers.sketch import GUESSED, STRUCTURED, Attachment, Reading, Sketch
from stafet.intake.readers.vehicle_words import mentioned, title_findings

MAX_FIELDS = 500
MAX_DEPTH = 12
MAX_ENTRIES = 200  # enquiries in one JSON list

# Objects inside a JSON body, by their (folded) name: whose fields they hold.
_DEALER = frozenset("dealer haendler vendor seller verkaeufer forhandler provider shop recipient".split())
_VEHICLE = frozenset(
    "vehicle vehicles car cars fahrzeug fahrzeuge bil vehicleofinterest listing ad item product auto".split()
)
_TRADE_IN = frozenset("tradein trade inzahlungnahme byttebil inruil partexchange".split())
_ROOT_LISTS = frozenset("leads enquiries inquiries anfragen prospects items data".split())
_FIELD_OF_VEHICLE = {
    "listing_id": "vehicle_listing_id",
    "price": "vehicle_price",
    "currency": "vehicle_currency",
    "message": "vehicle_comments",
    "name": "vehicle",
}
_GOOGLE = {
    "FULL_NAME": "name",
    "FIRST_NAME": "first_name",
    "LAST_NAME": "last_name",
    "EMAIL": "email",
    "WORK_EMAIL": "email",
    "PHONE_NUMBER": "phone",
    "WORK_PHONE": "phone",
    "POSTAL_CODE": "postcode",
    "CITY": "city",
    "COUNTRY": "country",
    "STREET_ADDRESS": "street",
    "COMPANY_NAME": "company",
}


# Builders number their fields ("q3_name", "field_7-phone") and give compound ones a whole ("phone.full").
_NUMBERED = re.compile(r"^(?:q|field|feld|input|item|element)[_:-]?\d{1,6}[_:-](?=[^\W\d_])", re.I)
_COUNTED = re.compile(r"[-_ ]?\d{1,6}$")  # "tel-123"
_A_NUMBER = re.compile(r"\+?[\d\s()/.-]{6,25}")
_WHOLE = frozenset("full fullnumber formatted pretty raw number".split())
_REACH = ("email", "phone", "last_name")
_ELSEWHERE = 0.9


class NotAForm(Exception):
    """The body is not what it is said to be; the reason is in plain words."""


def read_form(raw: bytes, content_type: str, country: str) -> Reading:
    """Read an urlencoded or multipart body. Raises `NotAForm`."""
    attachments: tuple[Attachment, ...] = ()
    if content_type.lower().startswith("multipart/"):
        pairs, attachments = _multipart(raw, content_type)
    else:
        text = raw.decode("ascii", "surrogateescape")
        try:
            decoded = parse_qsl(text, keep_blank_values=False, encoding="latin-1", max_num_fields=MAX_FIELDS)
        except ValueError as error:
            raise NotAForm("The form has more fields than any honest one.") from error
        pairs = [(_recoded(name), _recoded(value)) for name, value in decoded]
    pairs = gathered(pairs, _names_in)
    return replace(_reading([_sketch(pairs, country)], pairs), format="form", attachments=attachments)


def read_json(raw: bytes, country: str) -> Reading:
    """Read a JSON body: one enquiry, a list of them, or a lead form's webhook. Raises `NotAForm`."""
    try:
        body = json.loads(decode(raw, None).replace("\0", ""), parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise NotAForm("The JSON could not be read.") from error
    if is_google_lead(body):
        return read_google(body, country)
    if is_meta_lead(body):
        return read_meta(body, country)
    if notice := read_notice(body):
        return notice
    if isinstance(body, dict) and "entry" in body and body.get("object") in ("page", "instagram"):
        raise NotAForm("The notice names a lead by number only; its content has to be fetched.")
    entries = _entries(body)
    if not entries:
        raise NotAForm("The JSON holds no enquiry.")
    pairs_of = [_pairs_of(entry) for entry in entries]
    sketches = [_sketch(pairs, country) for pairs in pairs_of]
    return replace(_reading(sketches, [pair for pairs in pairs_of for pair in pairs]), format="json")


def _entries(body: Any) -> list[dict[str, Any]]:
    if isinstance(body, dict):
        for name, value in body.items():
            if (
                folded(str(name)) in _ROOT_LISTS
                and isinstance(value, list)
                and value
                and isinstance(value[0], dict)
            ):
                return [entry for entry in value[:MAX_ENTRIES] if isinstance(entry, dict)]
        return [body]
    return (
        [entry for entry in body[:MAX_ENTRIES] if isinstance(entry, dict)] if isinstance(body, list) else []
    )


def _pairs_of(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """Path and value of every leaf. Google's and Meta's lists of columns become fields of their own names."""
    pairs = []
    for number, column in enumerate(entry.get("user_column_data", entry.get("field_data", [])) or []):
        if isinstance(column, dict) and number < MAX_FIELDS:
            name = str(column.get("column_id") or column.get("name") or column.get("column_name") or "")
            value = column.get("string_value", column.get("values", ""))
            pairs.append(
                (_GOOGLE.get(name, name), str(value[0] if isinstance(value, list) and value else value))
            )
    rest = {
        name: value
        for name, value in entry.items()
        if name not in ("user_column_data", "field_data", "google_key")
    }
    return pairs + list(_leaves(rest, "", 0, titles_of(rest)))[:MAX_FIELDS]


def _leaves(value: Any, path: str, depth: int, titles: dict[str, str]) -> Iterator[tuple[str, str]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict) and (pair := answered(value, titles)):
        yield pair
    elif isinstance(value, dict) and path and isinstance(value.get("value"), str):
        yield path, value["value"]
    elif isinstance(value, dict):
        for name, inner in list(value.items())[:MAX_FIELDS]:
            yield from _leaves(inner, f"{path}.{name}" if path else str(name), depth + 1, titles)
    elif isinstance(value, list):
        for number, inner in enumerate(value[:50]):
            inner_path = f"{path}.{number}" if isinstance(inner, dict) else path
            yield from _leaves(inner, inner_path, depth + 1, titles)
    elif isinstance(value, str):
        yield path, value
    elif isinstance(value, bool):
        yield path, "yes" if value else "no"


def _multipart(raw: bytes, content_type: str) -> tuple[list[tuple[str, str]], tuple[Attachment, ...]]:
    boundary = re.search(r"""boundary\s*=\s*"?([\w'()+,./:=? -]{1,70})""", content_type)
    if not boundary or raw.lower().count(b"boundary=") > MAX_BOUNDARIES:
        raise NotAForm("The form's parts cannot be told apart: its boundary is missing.")
    head = f'Content-Type: multipart/form-data; boundary="{boundary[1].strip()}"\r\n\r\n'.encode(
        "ascii", "replace"
    )
    pairs: list[tuple[str, str]] = []
    files: list[Attachment] = []
    for part in list(email.message_from_bytes(head + raw).walk())[1 : MAX_FIELDS + 1]:
        content = part.get_payload(decode=True)
        name = part.get_param("name", header="content-disposition")
        if not isinstance(content, bytes) or not isinstance(name, str):
            continue
        if filename := part.get_filename():
            files.append(Attachment(one_line(str(filename), 200), part.get_content_type(), len(content)))
        else:
            pairs.append((_recoded(name), decode(content[:MAX_TEXT], None)))
    return pairs, tuple(files)


def _recoded(text: str) -> str:
    """A value whose bytes were read as Latin-1, in its true encoding."""
    return decode(text.encode("latin-1", "replace"), None)


def _sketch(pairs: list[tuple[str, str]], country: str) -> Sketch:
    beside_reach = {tuple(_names_in(name)[:-1]) for name, _ in pairs if _leaf_field(name) in _REACH}
    findings = []
    for path, value in pairs[:MAX_FIELDS]:
        # "form.name" is a form's own name if the person's fields stand elsewhere.
        share = 1.0 if tuple(_names_in(path)[:-1]) in beside_reach else _ELSEWHERE
        for finding in _findings(path, value) if value.strip() else ():
            is_name = finding.field == "name"
            findings.append(replace(finding, confidence=finding.confidence * share) if is_name else finding)
    message = next((finding.value for finding in findings if finding.field == "message"), "")
    if message:
        named = any(finding.field in VEHICLE_FIELDS for finding in findings)
        findings += message_findings(message, has_vehicle=named)
    language, is_clear = guess_language(message)
    if language and is_clear:
        findings.append(Finding("language", language, GUESSED, "words"))
    sketch = assemble(findings, country)
    if not sketch.listing_id and sketch.wanted and sketch.wanted.listing_id:
        sketch = replace(sketch, listing_id=sketch.wanted.listing_id)
    if sketch.external_id:
        # Two sites may both count from one: the person makes the number unique.
        reach = sketch.email or sketch.phone or sketch.last_name
        sketch = replace(sketch, key=external_key(reach.value if reach else "", sketch.external_id.value))
    return sketch


def _names_in(path: str) -> list[str]:
    """The names of a field and of the objects around it, outermost first, without numbers."""
    names = [_NUMBERED.sub("", name) for name in re.split(r"[.\[\]]+", path[:300])]
    names = [name for name in names if name and not name.isdecimal()]
    return names[:-1] if len(names) > 1 and names[-1].lower() in _WHOLE else names


def _leaf_field(path: str) -> str:
    return field_for(names[-1]) if (names := _names_in(path)) else ""


def _findings(path: str, value: str) -> Iterator[Finding]:
    """What one field says: its own name decides, the objects around it say whose it is."""
    names = _names_in(path)
    leaf = names[-1] if names else ""
    around = {folded(name) for name in names[:-1]}
    field = (
        field_for(leaf)
        or field_for(_COUNTED.sub("", leaf))
        or (field_for("".join(names[-2:])) if len(names) > 1 else "")
    )
    if leaf.lower() == "id" and not around & _VEHICLE:
        field = "external_id" if len(names) == 1 else ""
    place = f"field {one_line(path, 80)}"
    if leaf.lower() == "id" and around & _VEHICLE and not around & _DEALER:
        yield Finding("vehicle_listing_id", value, STRUCTURED, place)
    elif around & _DEALER or not field:
        yield Finding(one_line(path, 100), value, STRUCTURED, place)
    elif around & (_VEHICLE | _TRADE_IN):
        number = 1 if around & _TRADE_IN else 0
        if number:
            yield Finding("interest", "trade-in", STRUCTURED, place, number)
        yield from _vehicle_or_field(_FIELD_OF_VEHICLE.get(field, field), value, place, number)
    else:
        yield from _vehicle_or_field(field, value, place, 0)


def _vehicle_or_field(field: str, value: str, place: str, number: int) -> Iterator[Finding]:
    if field == "vehicle":
        yield from title_findings(one_line(value), STRUCTURED * 0.9, place, number)
    elif field == "model" and (named := list(mentioned(value, STRUCTURED * 0.97, place, number))):
        yield from named
    elif field == "name" and _A_NUMBER.fullmatch(value.strip()):
        yield Finding("phone", value, STRUCTURED, place)
    elif field == "trade_in":
        yield Finding("interest", "trade-in", STRUCTURED, place, 1)
        yield from title_findings(one_line(value), STRUCTURED * 0.9, place, 1)
    else:
        yield Finding(field, value, STRUCTURED, place, number)


def _reading(sketches: list[Sketch], pairs: list[tuple[str, str]]) -> Reading:
    """The fields as readable lines, and whether the one message in them is an advertisement."""
    lines = [
        f"{one_line(name, 100)}: {clean(value)}" for name, value in pairs[: MAX_FIELDS + MAX_MESSAGE_LINES]
    ]
    reading = Reading(format="form", sketches=tuple(sketches), text=clean("\n".join(lines)))
    message = sketches[0].message if len(sketches) == 1 else None
    if message and (pitches := is_advertising(message.value)):
        return replace(reading, sketches=(), not_a_lead="spam", evidence=pitches)
    return reading
