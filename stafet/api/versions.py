"""If-Match: nobody overwrites what they have not seen."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, TypeVar, cast

from django.http import HttpResponse
from django.utils.translation import gettext as _

from stafet.api import problems
from stafet.api.door import Asked
from stafet.foundation.denials import Overtaken

V = TypeVar("V", bound=Callable[..., HttpResponse])


class _Changed(Exception):
    """The version that the asker saw is not the present one."""


def versioned(view: V) -> V:
    """Demand If-Match of a PATCH or PUT. A version that is no more, found early or by the verb itself, is 412."""

    @wraps(view)
    def act(request: Asked, *args: Any, **given: Any) -> HttpResponse:
        if not request.headers.get("If-Match", "").strip():
            return problems.problem(
                request,
                HTTPStatus.PRECONDITION_REQUIRED,
                _("Send If-Match with the ETag of what you have read."),
            )
        try:
            return view(request, *args, **given)
        except (_Changed, Overtaken):
            return problems.problem(
                request,
                HTTPStatus.PRECONDITION_FAILED,
                _("This has been changed meanwhile. Read it again, then save."),
            )

    return cast("V", act)


def seen_version(request: Asked, present: int) -> int | None:
    """The version to hand to the verb: the present one if it is among those of If-Match, None for `*`.

    A weak tag counts as well: a proxy that compresses makes one of ours.
    """
    wanted = {tag.strip().removeprefix("W/").strip('"') for tag in request.headers["If-Match"].split(",")}
    if "*" in wanted:
        return None
    if str(present) not in wanted:
        raise _Changed
    return present
