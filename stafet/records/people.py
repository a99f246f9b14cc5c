"""The people of an account, moved with it when accounts are merged and given back."""

from collections.abc import Collection

from stafet.contacts.models import Account, Contact
from stafet.records.rows import renew


def people_of(account: int) -> list[int]:
    """The keys of all its contacts, the hidden ones too."""
    return list(Contact.objects.filter(account=account).order_by("pk").values_list("pk", flat=True))


def move_people(people: Collection[int], *, of: int, to: Account) -> None:
    """Put those of these contacts who still are in the account `of` into `to`, and renew what they are found by."""
    for contact in Contact.objects.filter(pk__in=people, account=of).order_by("pk"):
        contact.account = to
        renew(contact)


def rename_employer(account: Account) -> None:
    """Renew what an account's people are found by, its name among it."""
    for contact in Contact.objects.filter(account=account).order_by("pk"):
        contact.account = account
        renew(contact)
