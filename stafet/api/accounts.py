"""Accounts: listed, searched, made, read, edited."""

from http import HTTPStatus

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.door import Asked, answer_json
from stafet.api.listing import answer_page
from stafet.api.lookups import home_branch, led_on
from stafet.api.repeats import repeatable
from stafet.api.schemas.lists import KnownListing
from stafet.api.schemas.merges import MergedInto
from stafet.api.schemas.parts import Id
from stafet.api.schemas.people import AccountChanges, AccountGiven, AccountPage, AccountShown
from stafet.api.shown import people as shown
from stafet.api.versions import seen_version, versioned
from stafet.contacts.actions.account import edit_account, make_account
from stafet.contacts.models import Account
from stafet.contacts.search import known_page
from stafet.foundation.denials import Unseen
from stafet.staff.seen import seen

router = Router(tags=["accounts"])


@router.get("", response=AccountPage, operation_id="list_accounts")
def list_accounts(request: Asked, asked: Query[KnownListing]) -> HttpResponse:
    """A page of the accounts that the key may see, in the order of their names."""
    accounts = Account.objects.visible_to(request.auth)
    page = known_page(accounts, typed=asked.q, cursor=asked.cursor, limit=asked.limit)
    return answer_page(page, shown.account_listed)


@router.post("", response={201: AccountShown}, operation_id="make_account")
@repeatable
def make(request: Asked, given: AccountGiven) -> HttpResponse:
    """Make an account."""
    by = request.auth
    company = given.model_dump(exclude={"branch"}, exclude_unset=True)
    account = make_account(home_branch(given.branch, by=by), company=company, by=by)
    return _show(account, status=HTTPStatus.CREATED)


@router.get("/{id}", response={200: AccountShown, 303: MergedInto}, operation_id="read_account")
def read(request: Asked, id: Id) -> HttpResponse:
    """One account; its ETag is the version that PATCH asks for. A merged one leads to the one that stands for it."""
    try:
        return _show(seen(Account.objects.visible_to(request.auth), id))
    except Unseen:
        return led_on(Account.objects.all(), id, noun="accounts", by=request.auth)


@router.patch("/{id}", response=AccountShown, operation_id="edit_account")
@versioned
def change(request: Asked, id: Id, given: AccountChanges) -> HttpResponse:
    """Change some fields, all or none."""
    account = seen(Account.objects.visible_to(request.auth), id)
    version = seen_version(request, account.version)
    changes = given.model_dump(exclude_unset=True)
    return _show(edit_account(account, changes=changes, version=version, by=request.auth))


def _show(account: Account, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    location = f"/api/v1/accounts/{account.pk}" if status == HTTPStatus.CREATED else None
    return answer_json(
        shown.account_whole(account), status=status, version=account.version, location=location
    )
