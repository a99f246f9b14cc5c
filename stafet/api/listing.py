"""Answers with a page of a list: items, and the place where the next page begins."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpResponse
from pydantic import BaseModel

from stafet.api.door import Asked, answer_json
from stafet.api.schemas.lists import Listing
from stafet.foundation.denials import Invalid
from stafet.staff.paging import Order, Page, page_of

M = TypeVar("M", bound=Model)

BY_NAME: Final = Order("name", str)
NEWEST: Final = Order("id", int, is_descending=True)


def answer_list(
    rows: QuerySet[M], asked: Listing, shown: Callable[[M], Any], *, order: Order
) -> HttpResponse:
    """The page of these rows that is asked for, each as `shown`."""
    return answer_page(page_of(rows, order, after=order.read(asked.cursor), limit=asked.limit), shown)


def answer_page(page: Page[M], shown: Callable[[M], Any]) -> HttpResponse:
    """A page that was found otherwise."""
    return answer_json({"items": [shown(one) for one in page.rows], "next": page.next})


def check_questions(request: Asked, known: type[BaseModel]) -> None:
    """Deny a question that is not known: ignored, it would give an answer to another one."""
    if unknown := sorted(set(request.GET) - set(known.model_fields)):
        raise Invalid(
            "This list cannot be asked that.",
            fields=dict.fromkeys(unknown, "There is no such question."),
            options={"questions": sorted(known.model_fields)},
        )
