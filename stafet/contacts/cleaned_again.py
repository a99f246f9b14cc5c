"""Records that were never cleaned, or by older rules, are cleaned again: after an update, all of them."""

from typing import TypeVar

from django.db import transaction
from django.db.models import Q, QuerySet

from stafet.contacts.cleaned import EDITION, clean_account, clean_contact, keep
from stafet.contacts.models import (
    Account,
    AccountKey,
    CleanedAccount,
    CleanedContact,
    Contact,
    ContactKey,
    Known,
)
from stafet.contacts.reached import rows_of
from stafet.particulars.cleaned import Particulars

K = TypeVar("K", bound=Known)


def clean_again(*, limit: int) -> int:
    """Clean up to `limit` contacts and as many accounts that wait for it; says how many. Locked ones are passed over."""
    with transaction.atomic():
        contacts = Contact.objects.select_related("account").prefetch_related("emails", "phones", "addresses")
        found = {
            contact.pk: clean_contact(contact, rows_of(contact)) for contact in _waiting(contacts)[:limit]
        }
        keep(CleanedContact, ContactKey, "contact_id", found)
    with transaction.atomic():
        accounts = Account.objects.filter(is_private=False).prefetch_related(
            "email_rows", "phone_rows", "address_rows"
        )
        companies: dict[int, Particulars] = {
            account.pk: clean_account(account, rows_of(account)) for account in _waiting(accounts)[:limit]
        }
        keep(CleanedAccount, AccountKey, "account_id", companies)
    return len(found) + len(companies)


def _waiting(records: QuerySet[K]) -> QuerySet[K]:
    stale = Q(cleaned__isnull=True) | Q(cleaned__edition__lt=EDITION)
    # One that was merged into another has no keys: nobody is to find it.
    standing = records.filter(stale, merged_into=None).order_by("id")
    return standing.select_for_update(skip_locked=True, no_key=True, of=("self",))
