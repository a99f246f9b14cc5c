"""How contacts and accounts are listed and found: by name, and by a fragment of name, e-mail, number or place.

How that is quick with many of them says `stafet/staff/finding.py`.
"""

from typing import Final, TypeVar

from django.db.models import QuerySet

from stafet.contacts.models import Known
from stafet.staff.finding import found_page
from stafet.staff.paging import Order, Page

K = TypeVar("K", bound=Known)

BY_NAME: Final = Order("sort_key", str)


def known_page(known: QuerySet[K], *, typed: str = "", cursor: str = "", limit: int = 50) -> Page[K]:
    """A page of contacts or accounts in the order of their names; `known` is what may be seen."""
    return found_page(known, typed, BY_NAME, after=BY_NAME.read(cursor), limit=limit)
