"""Which rows have to do with one person: their keys, found by indexes, and the values by which others are told.

Theirs are the contact and all that was merged into it, its leads, and leads that nobody has accepted yet which carry one
of its e-mail addresses or numbers; the messages, calls and captures of these, and captures that opened no lead in which
one of the addresses stands. Near them are who they were merged with once and parted from, and the accounts they were in.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.apps import apps
from django.db import connection

from stafet.contacts.merged import keys_of
from stafet.contacts.models import Account, Contact, Email, Phone
from stafet.foundation.search_lines import as_searched
from stafet.imports.models import Stage
from stafet.intake.models import Capture
from stafet.leads.models import Call, Lead
from stafet.mail.models import Message, MessageFile
from stafet.privacy.mark import Needles, spellings
from stafet.privacy.places import Whose
from stafet.records.models import Kind, Merge

# Its expression and condition are those of the index `capture_of_nobody`.
_OF_NOBODY: Final = (
    "SELECT id FROM intake_capture WHERE status IN ('needs_look', 'not_a_lead')"
    " AND lower(sender || ' ' || subject || ' ' || left(text, 20000)) LIKE ANY(%s)"
)
# What an undone import had made is gone, but its rows and the history of what they made are not.
_UNDONE: Final = (
    "SELECT t.kind, t.record_id FROM imports_filerow r JOIN imports_import i ON i.id = r.made_by_id"
    " JOIN imports_touched t ON t.made_by_id = r.made_by_id AND t.number = r.number"
    " WHERE i.stage = %s AND lower(r.cells::text) LIKE ANY(%s)"
)


@dataclass(slots=True)
class Found:
    """Keys by whose they are, the person's values, and by what a restored backup knows them again."""

    keys: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    emails: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    names: set[tuple[str, str]] = field(default_factory=set)
    made_at: dict[int, datetime] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)

    def needles(self) -> dict[str, Any]:
        """The values as an erasure keeps them; `single` are first and last names, which firms may bear too."""
        full = {f"{first} {last}" for first, last in self.names if first and last}
        full |= {f"{last}, {first}" for first, last in self.names if first and last}
        numbers = {digits for number in self.numbers for digits in spellings(number)}
        mine = Needles(amid={*self.emails, *full}, numbers=numbers, whole={first for first, _ in self.names})
        single = {one for pair in self.names for one in pair if one and one.casefold() not in self.others}
        return {**mine.kept(), "single": sorted(single)}


def person(contact: int) -> Found:
    """All that has to do with the contact of this key, whichever it was merged into."""
    found = Found()
    found.keys[Whose.CONTACT] |= set(keys_of(_standing(contact)))
    _read_values(found)
    _find_undone(found)
    _find_near(found)
    mine = Lead.objects.filter(contact__in=found.keys[Whose.CONTACT])
    found.keys[Whose.LEAD] |= set(mine.values_list("pk", flat=True))
    found.keys[Whose.LEAD] |= set(_leads_of_nobody(found))
    _read_leads(found)
    _find_hanging(found)
    found.keys[Whose.CAPTURE] |= _captures_of_nobody(found)
    return found


def lead_alone(number: int) -> Found:
    """All that has to do with one lead, whoever it is of: its person's values are not looked for elsewhere."""
    found = Found()
    found.keys[Whose.LEAD].add(number)
    _read_leads(found)
    _find_hanging(found)
    return found


def _standing(key: int) -> Contact:
    contact = Contact.objects.get(pk=key)
    while contact.merged_into_id is not None:
        contact = Contact.objects.get(pk=contact.merged_into_id)
    return contact


def _read_values(found: Found) -> None:
    """What they are called and reached by, now and ever before."""
    keys = found.keys[Whose.CONTACT]
    for contact in Contact.objects.filter(pk__in=keys):
        found.made_at[contact.pk] = contact.created_at
    past = {name: apps.get_model(f"contacts.{name}Event") for name in ("Contact", "Email", "Phone")}
    for table in (Contact, past["Contact"]):
        rows = table._base_manager.filter(id__in=keys).values_list("first_name", "last_name")
        found.names |= {_unmarked(first, last) for first, last in rows}
    for table in (Email, past["Email"]):
        rows = table._base_manager.filter(contact_id__in=keys).values_list("raw", "normal")
        found.emails |= {text.lower() for row in rows for text in row if "@" in text}
    for table in (Phone, past["Phone"]):
        rows = table._base_manager.filter(contact_id__in=keys).values_list("raw", "normal")
        found.numbers |= {text for row in rows for text in row if any(sign.isdigit() for sign in text)}


def _read_leads(found: Found) -> None:
    """What they gave with their leads: names that they wrote there are theirs too."""
    for lead in Lead.objects.filter(pk__in=found.keys[Whose.LEAD]).only(
        "person", "contact_email", "contact_phone"
    ):
        said = {name: str(lead.person.get(name) or "") for name in ("first_name", "last_name")}
        found.names.add(_unmarked(said["first_name"], said["last_name"]))
        emails = (str(lead.person.get("email") or ""), lead.contact_email)
        found.emails |= {one.lower() for one in emails if "@" in one}
        found.numbers |= {
            one for one in (str(lead.person.get("phone") or ""), lead.contact_phone) if one.strip()
        }


def _unmarked(first: str, last: str) -> tuple[str, str]:
    first, last = ("" if "[" in one else one.strip() for one in (first, last))
    return first, last


def _find_near(found: Found) -> None:
    contacts = found.keys[Whose.CONTACT]
    merges = Merge.objects.filter(
        kind=Kind.CONTACT, touched__overlap=[f"contact:{key}" for key in sorted(contacts)]
    )
    near = {key for pair in merges.values_list("kept", "gone") for key in pair} - contacts
    found.keys[Whose.NEAR_CONTACT] |= near
    found.keys[Whose.NEAR_LEAD] |= set(Lead.objects.filter(contact__in=near).values_list("pk", flat=True))
    for contact in Contact.objects.filter(pk__in=near).prefetch_related("emails", "phones"):
        found.others |= {contact.first_name.casefold(), contact.last_name.casefold()}
        found.emails -= {one.normal.lower() for one in contact.emails.all()}
        found.emails -= {one.raw.lower() for one in contact.emails.all()}
        found.numbers -= {one.raw for one in contact.phones.all()}
        found.numbers -= {one.normal for one in contact.phones.all()}
    past = apps.get_model("contacts.ContactEvent")._base_manager.filter(id__in=contacts)
    firms = set(past.values_list("account_id", flat=True))
    firms |= set(Contact.objects.filter(pk__in=contacts).values_list("account_id", flat=True))
    standing = Account.objects.filter(pk__in=firms, is_private=False)
    found.keys[Whose.NEAR_ACCOUNT] |= set(standing.values_list("pk", flat=True))


def _find_undone(found: Found) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_UNDONE, [Stage.UNDONE, _anywhere(_own_emails(found))])
        rows = cursor.fetchall()
    for kind, key in rows:
        if kind in {Whose.CONTACT, Whose.LEAD}:
            found.keys[kind].add(key)


def _leads_of_nobody(found: Found) -> Iterable[int]:
    """Leads without a contact yet that came from one of the addresses or numbers."""
    waiting = Lead.objects.filter(contact=None)
    last = {name.casefold() for _, name in found.names} | {""}
    for email in sorted(_own_emails(found)):
        for lead in waiting.filter(search__contains=as_searched(email)).only(
            "person", "company", "contact_email"
        ):
            said = (lead.person.get("email"), lead.contact_email)
            if email in {str(one or "").lower() for one in said}:
                yield lead.pk
    for number in sorted(_own_numbers(found)):
        digits = max(spellings(number), key=len)
        for lead in waiting.filter(search__contains=digits).only("person", "contact_phone"):
            said = (str(lead.person.get("phone") or ""), lead.contact_phone)
            called = str(lead.person.get("last_name") or "").casefold()
            if called in last and any(digits in spellings(one) for one in said):
                yield lead.pk


def _own_emails(found: Found) -> set[str]:
    """Those that nobody else has: info@ is shared."""
    others = Email.objects.filter(normal__in=found.emails).exclude(contact__in=found.keys[Whose.CONTACT])
    return found.emails - set(others.values_list("normal", flat=True))


def _own_numbers(found: Found) -> set[str]:
    """Likewise: a switchboard is everybody's."""
    digits = {number: max(spellings(number), key=len) for number in found.numbers}
    others = Phone.objects.filter(normal__in={f"+{one}" for one in digits.values()} | found.numbers)
    shared = others.exclude(contact__in=found.keys[Whose.CONTACT]).values_list("normal", flat=True)
    held = {one.lstrip("+") for one in shared}
    return {number for number, plain in digits.items() if plain not in held}


def _find_hanging(found: Found) -> None:
    leads, contacts = found.keys[Whose.LEAD], found.keys[Whose.CONTACT]
    for table, whose in ((Message, Whose.MESSAGE), (Call, Whose.CALL)):
        rows: Any = table._base_manager
        found.keys[whose] |= set(rows.filter(lead__in=leads).values_list("pk", flat=True))
        found.keys[whose] |= set(rows.filter(contact__in=contacts).values_list("pk", flat=True))
    messages = found.keys[Whose.MESSAGE]
    found.keys[Whose.FILE] |= set(
        MessageFile.objects.filter(message__in=messages).values_list("file", flat=True)
    )
    through = Capture.leads.through._base_manager.filter(lead_id__in=leads)
    found.keys[Whose.CAPTURE] |= set(through.values_list("capture_id", flat=True))
    came = Message._base_manager.filter(pk__in=messages, capture__isnull=False)
    found.keys[Whose.CAPTURE] |= {key for (key,) in came.values_list("capture") if key is not None}


def _captures_of_nobody(found: Found) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(_OF_NOBODY, [_anywhere(_own_emails(found))])
        return {key for (key,) in cursor.fetchall()}


def _anywhere(texts: Collection[str]) -> list[str]:
    """Patterns of LIKE for texts that hold one of these."""
    escaped = (text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for text in sorted(texts))
    return [f"%{text}%" for text in escaped]
