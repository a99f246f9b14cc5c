"""From a reading to what rows hold: a lead's enquiry, and the reading itself as JSON."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from stafet.foundation.plain_text import one_line
from stafet.intake.readers.sketch import Found, Reading, Sketch, VehicleSketch
from stafet.leads.enquiry import Enquiry, Wish
from stafet.leads.people import PERSON

_PERSON: Final = tuple(name for name in PERSON if name in {field.name for field in fields(Sketch)})
_VEHICLE: Final = (
    "condition", "make", "model", "trim", "year", "vin", "stock", "listing_id", "odometer", "price", "currency",
)  # fmt: skip
_OF_THE_LISTING: Final = ("listing_id", "listing_url", "price", "currency")
_HEADLINE = 80  # letters of a message that serve as a subject


def enquiry_of(sketch: Sketch, reading: Reading) -> Enquiry:
    """What a lead is made of when it is opened from this sketch; its channel adds branch, type and team."""
    company = {"name": _value(sketch.company), "vat_id": _value(sketch.vat_id)}
    return Enquiry(
        subject=subject_of(sketch, reading),
        message=_value(sketch.message),
        person={name: _value(getattr(sketch, name)) for name in _PERSON if getattr(sketch, name)},
        company={name: value for name, value in company.items() if value},
        wishes=wishes_of(sketch),
        extra=sketch.extra,
        external_id=_value(sketch.external_id),
        message_key=sketch.key or None,
    )


def subject_of(sketch: Sketch, reading: Reading) -> str:
    """What it is about: said so, else the vehicle, else how the message begins, else who asks."""
    message = _value(sketch.message).strip().partition("\n")[0]
    name = f"{_value(sketch.first_name)} {_value(sketch.last_name)}"
    candidates = (
        _value(sketch.subject),
        reading.subject,
        sketch.wanted.name if sketch.wanted else "",
        message if len(message) <= _HEADLINE else message[: _HEADLINE - 1] + "…",
        name,
        _value(sketch.company),
        _value(sketch.email),
        _value(sketch.phone),
    )
    return next((line for candidate in candidates if (line := one_line(candidate))), "–")


def wishes_of(sketch: Sketch) -> tuple[Wish, ...]:
    """The vehicles as wishes, wanted or given in payment; a listing without a vehicle is one too."""
    listing = {name: _value(getattr(sketch, name)) for name in _OF_THE_LISTING if getattr(sketch, name)}
    wishes = [_wish(vehicle, listing) for vehicle in sketch.vehicles]
    if "listing_id" in listing and sketch.wanted is None:
        wishes.insert(0, Wish(label=_value(sketch.subject) or listing["listing_id"], facts=listing))
    return tuple(wishes)


def _wish(vehicle: VehicleSketch, listing: Mapping[str, str]) -> Wish:
    own = {name: _value(getattr(vehicle, name)) for name in _VEHICLE if getattr(vehicle, name)}
    if vehicle.odometer:
        own["odometer_unit"] = vehicle.odometer_unit
    facts = own if vehicle.is_trade_in else {**listing, **own}
    return Wish(
        label=" ".join(filter(None, (vehicle.name, own.get("year"))))
        or own.get("vin")
        or own.get("stock", ""),
        kind="trade_in" if vehicle.is_trade_in else "wanted",
        facts={**facts, **({"interest": vehicle.interest} if vehicle.interest != "buy" else {})},
        note=_value(vehicle.comments),
    )


def _value(found: Found | None) -> str:
    return found.value if found else ""


def as_json(reading: Reading) -> dict[str, Any]:
    """What was understood, for the Inbox: each field with value, confidence and the place where it stood."""
    found: dict[str, Any] = {
        "sketches": [_sketch(sketch) for sketch in reading.sketches],
        "evidence": list(reading.evidence),
        "message_key": reading.message_key,
        "message_id": reading.message_id,
        "in_reply_to": reading.in_reply_to,
        "sender_name": reading.sender_name,
        "sent_at": reading.sent_at.isoformat() if reading.sent_at else None,
        "attachments": [
            {"name": file.name, "content_type": file.content_type, "size": file.size}
            for file in reading.attachments
        ],
    }
    return {name: storable(value) for name, value in found.items()}


def _sketch(sketch: Sketch) -> dict[str, Any]:
    vehicles = [
        {
            "interest": vehicle.interest,
            **{name: _found(getattr(vehicle, name)) for name in _VEHICLE if getattr(vehicle, name)},
        }
        for vehicle in sketch.vehicles
    ]
    return {
        "key": sketch.key,
        "fields": {name: _found(found) for name, found in sketch.found().items()},
        "vehicles": vehicles,
        "extra": [list(pair) for pair in sketch.extra],
    }


def _found(found: Found) -> dict[str, Any]:
    return {"value": found.value, "confidence": found.confidence, "place": found.place, "raw": found.raw}


def storable(value: Any) -> Any:
    """The same without what PostgreSQL refuses in a text: NUL, and halves of surrogate pairs.

    >>> storable({"a\\x00": ["b\\ud800", 1]})
    {'a': ['b?', 1]}
    """
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {storable(key): storable(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [storable(inner) for inner in value]
    return value
