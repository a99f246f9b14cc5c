"""What hangs on a contact or an account, and how it is hung on another one when the two are merged."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import Final

from django.db.models import F, Q, QuerySet

from stafet.contacts.models import Contact
from stafet.leads.models import Call, Case, Lead, Note
from stafet.leads.write import found_by, who_of

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Links:
    """Keys of what hangs on one contact; `leads` are numbers."""

    leads: tuple[int, ...] = ()
    cases: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    calls: tuple[int, ...] = ()

    def plain(self) -> dict[str, list[int]]:
        """As JSON keeps it."""
        return {name: list(keys) for name, keys in asdict(self).items()}


def hold_links(contacts: Collection[int]) -> None:
    """Lock the cases of these contacts, then their leads, until the transaction ends."""
    held = Case.objects.filter(contact__in=contacts).order_by("pk").select_for_update(no_key=True)
    list(held.values_list("pk", flat=True))
    same = Q(contact__in=contacts) | Q(case__contact__in=contacts)
    numbers = Lead.objects.filter(same).values_list("number", flat=True)
    list(_held(Lead.objects.filter(number__in=list(numbers))))


def hold_leads_of_accounts(accounts: Collection[int]) -> None:
    """Lock the leads of these accounts until the transaction ends."""
    list(_held(Lead.objects.filter(account__in=accounts)))


def links_of(contact: int) -> Links:
    """Everything that hangs on this contact now."""
    rows = (Lead, Case, Note, Call)
    return Links(*(tuple(kind._default_manager.filter(contact=contact).order_by("pk").values_list("pk", flat=True)) for kind in rows))  # fmt: skip


def relink(links: Links, *, of: int, to: Contact) -> None:
    """Hang on `to` what of `links` still hangs on the contact with the key `of`."""
    Case.objects.filter(pk__in=links.cases, contact=of).update(contact=to, version=F("version") + 1)
    for kind, keys in ((Note, links.notes), (Call, links.calls)):
        kind._default_manager.filter(pk__in=keys, contact=of).update(contact=to)
    _hang(Lead.objects.filter(pk__in=links.leads, contact=of), to)


def rename_on_leads(contact: Contact) -> None:
    """Let the leads of a contact show its name as it is now, and be found by it."""
    _hang((lead for lead in Lead.objects.filter(contact=contact) if lead.who != contact.name[:250]), contact)


def leads_of_account(account: int) -> list[int]:
    """The numbers of all leads of this account."""
    return list(Lead.objects.filter(account=account).order_by("number").values_list("number", flat=True))


def relink_to_account(numbers: Iterable[int], *, of: int, to: int) -> None:
    """Give the account `to` those of these leads that still are the account `of`'s."""
    Lead.objects.filter(number__in=list(numbers), account=of).update(account=to, version=F("version") + 1)


def _hang(found: Iterable[Lead], contact: Contact) -> None:
    leads = list(found)
    for lead in leads:
        lead.contact = contact
        lead.who, lead.search = who_of(lead), found_by(lead)
        lead.version += 1
    Lead.objects.bulk_update(leads, ["contact", "who", "search", "version"], batch_size=_AT_ONCE)


def _held(leads: QuerySet[Lead]) -> QuerySet[Lead, int]:
    return leads.order_by("number").select_for_update(no_key=True).values_list("number", flat=True)
