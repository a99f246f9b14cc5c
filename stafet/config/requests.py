"""What stands around every request."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from stafet.staff.at_hand import noticed, noticing


def asked_for_itself(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Django's middleware: what one request notices of the stamp does not hold for the next one of its thread."""

    def within(request: HttpRequest) -> HttpResponse:
        with noticing():
            noticed(None)
            return answer(request)

    return within
