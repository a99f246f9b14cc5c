"""Make and edit an account."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.cleaned import note_account
from stafet.contacts.found_by import refresh_account
from stafet.contacts.models import Account
from stafet.contacts.own_fields import take_fields
from stafet.contacts.standing import check_standing
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.foundation.phone import read_phone
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.models import Branch

_LONGEST = {
    "name": 250, "vat_id": 32, "email": 254, "phone": 64, "street": 200, "postcode": 20, "city": 100,
    "country": 2, "external_id": 100,
}  # fmt: skip


@action("contact.edit", locks=False)
def make_account(branch: Branch, *, company: Mapping[str, Any], by: Actor) -> Account:
    """A new organisation, known in `branch`.

    `company` has name vat_id email phone street postcode city country, and `fields`, those of the installation by code.
    """
    account = Account(branch_ids=[branch.pk], created_at=clock.now())
    _take(account, company, country=branch.country)
    account.save()
    note_account(account)
    record("account:made", account, by=by, after={"name": account.name})
    return account


@action("contact.edit")
def edit_account(
    account: Account, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> Account:
    """Change some of an account's particulars, of `fields` those that are named.

    What changes nothing leaves no trace. Denies an old `version` and the shared private account.
    """
    if account.is_private:
        raise Forbidden("The account of the private customers stays as it is.")
    check_standing(account)
    check_editable(changes, {*_LONGEST, "fields"})
    seen = {name: getattr(account, name) for name in changes}
    _take(account, changes, country=account.country or "DE")
    before, after = differing(seen, {name: getattr(account, name) for name in changes})
    if after:
        account.version += 1
        account.save()
        note_account(account)
        record("account:edited", account, by=by, before=before, after=after)
    return account


def _take(account: Account, company: Mapping[str, Any], *, country: str) -> None:
    for name, longest in _LONGEST.items():
        if name in company:
            setattr(account, name, " ".join(str(company[name] or "").split())[:longest])
    take_fields(account, company.get("fields") or {})
    if not account.name:
        raise Invalid("An account needs a name.", fields={"name": "What is it called?"})
    if account.phone:
        account.phone = read_phone(account.phone, country).e164 or account.phone
    refresh_account(account)
