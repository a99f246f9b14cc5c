"""Make and edit an account."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.cleaned import note_account
from stafet.contacts.found_by import refresh_account
from stafet.contacts.main_one import take_main
from stafet.contacts.models import Account
from stafet.contacts.own_fields import take_fields
from stafet.contacts.reach import LISTS, given_lists, home_country, put, put_anew, said_lists
from stafet.contacts.reached import MAIN, NOTHING, OF_ACCOUNT, Reached, beyond_columns, rows_of, with_main
from stafet.contacts.standing import check_standing
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.models import Branch

_PLAIN = {"name": 250, "vat_id": 32, "external_id": 100}


@action("contact.edit", locks=False)
def make_account(branch: Branch, *, company: Mapping[str, Any], by: Actor) -> Account:
    """A new organisation, known in `branch`.

    `company` has name vat_id email phone street postcode city country, the lists `emails`, `phones` and `addresses` as
    `stafet.contacts.reach` reads them, and `fields`, those of the installation by code. The single ones are the main
    ones, before the lists.
    """
    account = Account(branch_ids=[branch.pk], created_at=clock.now())
    _take(account, company)
    further = _take_reach(account, company, NOTHING, country=branch.country)
    refresh_account(account, further)
    account.save()
    for some in further:
        put(account, some)
    note_account(account, further)
    record("account:made", account, by=by, after={"name": account.name})
    return account


@action("contact.edit")
def edit_account(
    account: Account, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> Account:
    """Change some of an account's particulars, of `fields` those that are named.

    A list is the whole new list, the preferred one first; of what it is reached by the first one that holds is the main
    one, which the single fields show. A single field replaces the main one, or lets a further one be it. What changes
    nothing leaves no trace. Denies an old `version` and the shared private account.
    """
    if account.is_private:
        raise Forbidden("The account of the private customers stays as it is.")
    check_standing(account)
    check_editable(changes, {*_PLAIN, *MAIN, *LISTS, "fields"})
    standing = rows_of(account)
    seen = _facts(account, standing)
    _take(account, changes)
    further = standing
    if not {*MAIN, *LISTS}.isdisjoint(changes):
        further = _take_reach(account, changes, standing, country=home_country(account))
    before, after = differing(seen, _facts(account, further))
    if after:
        account.version += 1
        refresh_account(account, further)
        account.save()
        put_anew(account, further, standing=standing)
        note_account(account, further)
        record("account:edited", account, by=by, before=before, after=after)
    return account


def _take(account: Account, company: Mapping[str, Any]) -> None:
    for name, longest in _PLAIN.items():
        if name in company:
            setattr(account, name, " ".join(str(company[name] or "").split())[:longest])
    take_fields(account, company.get("fields") or {})
    if not account.name:
        raise Invalid("An account needs a name.", fields={"name": "What is it called?"})


def _take_reach(account: Account, given: Mapping[str, Any], standing: Reached, *, country: str) -> Reached:
    """Set the columns of the main ones; gives what stands in rows beside them."""
    named = str(given.get("country") or "").strip().upper()
    home = named if len(named) == MAIN["country"] else country
    listed = given_lists(given, OF_ACCOUNT, country=home, standing=with_main(account, standing))
    return beyond_columns(account, take_main(account, listed, given, country=home))


def _facts(account: Account, further: Reached) -> dict[str, Any]:
    return {
        **{name: getattr(account, name) for name in (*_PLAIN, *MAIN)},
        "fields": dict(account.fields),
        **said_lists(further),
    }
