"""Advanced searches: run over leads or contacts, the fields to search by, saved ones."""

from http import HTTPStatus
from typing import Any, Final

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.door import Asked, answer_json
from stafet.api.listing import BY_NAME, answer_list
from stafet.api.repeats import repeatable
from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Id
from stafet.api.schemas.searches import (
    ContactsFound,
    FieldList,
    LeadsFound,
    Search,
    SearchGiven,
    SearchPage,
    SearchShown,
)
from stafet.api.shown import leads as shown_leads
from stafet.api.shown.parts import moment
from stafet.api.shown.people import contact_listed
from stafet.foundation.denials import Forbidden
from stafet.search.actions.save import drop_search, save_search
from stafet.search.criteria import TESTS, Criteria, Of, read
from stafet.search.fields import fields_of, kinds_of
from stafet.search.find import find
from stafet.search.kept import read_again
from stafet.search.models import SavedSearch
from stafet.search.sentence import field_label, sentence
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.seen import seen

router = Router(tags=["searches"])
_STAFF: Final = "Only a person has searches of their own: ask with a key of a user."


@router.get("", response=SearchPage, operation_id="list_searches")
def list_searches(request: Asked, asked: Query[Listing]) -> HttpResponse:
    """A page of the saved searches that the key may see, by name."""
    rows = SavedSearch.objects.visible_to(request.auth)
    return answer_list(rows, asked, lambda one: _shown(one, request.auth), order=BY_NAME)


@router.post("", response={201: SearchShown}, operation_id="save_search")
@repeatable
def save(request: Asked, given: SearchGiven) -> HttpResponse:
    """Save criteria under a name, as one's own; perhaps shared."""
    user = User.objects.select_related("team", "branch").filter(pk=request.auth.user_id or 0).first()
    if user is None:
        raise Forbidden(_STAFF)
    of = Of(given.of)
    criteria = _criteria(given.model_dump()["criteria"], of)
    saved = save_search(user, name=given.name, of=of, criteria=criteria, shared=given.shared, by=request.auth)
    return answer_json(
        _shown(saved, request.auth), status=HTTPStatus.CREATED, location=f"/api/v1/searches/{saved.pk}"
    )


@router.get("/fields/{of}", response=FieldList, operation_id="list_search_fields")
def list_fields(request: Asked, of: Of) -> HttpResponse:
    """The fields by which leads or contacts are searched, and the tests of each."""
    fields = fields_of(of).values()
    return answer_json(
        {
            "items": [
                {
                    "name": one.name,
                    "label": field_label(one),
                    "kind": one.kind,
                    "tests": list(TESTS[one.kind]),
                }
                for one in fields
            ]
        }
    )


@router.post("/leads", response=LeadsFound, operation_id="search_leads")
def search_leads(request: Asked, given: Search) -> HttpResponse:
    """The leads that fit the criteria, the newest first."""
    return _found(given, Of.LEADS, request.auth)


@router.post("/contacts", response=ContactsFound, operation_id="search_contacts")
def search_contacts(request: Asked, given: Search) -> HttpResponse:
    """The contacts that fit the criteria, by name."""
    return _found(given, Of.CONTACTS, request.auth)


@router.get("/{id}", response=SearchShown, operation_id="read_search")
def read_one(request: Asked, id: Id) -> HttpResponse:
    """One saved search; its criteria can be sent to `POST /searches/leads` or `/searches/contacts`."""
    return answer_json(_shown(_seen(request, id), request.auth))


@router.delete("/{id}", response={204: None}, operation_id="drop_search")
def drop(request: Asked, id: Id) -> HttpResponse:
    """Forget a saved search of one's own."""
    drop_search(_seen(request, id), by=request.auth)
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


def _found(given: Search, of: Of, by: Actor) -> HttpResponse:
    criteria = _criteria(given.model_dump()["criteria"], of)
    found = find(criteria, of, by=by, cursor=given.cursor, limit=given.limit)
    rows = found.page.rows
    items = shown_leads.listed(rows, by=by) if of is Of.LEADS else [contact_listed(one) for one in rows]
    return answer_json(
        {
            "items": items,
            "next": found.page.next,
            "count": found.count,
            "exact": found.is_exact,
            "sentence": _said(criteria, of, by),
        }
    )


def _criteria(given: list[dict[str, Any]], of: Of) -> Criteria:
    return read(given, kinds_of(fields_of(of)))


def _said(criteria: Criteria, of: Of, by: Actor) -> str:
    return sentence(criteria, of, by=by, dated=lambda day: day)


def _seen(request: Asked, key: int) -> SavedSearch:
    return seen(SavedSearch.objects.visible_to(request.auth).select_related("owner"), key)


def _shown(one: SavedSearch, by: Actor) -> dict[str, Any]:
    of = Of(one.of)
    return {
        "id": one.pk,
        "name": one.name,
        "of": of,
        "criteria": one.criteria,
        "sentence": _said(read_again(one.criteria, of), of, by),
        "shared": one.shared,
        "owner": one.owner_id,
        "created_at": moment(one.created_at),
    }
