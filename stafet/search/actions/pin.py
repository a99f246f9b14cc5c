"""Pin a saved search as a tab of one's list, and take it off again."""

from stafet.foundation.denials import NotNow
from stafet.search.models import Pin, SavedSearch
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import User

MOST_PINS = 8  # tabs of one list


@action("search", locks=False)
def pin_search(user: User, *, search: SavedSearch, by: Actor) -> None:
    """Make it a tab of this person's list; one that is pinned stays so. Denies a ninth."""
    pins = Pin.objects.filter(user=user, search__of=search.of)
    if not pins.filter(search=search).exists() and pins.count() >= MOST_PINS:
        raise NotNow("A list has at most %(most)d tabs of your own.", most=MOST_PINS)
    Pin.objects.get_or_create(user=user, search=search)


@action("search", locks=False)
def unpin_search(user: User, *, search: SavedSearch, by: Actor) -> None:
    """Take it off this person's list."""
    Pin.objects.filter(user=user, search=search).delete()
