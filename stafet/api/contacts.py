"""Contacts: listed, searched, made, read, edited."""

from http import HTTPStatus

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.door import Asked, answer_json
from stafet.api.listing import answer_page
from stafet.api.lookups import group_named, home_branch, led_on, picked, user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.lists import ContactListing
from stafet.api.schemas.merges import MergedInto
from stafet.api.schemas.parts import Id
from stafet.api.schemas.people import ContactChanges, ContactGiven, ContactPage, ContactShown
from stafet.api.shown import people as shown
from stafet.api.versions import seen_version, versioned
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.groups import in_group
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Account, Contact
from stafet.contacts.search import known_page
from stafet.foundation.denials import Unseen
from stafet.staff.actor import Actor
from stafet.staff.seen import seen

router = Router(tags=["contacts"])


@router.get("", response=ContactPage, operation_id="list_contacts")
def list_contacts(request: Asked, asked: Query[ContactListing]) -> HttpResponse:
    """A page of the contacts that the key may see, in the order of their names."""
    contacts = Contact.objects.visible_to(request.auth).select_related("account")
    if asked.account is not None:
        contacts = contacts.filter(account=asked.account)
    if (group := group_named(asked.group, by=request.auth)) is not None:
        contacts = in_group(contacts, group, with_below=asked.with_below)
    page = known_page(contacts, typed=asked.q, cursor=asked.cursor, limit=asked.limit)
    return answer_page(page, shown.contact_listed)


@router.post("", response={201: ContactShown}, operation_id="make_contact")
@repeatable
def make(request: Asked, given: ContactGiven) -> HttpResponse:
    """Make a contact: a name, an e-mail address or a number at least."""
    by = request.auth
    account = None
    if given.account is not None:
        account = picked(Account.objects.visible_to(by), given.account, field="account")
    lists = given.model_dump(include={"emails", "phones", "addresses"}, exclude_unset=True)
    particulars = Particulars(
        **given.model_dump(exclude={"account", "branch", "emails", "phones", "addresses"}),
        emails=tuple(lists.get("emails", ())),
        phones=tuple(lists.get("phones", ())),
        addresses=tuple(lists.get("addresses", ())),
    )
    branch = home_branch(given.branch, by=by)
    contact = make_contact(account, particulars=particulars, branch=branch, by=by)
    return _show(contact, by=by, status=HTTPStatus.CREATED)


@router.get("/{id}", response={200: ContactShown, 303: MergedInto}, operation_id="read_contact")
def read(request: Asked, id: Id) -> HttpResponse:
    """One contact; its ETag is the version that PATCH asks for. A merged one leads to the one that stands for it."""
    try:
        return _show(_seen(request, id), by=request.auth)
    except Unseen:
        return led_on(Contact.objects.all(), id, noun="contacts", by=request.auth)


@router.patch("/{id}", response=ContactShown, operation_id="edit_contact")
@versioned
def change(request: Asked, id: Id, given: ContactChanges) -> HttpResponse:
    """Change some particulars, all or none."""
    by = request.auth
    contact = _seen(request, id)
    version = seen_version(request, contact.version)
    changes = given.model_dump(exclude_unset=True)
    if changes.get("account") is not None:
        changes["account"] = picked(Account.objects.visible_to(by), changes["account"], field="account")
    if "preferred_owner" in changes:
        changes["preferred_owner"] = user_named(changes["preferred_owner"], by=by, field="preferred_owner")
    return _show(edit_contact(contact, changes=changes, version=version, by=by), by=by)


def _seen(request: Asked, key: int) -> Contact:
    return seen(Contact.objects.visible_to(request.auth).select_related("account", "preferred_owner"), key)


def _show(contact: Contact, *, by: Actor, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    location = f"/api/v1/contacts/{contact.pk}" if status == HTTPStatus.CREATED else None
    return answer_json(
        shown.contact_whole(contact, by=by), status=status, version=contact.version, location=location
    )
