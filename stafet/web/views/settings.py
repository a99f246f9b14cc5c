"""The list of what may be set up."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from stafet.web.door import Asked
from stafet.web.screens.settings import settings_for
from stafet.web.show import show


@require_safe
def settings(request: Asked) -> HttpResponse:
    """What one may set up."""
    return show(request, "settings.html", here="settings", settings=settings_for(request.actor))
