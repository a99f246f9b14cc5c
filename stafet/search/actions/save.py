"""Save a search under a name, change, share and drop it."""

from typing import Any

from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.search.criteria import Criteria, Of, plain
from stafet.search.models import SavedSearch, Shared
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.codes import checked_name
from stafet.staff.events import record
from stafet.staff.models import User
from stafet.staff.rights import Permission


@action("search", locks=False)
def save_search(
    user: User, *, name: str, of: Of, criteria: Criteria, shared: str = Shared.NOBODY, by: Actor
) -> SavedSearch:
    """Save criteria of somebody under a name; denies one that they have given already, and none at all."""
    search = SavedSearch(of=of, owner=user, created_at=clock.now())
    _put(search, name=name, criteria=criteria, shared=shared, by=by)
    search.save(force_insert=True)
    record("search:saved", search, by=by, after=_facts(search))
    return search


@action("search")
def change_search(
    search: SavedSearch, *, name: str, criteria: Criteria, shared: str, version: int | None = None, by: Actor
) -> SavedSearch:
    """Give a saved search another name, other criteria or other readers; only its owner and administrators may."""
    before = _facts(search)
    _put(search, name=name, criteria=criteria, shared=shared, by=by)
    if _facts(search) != before:
        search.version += 1
        search.save()
        record("search:changed", search, by=by, before=before, after=_facts(search))
    return search


@action("search")
def drop_search(search: SavedSearch, *, by: Actor) -> None:
    """Forget a saved search; whoever had pinned it has it no more. The history keeps it."""
    record("search:dropped", search, by=by, before=_facts(search))
    search.delete()


def _put(search: SavedSearch, *, name: str, criteria: Criteria, shared: str, by: Actor) -> None:
    search.name = checked_name(name)
    others = SavedSearch.objects.filter(owner=search.owner_id, of=search.of, name=search.name)
    if others.exclude(pk=search.pk).exists():
        raise Invalid("You have a search of this name already.", fields={"name": "Pick another."})
    if not criteria:
        raise Invalid("A search without criteria finds everything.", fields={"criteria": "Add one."})
    search.criteria = plain(criteria)
    _share(search, shared, by)


def _share(search: SavedSearch, shared: str, by: Actor) -> None:
    if shared not in set(Shared):
        raise Invalid(
            "There is no such choice: %(named)s.",
            named=shared[:60],
            fields={"shared": "Pick one of the list."},
        )
    if shared == Shared.ALL and not by.may(Permission.DEFINE_BRANCH):
        raise Forbidden("Who manages a branch shares a search with everybody.")
    search.shared = shared
    search.team = search.owner.team if shared == Shared.TEAM else None
    search.branch = search.owner.branch if shared == Shared.BRANCH else None
    if shared == Shared.TEAM and search.team is None:
        raise Invalid("You are in no team.", fields={"shared": "Pick another."})


def _facts(search: SavedSearch) -> dict[str, Any]:
    return {"name": search.name, "of": search.of, "criteria": search.criteria, "shared": search.shared}
