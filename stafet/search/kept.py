"""What of somebody's searches is kept: the one they are at, those they can pick, and their tabs."""

from typing import Any

from django.db.models import QuerySet

from stafet.foundation.denials import Invalid
from stafet.search.criteria import Criteria, Criterion, Of, read
from stafet.search.fields import fields_of, kinds_of
from stafet.search.models import KeptSearch, SavedSearch
from stafet.staff.actor import Actor


def kept_search(by: Actor, of: Of) -> Criteria:
    """The criteria that somebody is at; none where nothing was kept."""
    kept = KeptSearch.objects.filter(user=by.user_id or 0, of=of).first()
    return read_again(kept.criteria if kept else [], of)


def read_again(stored: list[dict[str, Any]], of: Of) -> Criteria:
    """Criteria out of a table; one whose field has gone since is left out."""
    kinds = kinds_of(fields_of(of))
    found: list[Criterion] = []
    for one in stored:
        try:
            found += read([one], kinds)
        except Invalid:
            continue
    return tuple(found)


def criteria_of(search: SavedSearch) -> Criteria:
    """The criteria of a saved search; denies one of which a field has gone, for it would find something else."""
    return read(search.criteria, kinds_of(fields_of(Of(search.of))))


def saved_for(by: Actor, of: Of) -> QuerySet[SavedSearch]:
    """The saved searches that somebody can pick, by name."""
    return SavedSearch.objects.visible_to(by).filter(of=of).select_related("owner")


def tabs_of(by: Actor, of: Of) -> list[SavedSearch]:
    """The searches that somebody pinned to the list, in the order in which they did."""
    return list(saved_for(by, of).filter(pins__user=by.user_id or 0).order_by("pins__pk"))
