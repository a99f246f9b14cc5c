"""One row by its key, among those that somebody may see."""

from typing import Final, TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_noop

from stafet.foundation.denials import Unseen

M = TypeVar("M", bound=Model)
_NO_SUCH: Final = gettext_noop("There is no such thing.")


def seen(rows: QuerySet[M], key: int, *, no_such: str = _NO_SUCH) -> M:
    """The row with this key among `rows`; any other does not exist, as `no_such` says."""
    found = rows.filter(pk=key).first()
    if found is None:
        raise Unseen(no_such)
    return found
