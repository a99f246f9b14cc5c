"""What an erasure would take, counted, before it happens; and what it would leave."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Q

from stafet.catalog.models import State
from stafet.contacts.models import Contact, Email
from stafet.leads.models import Lead
from stafet.privacy.finding import person
from stafet.privacy.keeping import Keeping, kept_contracts
from stafet.privacy.places import Whose
from stafet.privacy.tables import histories, tables
from stafet.records.models import Kind, Merge
from stafet.staff.models import Event

# What a table's rows are counted as.
_AS = {
    "contacts.Email": "card",
    "contacts.Phone": "card",
    "contacts.Address": "card",
    "contacts.Contact": "card",
    "contacts.Consent": "consents",
    "contacts.Contract": "contracts",
    "leads.Lead": "leads",
    "leads.Note": "notes",
    "leads.Call": "notes",
    "followups.Task": "tasks",
    "mail.Message": "messages",
    "mail.MessageFile": "files",
    "intake.Capture": "captures",
}
ORDER = (
    "card",
    "leads",
    "messages",
    "files",
    "notes",
    "tasks",
    "captures",
    "consents",
    "contracts",
    "history",
    "merges",
)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Counts by what they are of; open leads that stay open; contracts that are kept; others with the same address."""

    counts: dict[str, int]
    open_leads: list[int]
    unaccepted: list[int]
    kept: list[Keeping]
    alike: list[Contact]


def foresee(contact: Contact) -> Foreseen:
    """What erasing this contact would take; writes nothing."""
    found = person(contact.pk)
    keys, counts = found.keys, Counter[str]()
    for table in tables():
        if counted := _AS.get(table.place.table):
            counts[counted] += table.rows(keys).count()
    counts["history"] = sum(table.rows(keys).count() for table in histories())
    told = Q(lead_number__in=keys[Whose.LEAD]) | Q(contact_id__in=keys[Whose.CONTACT])
    counts["history"] += Event.objects.filter(told).count()
    names = [f"contact:{key}" for key in keys[Whose.CONTACT]]
    counts["merges"] = Merge.objects.filter(kind=Kind.CONTACT, touched__overlap=names, undone_at=None).count()
    leads = Lead.objects.filter(pk__in=keys[Whose.LEAD]).order_by("pk")
    same = Email.objects.filter(normal__in=found.emails).exclude(contact__in=keys[Whose.CONTACT])
    return Foreseen(
        counts={name: counts[name] for name in ORDER if counts[name]},
        open_leads=list(leads.filter(state__in=[State.NEW, State.IN_PROGRESS]).values_list("pk", flat=True)),
        unaccepted=list(leads.filter(contact=None).values_list("pk", flat=True)),
        kept=kept_contracts(keys[Whose.CONTACT]),
        alike=list(Contact.objects.filter(pk__in=same.values("contact"), merged_into=None).order_by("pk")),
    )
