"""Merges of contacts and accounts: made, listed, read, undone."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.door import Asked, answer_json
from stafet.api.listing import NEWEST, answer_list
from stafet.api.lookups import picked
from stafet.api.repeats import repeatable
from stafet.api.schemas.merges import MergeGiven, MergeListing, MergePage, MergeShown, Typed, Undoing
from stafet.api.schemas.parts import Id
from stafet.api.shown import merges as shown
from stafet.contacts.models import Account, Contact
from stafet.contacts.sight import KnownHere
from stafet.records import fields
from stafet.records.actions.merge_accounts import merge_accounts
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.records.models import Merge
from stafet.staff.actor import Actor
from stafet.staff.seen import seen

router = Router(tags=["merges"])


@router.get("", response=MergePage, operation_id="list_merges")
def list_merges(request: Asked, asked: Query[MergeListing]) -> HttpResponse:
    """A page of the merges of records that the key may see, the newest first."""
    merges = Merge.objects.visible_to(request.auth)
    if asked.kind is not None:
        merges = merges.filter(kind=asked.kind)
    if asked.kept is not None:
        merges = merges.filter(kept=asked.kept)
    return answer_list(merges, asked, shown.merge, order=NEWEST)


@router.post("", response={201: MergeShown}, operation_id="merge")
@repeatable
def make(request: Asked, given: MergeGiven) -> HttpResponse:
    """Make two records one. The same again answers with the merge that stands."""
    by = request.auth
    take = {
        name: fields.Typed(_plain(one)) if isinstance(one, Typed) else one for name, one in given.take.items()
    }
    if given.kind == "contact":
        kept, gone = _both(Contact.objects.all(), given, by)
        merge = merge_contacts(kept, gone=gone, take=take, by=by)
    else:
        kept, gone = _both(Account.objects.all(), given, by)
        merge = merge_accounts(kept, gone=gone, take=take, by=by)
    return answer_json(shown.merge(merge), status=HTTPStatus.CREATED, location=f"/api/v1/merges/{merge.pk}")


@router.get("/{id}", response=MergeShown, operation_id="read_merge")
def read(request: Asked, id: Id) -> HttpResponse:
    """One merge."""
    return answer_json(shown.merge(seen(Merge.objects.visible_to(request.auth), id)))


@router.delete("/{id}", response=MergeShown, operation_id="unmerge")
def undo(request: Asked, id: Id, asked: Query[Undoing]) -> HttpResponse:
    """Undo a merge: each gets back its own, what came since stays unless it is named."""
    merge = unmerge(
        seen(Merge.objects.visible_to(request.auth), id), give_back=asked.give_back, by=request.auth
    )
    return answer_json(shown.merge(merge))


def _both(known: KnownHere[Any], given: MergeGiven, by: Actor) -> tuple[Any, Any]:
    """Both records; the gone one may be merged already, for who repeats it."""
    kept = picked(known.visible_to(by), given.kept, field="kept")
    return kept, picked(known.known_to(by), given.gone, field="gone")


def _plain(given: Typed) -> Any:
    return given.model_dump()["typed"]
