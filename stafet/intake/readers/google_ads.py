"""A lead form of Google Ads: one JSON body a lead.

Format: https://developers.google.com/google-ads/webhook/docs/implementation. Fields that are not known are ignored
there by rule; here what a form asks besides (`column_id` of its own) is kept beside the known fields.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from stafet.intake.readers.assemble import FURTHER, Finding, assemble
from stafet.intake.readers.field_names import field_for
from stafet.intake.readers.keys import external_key
from stafet.intake.readers.plain_text import clean, one_line
from stafet.intake.readers.sketch import STRUCTURED, Reading
from stafet.intake.readers.vehicle_words import answer_findings

SCOPE: Final = "google-ads"  # lead ids are unique across all forms of all advertisers
MAX_COLUMNS: Final = 200
_FIELDS: Final = {
    "FULL_NAME": "name", "FIRST_NAME": "first_name", "LAST_NAME": "last_name", "EMAIL": "email", "WORK_EMAIL": "email",
    "PHONE_NUMBER": "phone", "WORK_PHONE": "phone", "POSTAL_CODE": "postcode", "CITY": "city", "COUNTRY": "country",
    "STREET_ADDRESS": "street", "COMPANY_NAME": "company", "VEHICLE_MODEL": "model",
}  # fmt: skip
_KEPT: Final = (
    "campaign_id",
    "form_id",
    "adgroup_id",
    "creative_id",
    "asset_group_id",
    "gcl_id",
    "lead_stage",
)
_ANSWER: Final = re.compile(r"[A-Z][A-Z_]*[A-Z]")


def is_google_lead(body: Any) -> bool:
    """Whether this JSON is what the webhook sends."""
    return isinstance(body, dict) and "lead_id" in body and isinstance(body.get("user_column_data"), list)


def read_google(body: dict[str, Any], country: str) -> Reading:
    """The one enquiry of this body; numbers come as text, so that eight bytes lose no digit. A test is no lead."""
    columns = [one for one in body["user_column_data"][:MAX_COLUMNS] if isinstance(one, dict)]
    findings = [finding for column in columns for finding in _said(column)]
    lead_id = one_line(str(body["lead_id"]), 200)
    findings += [
        Finding("external_id", lead_id, STRUCTURED, "field lead_id"),
        Finding(
            "requested_at", str(body.get("lead_submit_time") or ""), STRUCTURED, "field lead_submit_time"
        ),
        Finding("provider", "Google Ads", STRUCTURED, "the webhook"),
    ]
    findings += [
        Finding(FURTHER + name, str(body[name]), STRUCTURED, f"field {name}")
        for name in _KEPT
        if body.get(name)
    ]
    sketch = replace(assemble(findings, country), key=external_key(SCOPE, lead_id))
    text = clean("\n".join(f"{one_line(_name(one), 100)}: {_value(one)}" for one in columns))
    reading = Reading(format="json", text=text, message_key=sketch.key)
    if str(body.get("is_test")).lower() == "true":
        return replace(reading, not_a_lead="test", evidence=("The advertiser's test button sent it.",))
    return replace(reading, sketches=(sketch,))


def _said(column: dict[str, Any]) -> Iterator[Finding]:
    name, value = _name(column), _value(column)
    # An id is a constant of Google's, or of the question; what it asks stands in column_name then.
    field = _FIELDS.get(name) or field_for(name) or field_for(str(column.get("column_name") or ""))
    further = str(column.get("column_name") or name)
    yield from answer_findings(field or FURTHER + further, value, STRUCTURED, f"column {one_line(name, 80)}")


def _name(column: dict[str, Any]) -> str:
    return str(column.get("column_id") or column.get("column_name") or "")


def _value(column: dict[str, Any]) -> str:
    value = str(column.get("string_value") or "")
    return value.replace("_", " ").capitalize() if _ANSWER.fullmatch(value) and "_" in value else value
