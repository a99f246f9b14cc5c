"""What makes an app of the pages: its manifest, what runs beside them, and the page for where there is no way to us."""

import json

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.web.assets import names_to_keep, version

_ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-mask.png", "512x512", "maskable"),
)


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """Name, colours and icons of the app (W3C Web Application Manifest)."""
    icons = [
        {"src": static(f"web/icons/{name}"), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for name, sizes, purpose in _ICONS
    ]
    told = {
        "id": "/",
        "name": "Stafet",
        "short_name": "Stafet",
        "description": _("Stafet, the lead desk"),
        "lang": get_language(),
        "start_url": reverse("web:desk"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#f4f5f7",
        "theme_color": "#f4f5f7",
        "icons": icons,
    }
    return JsonResponse(told, content_type="application/manifest+json")


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, at the root so that it serves every page; a new version of any file is a new worker."""
    given = {
        "version": version(),
        "shell": [static(name) for name in names_to_keep()],
        "offline": reverse("web:offline"),
        "logIn": reverse("web:log-in"),
        "logOut": reverse("web:log-out"),
        "notices": reverse("web:notices"),
        "words": reverse("web:notice-words", args=[0]),
        "news": _("There is news in Stafet"),
        "icon": static("web/icons/icon-192.png"),
    }
    response = render(request, "web/service-worker.js", {"given": json.dumps(given)}, "text/javascript")
    patch_cache_control(response, no_cache=True)
    return response


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What is shown where a page was never seen with a connection."""
    return render(request, "web/offline.html", {"theme": request.COOKIES.get("theme", "")})
