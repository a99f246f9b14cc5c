"""Make a contact."""

from stafet.contacts.cleaned import note_contact
from stafet.contacts.found_by import refresh_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact
from stafet.contacts.own_fields import take_fields
from stafet.contacts.reach import given_lists, put
from stafet.contacts.reached import OF_CONTACT
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
    given_rows = {"emails": given.emails, "phones": given.phones, "addresses": given.addresses}
    rows = given_lists(given_rows, OF_CONTACT, country=branch.country)
    refresh_contact(contact, rows)
    contact.save(force_insert=True)
    for some in rows:
        put(contact, some)
    note_contact(contact, rows)
    record("contact:made", contact, by=by, contact=contact.pk, after={"name": contact.name})
    return contact


def private_customers() -> Account:
    """The one account that holds every private person."""
    account, _ = Account.objects.get_or_create(
        is_private=True, defaults={"name": "Private customers", "created_at": clock.now()}
    )
    return account
