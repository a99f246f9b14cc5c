"""Sources of advertisements and of a telephone system, what their senders send, and how they sign it."""

import hashlib
import hmac
import json
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponseBase
from django.test import Client

from stafet.adverts.actions.set_secrets import set_secrets
from stafet.catalog.models import Channel, Source
from stafet.staff.actor import SYSTEM
from tests.world import World

GOOGLE_KEY = "a-key-of-google's"
APP_SECRET = "0123-of-the-app"
VERIFY = "verify-4711"
TOKEN = "EAAB-4711-of-the-page"
SECRETS = {
    Channel.GOOGLE_ADS: {"google_key": GOOGLE_KEY},
    Channel.META_LEADS: {"app_secret": APP_SECRET, "verify_token": VERIFY, "page_token": TOKEN},
}


def source(world: World, channel: Channel, *, key: str = "way-in", code: str = "AD") -> Source:
    """A source of this channel, of Flensburg's used cars, with its secrets."""
    made = Source.objects.create(
        code=code, names={"en": code}, key=key, channel=channel, branch=world.flensburg, team=world.used_cars
    )
    if channel in SECRETS:
        set_secrets(made, secrets=SECRETS[channel], by=SYSTEM)
    return made


def google_lead(lead_id: str = "TeSter-1", **changes: Any) -> dict[str, Any]:
    """A body as Google Ads documents it."""
    columns = {"FULL_NAME": "Jens Brandt", "EMAIL": "jens.brandt@post.example", "PHONE_NUMBER": "+49 461 5550123",
               "POSTAL_CODE": "24937", "CITY": "Flensburg"}  # fmt: skip
    return {
        "lead_id": lead_id,
        "user_column_data": [
            {"column_id": name, "column_name": "", "string_value": value} for name, value in columns.items()
        ]
        + [{"column_id": "which_model?", "column_name": "Which model?", "string_value": "Golf Variant"}],
        "api_version": "1.0",
        "form_id": 40000000001,
        "campaign_id": 9007199254740993,
        "google_key": GOOGLE_KEY,
        "is_test": False,
        "lead_submit_time": "2026-11-20T12:30:00Z",
        "something_new": {"to": "ignore"},
    } | changes


def notice(*leads: int | str, form: str = "777") -> dict[str, Any]:
    """A notice as Meta documents it; ids come as numbers or as text."""
    changes = [
        {
            "field": "leadgen",
            "value": {"leadgen_id": one, "page_id": 55, "form_id": form, "created_time": 1763900000},
        }
        for one in leads
    ]
    return {"object": "page", "entry": [{"id": "55", "time": 1763900001, "changes": changes}]}


def meta_lead(number: str, **changes: Any) -> dict[str, Any]:
    """A lead as the Graph API gives it out."""
    answers = {"full_name": "Maja Lund", "email": f"maja{number}@post.example",
               "phone_number_(eg.65xxxxxxxx)": "+45 20 12 34 56", "hvornår_vil_du_købe?": "I år"}  # fmt: skip
    return {
        "id": number,
        "created_time": "2026-11-20T15:27:06+0000",
        "field_data": [{"name": name, "values": [value]} for name, value in answers.items()],
        "form_id": "777",
        "platform": "ig",
    } | changes


def send(url: str, body: object, **headers: str) -> HttpResponseBase:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Client().post(url, raw, content_type="application/json", headers=headers or None)


def send_signed(url: str, body: object, *, secret: str = APP_SECRET) -> HttpResponseBase:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    signature = hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()
    return send(url, raw, **{"X-Hub-Signature-256": f"sha256={signature}"})


def send_call(
    event: str, call: str = "c1", *, url: str = "/hooks/calls/way-in", **fields: str
) -> HttpResponseBase:
    """An event as sipgate.io pushes it."""
    given = {
        "event": event, "callId": call, "from": "494615550123", "to": "49461999", "direction": "in", "user[]": "Anna Agent",
    } | fields  # fmt: skip
    return Client().post(url, urlencode(given), content_type="application/x-www-form-urlencoded")
