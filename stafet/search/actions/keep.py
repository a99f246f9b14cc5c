"""Keep the criteria that somebody is at, until they change or reset them."""

from stafet.search.criteria import Criteria, Of, plain
from stafet.search.models import KeptSearch
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.models import User


@action("search", locks=False)
def keep_search(user: User, *, of: Of, criteria: Criteria, by: Actor) -> None:
    """Write which criteria somebody is at; none of them resets the search. Nothing happened to anybody: no event."""
    if criteria:
        KeptSearch.objects.update_or_create(user=user, of=of, defaults={"criteria": plain(criteria)})
    else:
        KeptSearch.objects.filter(user=user, of=of).delete()
