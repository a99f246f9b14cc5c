"""Lead ads of Meta: the notice that names leads by number only, and a lead as the Graph API gives it out.

Format: https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving and, for the notice,
https://developers.facebook.com/docs/graph-api/webhooks/getting-started/webhooks-for-leadgen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from stafet.intake.readers.assemble import FURTHER, Finding, assemble
from stafet.intake.readers.field_names import field_for
from stafet.intake.readers.keys import external_key
from stafet.intake.readers.plain_text import clean, one_line
from stafet.intake.readers.sketch import STRUCTURED, Reading
from stafet.intake.readers.vehicle_words import answer_findings

SCOPE: Final = "meta-leads"
MOST: Final = 1_000  # leads in one notice, answers in one lead
_KEPT: Final = ("form_id", "campaign_id", "campaign_name", "ad_id", "ad_name", "adset_id", "platform")
_PLATFORMS: Final = {"fb": "Facebook", "ig": "Instagram"}


@dataclass(frozen=True, slots=True)
class Named:
    """A lead that a notice names; the ids are digits, up to seventeen of them, kept as text."""

    lead: str
    form: str
    page: str


def named_leads(body: Any) -> list[Named]:
    """All leads that a notice names, each once; empty where it is none. Ids come as numbers or as text."""
    found = {one.lead: one for one in _changes(body)}
    return list(found.values())[:MOST]


def is_meta_lead(body: Any) -> bool:
    """Whether this JSON is a lead as the Graph API gives it out."""
    return isinstance(body, dict) and isinstance(body.get("field_data"), list) and "id" in body


def read_notice(body: Any) -> Reading | None:
    """The notice as what it is, none of the leads that it names; None where the JSON is no notice."""
    named = named_leads(body)
    if not named:
        return None
    numbers = ", ".join(one.lead for one in named[:20])
    key = external_key(f"{SCOPE}-notice", numbers)
    return Reading(format="json", not_a_lead="notice", evidence=(numbers,), message_key=key, text=numbers)


def read_meta(body: dict[str, Any], country: str) -> Reading:
    """The one enquiry of this body. Questions bear names of the advertiser's own; what is not known is kept."""
    answers = [one for one in body["field_data"][:MOST] if isinstance(one, dict)]
    findings = [finding for one in answers for finding in _said(one)]
    lead_id = one_line(str(body["id"]), 200)
    provider = _PLATFORMS.get(str(body.get("platform")), "Meta")
    findings += [
        Finding("external_id", lead_id, STRUCTURED, "field id"),
        Finding("requested_at", str(body.get("created_time") or ""), STRUCTURED, "field created_time"),
        Finding("provider", provider, STRUCTURED, "field platform"),
    ]
    findings += [
        Finding(FURTHER + name, str(body[name]), STRUCTURED, f"field {name}")
        for name in _KEPT
        if body.get(name)
    ]
    sketch = replace(assemble(findings, country), key=external_key(SCOPE, lead_id))
    text = clean("\n".join(f"{one_line(str(one.get('name')), 100)}: {_value(one)}" for one in answers))
    return Reading(format="json", sketches=(sketch,), text=text, message_key=sketch.key)


def _said(answer: dict[str, Any]) -> Iterator[Finding]:
    name = str(answer.get("name") or "")
    # Some names carry an example: phone_number_(eg.65xxxxxxxx).
    field = field_for(name) or field_for(name.partition("(")[0])
    what = field or FURTHER + name.replace("_", " ")
    yield from answer_findings(what, _value(answer), STRUCTURED, f"answer {one_line(name, 80)}")


def _value(answer: dict[str, Any]) -> str:
    values = answer.get("values")
    return ", ".join(str(one) for one in values[:50]) if isinstance(values, list) else str(values or "")


def _changes(body: Any) -> Iterator[Named]:
    entries = body.get("entry") if isinstance(body, dict) and body.get("object") == "page" else None
    for entry in entries[:MOST] if isinstance(entries, list) else ():
        changes = entry.get("changes") if isinstance(entry, dict) else None
        for change in changes[:MOST] if isinstance(changes, list) else ():
            value = (
                change.get("value") if isinstance(change, dict) and change.get("field") == "leadgen" else None
            )
            lead = str(value.get("leadgen_id", "")) if isinstance(value, dict) else ""
            if isinstance(value, dict) and _is_id(lead):
                page = str(value.get("page_id") or entry.get("id") or "")
                yield Named(lead, _id_or_none(value.get("form_id")), _id_or_none(page))


def _id_or_none(value: Any) -> str:
    return str(value) if _is_id(str(value)) else ""


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 30
