"""Every address of Stafet, door by door."""

from django.urls import URLPattern, URLResolver, include, path

from stafet.api.urls import api
from stafet.live import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("stafet.post.urls")),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
    path("", include("stafet.web.urls")),
    path("api/v1/", api.urls),
]
handler404 = "stafet.web.views.trouble.unknown"
handler500 = "stafet.web.views.trouble.failed"
