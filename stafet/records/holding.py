"""In which order a merge locks: cases, leads, contacts, accounts, each by key; as all other verbs do."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.models import Account, Contact
from stafet.leads.relink import hold_leads_of_accounts, hold_links
from stafet.records.models import Kind, Merge


def hold_both(kept: Contact | Account, given: Mapping[str, Any]) -> None:
    """Lock the two records of a merge and what hangs on them; for `action(…, holds=…)`."""
    gone: Contact | Account = given["gone"]
    hold_records(Kind.CONTACT if isinstance(kept, Contact) else Kind.ACCOUNT, (kept.pk, gone.pk))


def hold_merged(merge: Merge, _given: Mapping[str, Any]) -> None:
    """Lock the two records of a merge that is undone, and what hangs on them."""
    hold_records(Kind(merge.kind), (merge.kept, merge.gone))


def hold_records(kind: Kind, keys: tuple[int, int]) -> None:
    """Lock two records of one kind, and what hangs on them, until the transaction ends."""
    if kind is Kind.CONTACT:
        hold_links(keys)
        _hold(Contact.objects.filter(pk__in=keys))
        return
    hold_leads_of_accounts(keys)
    _hold(Contact.objects.filter(account__in=keys))
    _hold(Account.objects.filter(pk__in=keys))


def _hold(rows: Any) -> None:
    list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True))
