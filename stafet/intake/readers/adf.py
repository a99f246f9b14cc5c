"""ADF/XML 1.0 (Auto-lead Data Format, 2000), read the way public senders write it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from stafet.intake.readers.assemble import Finding, assemble
from stafet.intake.readers.keys import hash_key
from stafet.intake.readers.sketch import DOUBTFUL, STRUCTURED, Sketch
from stafet.intake.readers.xml_tree import Refused, read_tree

MAX_PROSPECTS = 200

_OPENING = re.compile(r"<(?:[\w-]{1,20}:)?(?:adf|prospect)[\s>]", re.I)
_DOCUMENT = re.compile(r"<(?:[\w-]{1,20}:)?adf[\s>].*?(?:</(?:[\w-]{1,20}:)?adf\s*>|\Z)", re.I | re.S)
_LONE_PROSPECT = re.compile(r"<(?:[\w-]{1,20}:)?prospect[\s>].*</(?:[\w-]{1,20}:)?prospect\s*>", re.I | re.S)
_QUOTE_MARKS = re.compile(r"^[>|] ?", re.M)
_NAME_PARTS = {
    "first": "first_name",
    "given": "first_name",
    "middle": "middle",
    "last": "last_name",
    "surname": "last_name",
    "family": "last_name",
}
_PHONE_RANK = {"cellphone": 0, "mobile": 0, "cell": 0, "voice": 1, "home": 1, "": 1, "work": 2, "business": 2}
_NO_VOICE = ("fax", "pager")
_ADDRESS = {
    "street": "street",
    "city": "city",
    "postalcode": "postcode",
    "zip": "postcode",
    "country": "country",
}
_VEHICLE = {
    "year": "year",
    "make": "make",
    "model": "model",
    "vin": "vin",
    "stock": "stock",
    "trim": "trim",
    "comments": "vehicle_comments",
    "odometer": "odometer",
    "price": "vehicle_price",
    "id": "vehicle_listing_id",
}


def find_adf(text: str) -> str:
    """The ADF document inside any text (mail body, HTML, XML), from its opening tag on; empty if there is none."""
    if not _OPENING.search(text):
        return ""
    found = _DOCUMENT.search(text) or _LONE_PROSPECT.search(text[: text.lower().rfind("prospect") + 20])
    if not found:
        return ""
    if re.search(r"<!ENTITY", text[: found.start()], re.I):
        raise Refused("The document declares XML entities, which no enquiry needs.")
    line_start = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip()
    return _QUOTE_MARKS.sub("", found[0]) if line_start in (">", "|") else found[0]


def read_adf(document: str, country: str) -> tuple[Sketch, ...]:
    """Every prospect of an ADF document as a sketch with its message key. Raises `Refused` on hostile XML.

    A document that is cut off gives what came before the cut, with less confidence.
    """
    root, is_whole = read_tree(document)
    prospects = [root] if root.tag == "prospect" else list(root.iter("prospect"))
    if not prospects and (root.find(".//customer") is not None or root.find(".//vehicle") is not None):
        prospects = [root]
    return tuple(_read_prospect(prospect, country, is_whole) for prospect in prospects[:MAX_PROSPECTS])


def _read_prospect(prospect: Element, country: str, is_whole: bool) -> Sketch:
    findings = list(_prospect_findings(prospect))
    if not is_whole:
        findings = [replace(finding, confidence=finding.confidence * DOUBTFUL) for finding in findings]
    sketch = assemble(findings, country)
    if not sketch.message and (vehicle := sketch.wanted) and vehicle.comments:
        sketch = replace(
            sketch, message=replace(vehicle.comments, confidence=vehicle.comments.confidence * DOUBTFUL)
        )
    if (vehicle := sketch.wanted) and not sketch.listing_id and vehicle.listing_id:
        sketch = replace(sketch, listing_id=vehicle.listing_id)
    if (vehicle := sketch.wanted) and not sketch.price and vehicle.price:
        sketch = replace(sketch, price=vehicle.price, currency=vehicle.currency)
    is_resend = prospect.get("status", "").strip().lower() == "resend"
    return replace(sketch, key=_key(prospect, sketch), is_resend=is_resend)


def _key(prospect: Element, sketch: Sketch) -> str:
    """The prospect's first id with its source (R2). An id without any source is only unique beside the person."""
    identifiers = sorted((child for child in prospect.findall("id") if _text(child)), key=_sequence)
    reach = sketch.email or sketch.phone or sketch.last_name
    if not identifiers:
        # The content without the status, so that a resend of it has the same key.
        said = sorted(sketch.found().items())
        return (
            hash_key(
                "\n".join(
                    f"{name}={found.value}" for name, found in said if name != "requested_at" or not reach
                ).encode()
            )
            if said
            else ""
        )
    identifier = identifiers[0]
    source = identifier.get("source", "").strip() or (sketch.provider.value if sketch.provider else "")
    if source:
        return f"adf:{source.casefold()}:{_text(identifier)}"[:300]
    return f"adf::{_text(identifier)}:{reach.value.casefold() if reach else ''}"[:300]


def _sequence(identifier: Element) -> int:
    sequence = identifier.get("sequence", "")
    return int(sequence) if sequence.isdecimal() and len(sequence) < 6 else 1


def _prospect_findings(prospect: Element) -> Iterator[Finding]:
    identifiers = sorted((child for child in prospect.findall("id") if _text(child)), key=_sequence)
    for rank, identifier in enumerate(identifiers):
        yield _sure("external_id" if not rank else "further id", _text(identifier), "adf id")
    for tag, field in (("requestdate", "requested_at"), ("leadtype", "leadtype"), ("language", "language")):
        yield _sure(field, _text(prospect.find(tag)), f"adf {tag}")
    for number, vehicle in enumerate(prospect.findall("vehicle")):
        yield from _vehicle_findings(vehicle, number)
    customer = prospect.find("customer")
    if customer is not None:
        yield from _customer_findings(customer)
    yield _sure("vendor", _text(prospect.find("vendor/vendorname")), "adf vendor")
    provider = prospect.find("provider")
    if provider is not None:
        yield _sure("provider", _text(provider.find("name")), "adf provider")
        yield _sure("service", _text(provider.find("service")), "adf provider")
        yield _sure("provider url", _text(provider.find("url")), "adf provider")


def _customer_findings(customer: Element) -> Iterator[Finding]:
    # Some senders put name and phone straight under customer.
    contact = customer.find("contact")
    yield from _contact_findings(customer if contact is None else contact)
    yield _sure("message", _text(customer.find("comments")), "adf customer comments")
    timeframe = customer.find("timeframe")
    if timeframe is not None:
        yield _sure("timeframe", _text(timeframe), "adf timeframe")
        for child in timeframe:
            yield _sure(f"timeframe {child.tag}", _text(child), "adf timeframe")
    for identifier in customer.findall("id"):
        yield _sure("customer id", _text(identifier), "adf customer id")


def _contact_findings(contact: Element) -> Iterator[Finding]:
    yield from _name_findings(contact)
    for email in contact.findall("email"):
        preferred = email.get("preferredcontact", "") == "1"
        yield Finding("email", _text(email), STRUCTURED if preferred else STRUCTURED - 0.01, "adf email")
    voices = [phone for phone in contact.findall("phone") if phone.get("type", "").lower() not in _NO_VOICE]
    for rank, phone in enumerate(sorted(voices, key=_phone_rank)):
        yield Finding("phone", _text(phone), STRUCTURED - 0.01 * min(rank, 5), "adf phone")
        if rank:
            yield _sure("further phone", _text(phone), "adf phone")
    for fax in contact.findall("phone"):
        if fax not in voices:
            yield _sure(fax.get("type", "fax").lower(), _text(fax), "adf phone")
    address = contact.find("address")
    if address is not None:
        yield from _address_findings(address)


def _phone_rank(phone: Element) -> tuple[bool, int]:
    return phone.get("preferredcontact", "") != "1", _PHONE_RANK.get(phone.get("type", "").lower(), 1)


def _name_findings(contact: Element) -> Iterator[Finding]:
    first: list[str] = []
    for name in contact.findall("name"):
        field = _NAME_PARTS.get(name.get("part", "full").strip().lower(), "name")
        if name.get("type", "").strip().lower() == "business":
            yield _sure("company", _text(name), "adf name")
        elif field in ("first_name", "middle"):
            first.append(_text(name))
        else:
            yield _sure(field, _text(name), f"adf name {name.get('part', 'full')}")
    yield _sure("first_name", " ".join(part for part in first if part), "adf name first")
    for tag, field in (
        ("first", "first_name"),
        ("last", "last_name"),
        ("company", "company"),
        ("birthday", "birthday"),
    ):
        yield _sure(field, _text(contact.find(tag)), f"adf {tag}")


def _address_findings(address: Element) -> Iterator[Finding]:
    streets = [_text(street) for street in address.findall("street")] + [_text(address.find("apartment"))]
    yield _sure("street", ", ".join(line for line in streets if line), "adf address")
    for child in address:
        if child.tag in ("regioncode", "region", "state"):
            yield _sure("region", _text(child), "adf address")
        elif child.tag in _ADDRESS and child.tag != "street":
            yield _sure(_ADDRESS[child.tag], _text(child), "adf address")


def _vehicle_findings(vehicle: Element, number: int) -> Iterator[Finding]:
    place = f"adf vehicle {number + 1}"
    yield _sure("interest", vehicle.get("interest", "buy").strip() or "buy", place, number)
    yield _sure("condition", vehicle.get("status", ""), place, number)
    for child in vehicle:
        if field := _VEHICLE.get(child.tag):
            yield _sure(field, _text(child), place, number)
            if child.tag == "odometer":
                yield _sure("odometer_unit", child.get("units", ""), place, number)
            if child.tag == "price":
                yield _sure("vehicle_currency", child.get("currency", ""), place, number)
        elif _text(child):
            yield _sure(f"vehicle {child.tag}", _text(child), place)


def _sure(field: str, value: str, place: str, vehicle: int = 0) -> Finding:
    return Finding(field, value, STRUCTURED, place, vehicle)


def _text(element: Element | None) -> str:
    """All text of an element, also where a sender wrapped it in further tags."""
    return "" if element is None else "".join(element.itertext()).strip()
