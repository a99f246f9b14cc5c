"""The hooks of advertisements: Google Ads sends its leads, Meta tells which leads can be fetched.

Formats: https://developers.google.com/google-ads/webhook/docs/implementation and
https://developers.facebook.com/docs/graph-api/webhooks/getting-started.
"""

import hashlib
import hmac
import json
from http import HTTPStatus
from typing import Any, Final

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from stafet.adverts.actions.owe import owe_leads
from stafet.adverts.models import AdvertDoor
from stafet.adverts.secret import Secrets, secrets_of
from stafet.catalog.models import Channel, Source
from stafet.foundation.secrets import Sealed
from stafet.intake.maker import actor_of_source
from stafet.intake.readers.meta_leads import named_leads
from stafet.post.hooks import Refused, body_of, check_key, hook, keep, taken

JSON: Final = "application/json"
_SIGNED_BY: Final = "sha256="
_LONGEST_ID: Final = 200


@hook(Channel.GOOGLE_ADS, "POST")
def take_google(request: HttpRequest, source: Source) -> HttpResponse:
    """`POST /hooks/google/KEY`: keep a lead of Google Ads. Its key is compared first, and is not kept with it."""
    raw, wanted = body_of(request), _secrets(source).google_key
    body = _json(raw)
    if not isinstance(body, dict):
        raise Refused(HTTPStatus.BAD_REQUEST)
    check_key(str(body.get("google_key", "")), wanted, request)
    lead_id = str(body.get("lead_id") or "")[:_LONGEST_ID]
    kept = _without(raw, wanted)
    return taken(keep(source, kept, content_type=JSON, key=lead_id or None))


@hook(Channel.META_LEADS, "GET", "POST")
def take_meta(request: HttpRequest, source: Source) -> HttpResponse:
    """`GET /hooks/meta/KEY`: say that we are who was set up; `POST`: keep the notice, and remember what it names."""
    secrets = _secrets(source)
    if request.method == "GET":
        return _verified(request, secrets)
    raw = body_of(request)
    signature = request.headers.get("X-Hub-Signature-256", "").removeprefix(_SIGNED_BY)
    own = hmac.new(secrets.app_secret.encode(), raw, hashlib.sha256).hexdigest() if secrets.app_secret else ""
    check_key(signature.lower(), own, request)
    named = {one.lead: one.form for one in named_leads(_json(raw))}
    with transaction.atomic():
        capture = keep(source, raw, content_type=JSON, key=None)
        owe_leads(source, named=named, by=actor_of_source(source))
    return taken(capture)


def _verified(request: HttpRequest, secrets: Secrets) -> HttpResponse:
    """Meta asks once, when the subscription is made, and expects its challenge back."""
    if request.GET.get("hub.mode") != "subscribe":
        raise Refused(HTTPStatus.BAD_REQUEST)
    check_key(request.GET.get("hub.verify_token", ""), secrets.verify_token, request)
    challenge = request.GET.get("hub.challenge", "")[:_LONGEST_ID]
    return HttpResponse(challenge, content_type="text/plain; charset=utf-8")


def _secrets(source: Source) -> Secrets:
    try:
        return secrets_of(AdvertDoor.objects.filter(source=source).first())
    except Sealed as trouble:
        raise Refused(HTTPStatus.SERVICE_UNAVAILABLE) from trouble


def _json(raw: bytes) -> Any:
    """The body with its numbers as text: ids have more digits than a float holds. None where it is no JSON."""
    try:
        return json.loads(raw, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None


def _without(raw: bytes, key: str) -> bytes:
    """The body without the key in it, which whoever may read the enquiry need not know."""
    return raw.replace(json.dumps(key).encode(), b'"***"').replace(
        json.dumps(key, ensure_ascii=False).encode(), b'"***"'
    )
