"""Two trivial views: the fifty newest leads, and one lead, all columns, by the model's `values()`."""

from django.http import HttpRequest, JsonResponse
from django.urls import path

from stafet.leads.models import Lead


def newest(request: HttpRequest) -> JsonResponse:
    rows = Lead.objects.defer(None).order_by("-created_at", "-number").values()[:50]
    return JsonResponse({"items": list(rows)})


def one(request: HttpRequest, number: int) -> JsonResponse:
    return JsonResponse(Lead.objects.values().get(pk=number))


urlpatterns = [path("leads", newest), path("leads/<int:number>", one)]
