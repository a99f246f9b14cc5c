"""What a column of a file may be, and which one it is by its name. Pure.

Known are our own names, German and Danish labels, and those of the exports of EspoCRM, HubSpot and Pipedrive in English
and German.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from stafet.imports.reading import COLUMNS
from stafet.intake.readers.field_names import field_for, folded

Kind = Literal["contact", "account", "lead", "task"]
KINDS: Final[tuple[Kind, ...]] = ("contact", "account", "lead", "task")
_LEADS: Final = (
    "subject", "message", "source", "type", "category", "priority", "probability", "target_amount", "currency",
    "product", "status", "due_at", "owner", "team", "branch", "received_at", "completion_reason", "completed_at",
)  # fmt: skip
_WHOSE: Final = ("first_name", "last_name", "name", "company", "email", "phone")
FIELDS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "contact": (*COLUMNS[:3], "name", *COLUMNS[3:]),
    "account": tuple(name for name in COLUMNS if name not in {"first_name", "last_name", "birthday", "language"}),
    "lead": (*COLUMNS[:3], "name", *COLUMNS[3:], *_LEADS),
    "task": (
        "external_id", *_WHOSE, "lead", "type", "subject", "message", "due_at", "ends_at", "owner", "received_at",
        "completion_reason", "completed_at",
    ),
}  # fmt: skip
# Beside what intake knows already. What stands in front of the hyphen in Pipedrive's exports is cut before.
_SPELLINGS: Final[Mapping[str, str]] = {
    "external_id": "id|record id|datensatz-id|object id|deal id|task id|person id|organization id|kundennummer|kundenr",
    "name": "name|full name|person name|contact name|ansprechpartner|primary contact|contact person",
    "first_name": "first name|firstname|vorname|fornavn",
    "last_name": "last name|lastname|nachname|efternavn",
    "company": "account name|accountname|account|company name|company|organization|organization name|organisation|"
    "associated company|primary associated company|associated company names|firma|firmenname|unternehmensname|unternehmen|"
    "zugeordnetes unternehmen|konto|virksomhed",
    "vat_id": "vat|vat id|sic code|ust-idnr|ust-id|cvr|tax id|vat number",
    "email": "email|email address|emailaddress|e-mail|e-mail-adresse|email work|email home|email other|contact email",
    "phone": "phone|phone number|phonenumber|telefon|telefonnummer|mobile|mobile phone number|phone work|phone mobile|"
    "phone home|phone other|handynummer",
    "birthday": "birthday|date of birth|geburtsdatum|geburtstag|fødselsdag",
    "street": "address street|addressstreet|billing address street|billingaddressstreet|street address|street|straße|"
    "postanschrift|postal address|address|gade|street house number|street/road name of address",
    "postcode": "address postal code|addresspostalcode|billing address postal code|billingaddresspostalcode|postal code|"
    "zip|postleitzahl|plz|postnummer|zip/postal code of address",
    "city": "address city|addresscity|billing address city|billingaddresscity|city|stadt|ort|by|city/town/village/locality of address",
    "country": "address country|addresscountry|billing address country|billingaddresscountry|country/region|country|land|"
    "land/region|country of address",
    "language": "preferred language|language|sprache|bevorzugte sprache|sprog",
    "subject": "subject|title|deal name|deal-name|deal title|dealname|lead title|task title|aufgabentitel|betreff|emne|titel|thema",
    "message": "message|description|beschreibung|notes|note|notizen|nachricht|besked|public description|deal description",
    "source": "source|lead source|leadsource|quelle|kilde|original source|ursprüngliche quelle|source channel",
    "type": "type|deal type|deal-typ|task type|aufgabentyp|typ|leadart|art|leadtype",
    "category": "category|kategorie|kategori|label|labels",
    "priority": "priority|priorität|prioritet|task priority",
    "probability": "probability|deal probability|wahrscheinlichkeit|sandsynlighed|lead score",
    "target_amount": "target amount|amount|value|betrag|wert|beløb|opportunity amount|opportunityamount|deal value|amount in company currency",
    "currency": "currency|währung|valuta|opportunity amount currency|opportunityamountcurrency|currency of value|amount currency",
    "product": "product|produkt|product name|interest|interesse|fahrzeug|køretøj",
    "status": "status|stage|lead status|leadstatus|lead-status|deal stage|deal-phase|phase|task status|aufgabenstatus",
    "due_at": "due at|due date|dateend|date end|date due|fällig|fällig am|fälligkeit|fälligkeitsdatum|wiedervorlage|frist|next activity date",
    "ends_at": "ends at|end|ende|slut",
    "owner": "owner|assigned user|assignedusername|assigned user name|contact owner|lead owner|deal owner|company owner|"
    "besitzer|bearbeiter|zuständig|zuständiger mitarbeiter|kontakt-inhaber|deal-inhaber|assigned to|assigned to user|"
    "zugewiesen an|ansvarlig",
    "team": "team|teams|hubspot team",
    "branch": "branch|standort|filiale|afdeling",
    "received_at": "received at|created at|createdat|create date|created|deal created|lead created time|erstellt|erstellt am|"
    "erstelldatum|eingang|eingegangen am|oprettet|modtaget|add time|date created",
    "completion_reason": "completion reason|reason|lost reason|lostreason|closed lost reason|closed won reason|abschlussgrund|"
    "grund|verlustgrund|afslutningsårsag",
    "completed_at": "completed at|close date|closed at|closedate|datecompleted|date completed|won time|lost time|deal closed on|"
    "abgeschlossen am|abschlussdatum|afsluttet",
    "lead": "lead|lead number|leadnummer|associated lead",
}  # fmt: skip
_OF_INTAKE: Final = {
    "vehicle": "product",
    "requested_at": "received_at",
    "price": "target_amount",
    "provider": "source",
}
_PIPEDRIVE: Final = re.compile(
    r"^\s*(person|organi[sz]ation|organisation|deal|lead|activity|aktivität|kontakt)\s+-\s+", re.I
)
_BY_NAME: Final[Mapping[str, str]] = {
    folded(spelling): field for field, spellings in _SPELLINGS.items() for spelling in spellings.split("|")
}


def guess(columns: Sequence[str], kind: Kind) -> dict[str, str]:
    """Which field each column is, by the column's place as text; of two with one meaning the first, others are left aside.

    >>> guess(["Deal - Title", "Person - Name", "Shoe size", "Person - Email - Work"], "lead")
    {'0': 'subject', '1': 'name', '3': 'email'}
    """
    found: dict[str, str] = {}
    for place, name in enumerate(columns):
        field = _field(name, kind)
        if field and field not in found.values():
            found[str(place)] = field
    return found


def _field(name: str, kind: Kind) -> str:
    known = FIELDS[kind]
    plain = re.sub(r"[\s-]+", "_", name.strip().lower())
    if plain in known:
        return plain
    subject = _PIPEDRIVE.match(name)
    rest = name[subject.end() :] if subject else name
    of = subject.group(1).lower() if subject else ""
    if of.startswith("organi"):
        field = {"name": "company"}.get(_named(rest), _named(rest))
    elif of in {"activity", "aktivität", "deal", "lead", ""} or kind in {"contact", "account"}:
        field = _named(rest)
    else:
        field = _named(rest) if _named(rest) in COLUMNS or _named(rest) == "name" else ""
    if kind == "account" and field == "name":
        field = "company"
    return field if field in known else ""


def _named(label: str) -> str:
    key = folded(label)
    if key in _BY_NAME:
        return _BY_NAME[key]
    known = field_for(label)
    return _OF_INTAKE.get(known, known)
