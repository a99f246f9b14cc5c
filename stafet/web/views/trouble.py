"""What somebody sees where no page is, or where Stafet itself failed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def unknown(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such address."""
    del exception  # it names the patterns that were tried: nobody's business outside
    return _outside(
        request,
        404,
        "magnifying-glass",
        _("There is nothing here"),
        _("This address leads nowhere, or to something that is not for you."),
    )


def forged(request: HttpRequest, **_given: object) -> HttpResponse:
    """A form that did not come from our page, or from one that stood open too long."""
    return _outside(
        request,
        403,
        "lock-closed",
        _("This page was open too long"),
        _("Nothing was changed. Load the page again and repeat what you did."),
    )


def failed(request: HttpRequest) -> HttpResponse:
    """Our own fault."""
    return _outside(
        request,
        500,
        "wrench-screwdriver",
        _("Something broke on our side"),
        _("What you saved before is safe. Please try again; if it stays, tell your administrator."),
    )


def _outside(request: HttpRequest, status: int, picture: str, title: str, sentence: str) -> HttpResponse:
    context = {
        "picture": picture,
        "title": title,
        "sentence": sentence,
        "theme": request.COOKIES.get("theme", ""),
    }
    return render(request, "web/outside.html", context, status=status)
