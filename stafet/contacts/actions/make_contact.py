"""Make a contact."""

from stafet.contacts.cleaned import note_contact
from stafet.contacts.found_by import refresh_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact
from stafet.contacts.own_fields import take_fields
from stafet.contacts.reach import addresses_of, emails_of, phones_of, put
from stafet.contacts.standing import check_standing
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import Branch


@action("contact.edit")
def make_contact(account: Account | None, *, particulars: Particulars, branch: Branch, by: Actor) -> Contact:
    """A new person in `account`, without one among the private customers (R10), known in `branch`.

    Denies somebody without a name, an address and a number.
    """
    given = particulars
    if account is not None:
        check_standing(account)
    if not (given.first_name or given.last_name or given.emails or given.phones):
        raise Invalid(
            "A contact needs a name, an e-mail address or a number.", fields={"last_name": "Who is it?"}
        )
    contact = Contact(
        account=account or private_customers(),
        first_name=given.first_name[:150],
        last_name=given.last_name[:150],
        title=given.title[:50],
        language=given.language[:8],
        birthday=given.birthday,
        external_id=given.external_id[:100],
        branch_ids=[branch.pk],
        created_at=clock.now(),
    )
    take_fields(contact, given.fields)
    emails, addresses = emails_of(given.emails), addresses_of(given.addresses)
    phones = phones_of(given.phones, country=branch.country)
    refresh_contact(contact, emails=emails, phones=phones, addresses=addresses)
    contact.save(force_insert=True)
    put(contact, emails, phones, addresses)
    note_contact(contact, emails=emails, phones=phones, addresses=addresses)
    record("contact:made", contact, by=by, contact=contact.pk, after={"name": contact.name})
    return contact


def private_customers() -> Account:
    """The one account that holds every private person."""
    account, _ = Account.objects.get_or_create(
        is_private=True, defaults={"name": "Private customers", "created_at": clock.now()}
    )
    return account
