"""How Stafet looks to one person."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext

from stafet.calendars.models import CalendarAddress
from stafet.distribution.availabilities import availability_of
from stafet.web.door import Asked
from stafet.web.forms.person import PasswordForm
from stafet.web.screens.settings import settings_for

THEMES = ("system", "light", "dark")
DENSITIES = ("roomy", "compact")
YEAR = 31_536_000  # seconds


def profile_screen(request: Asked) -> dict[str, Any]:
    """The choices, the form for a new password, and whether there is a calendar's address and anything to set up."""
    return {
        "themes": [
            ("system", gettext("Like the device"), "computer-desktop"),
            ("light", gettext("Light"), "sun"),
            ("dark", gettext("Dark"), "moon"),
        ],
        "densities": [("roomy", gettext("Roomy")), ("compact", gettext("Compact"))],
        "languages": settings.LANGUAGES,
        "password_form": PasswordForm(user=request.me),
        "sets_up": bool(settings_for(request.actor)),
        "takes_leads": request.me.team_id is not None,
        "availability": availability_of(request.me),
        "calendar": CalendarAddress.objects.filter(user=request.me).first(),
    }


def keep_looks(request: Asked, response: HttpResponse) -> HttpResponse:
    """Keep what was picked: with the user, so that it holds on every device, and for pages before log-in."""
    theme, density, language = (request.POST.get(name, "") for name in ("theme", "density", "language"))
    if theme in THEMES:
        request.me.theme = theme
        response.set_cookie("theme", theme, max_age=YEAR, samesite="Lax")
    if density in DENSITIES:
        response.set_cookie("density", density, max_age=YEAR, samesite="Lax")
    if language in dict(settings.LANGUAGES):
        request.me.language = language
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, language, max_age=YEAR, samesite="Lax", httponly=True
        )
    request.me.save(update_fields=["theme", "language"])
    return response
