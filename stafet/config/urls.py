"""Every address of Stafet, door by door."""

from django.urls import URLPattern, URLResolver, path

from stafet.live import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
]
