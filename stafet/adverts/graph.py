"""Meta's Graph API, as far as lead ads need it: one lead by its number, and the leads of a form since an instant.

Formats: https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving and, for `appsecret_proof`,
https://developers.facebook.com/docs/graph-api/guides/secure-requests.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

FIELDS: Final = "id,created_time,field_data,form_id,ad_id,ad_name,adset_id,campaign_id,campaign_name,platform"
TIMEOUT: Final = 10.0  # seconds
LARGEST: Final = 4 * 1024 * 1024  # bytes of one answer
MOST_PAGES: Final = 100
A_PAGE: Final = 100  # leads


class GraphTrouble(Exception):
    """Meta gave nothing out; the sentence says why, and holds neither a token nor a person's data."""


class GraphAway(GraphTrouble):
    """Nothing comes from there at the moment, whatever is asked."""


class _NoWayOn(HTTPRedirectHandler):
    """A redirection would carry the token to wherever it leads."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER: Final = build_opener(_NoWayOn)


@dataclass(frozen=True, slots=True, repr=False)
class Graph:
    """The API at an address, asked with a page's token. Every call raises GraphTrouble alone."""

    root: str
    token: str
    app_secret: str = ""

    def lead(self, number: str) -> dict[str, Any]:
        """The lead with this number, as `FIELDS` names its parts."""
        body = self._asked(number, {"fields": FIELDS})
        if str(body.get("id")) != number or not isinstance(body.get("field_data"), list):
            raise GraphTrouble("Meta's answer is no lead.")
        return body

    def leads_of(self, form: str, *, since: datetime) -> Iterator[dict[str, Any]]:
        """The leads of a form that came after an instant, page by page."""
        newer = [{"field": "time_created", "operator": "GREATER_THAN", "value": int(since.timestamp())}]
        wanted = {"fields": FIELDS, "filtering": json.dumps(newer), "limit": str(A_PAGE)}
        for _ in range(MOST_PAGES):
            body = self._asked(f"{form}/leads", wanted)
            found = body.get("data")
            yield from (one for one in found if _is_lead(one)) if isinstance(found, list) else ()
            # The cursor alone: an address out of the answer could lead anywhere.
            after = _after(body.get("paging"))
            if not after:
                return
            wanted = {**wanted, "after": str(after)}

    def _asked(self, path: str, wanted: Mapping[str, str]) -> dict[str, Any]:
        proof = self._proof()
        query = urlencode({**wanted, **({"appsecret_proof": proof} if proof else {})})
        request = Request(f"{self.root}/{path}?{query}", headers={"Authorization": f"Bearer {self.token}"})  # noqa: S310
        try:
            with _OPENER.open(request, timeout=TIMEOUT) as answer:
                raw = answer.read(LARGEST + 1)
        except HTTPError as trouble:
            with trouble:
                raise GraphTrouble(_why(trouble.code, trouble.read(LARGEST))) from None
        except (OSError, ValueError) as trouble:
            raise GraphAway(f"Meta cannot be reached: {type(trouble).__name__}.") from None
        try:
            body = json.loads(raw)
        except (ValueError, RecursionError):
            raise GraphTrouble("Meta's answer is not readable.") from None
        if not isinstance(body, dict):
            raise GraphTrouble("Meta's answer is not readable.")
        return body

    def _proof(self) -> str:
        """That whoever asks has the app's secret too; Meta demands it where the app is set up so."""
        if not self.app_secret:
            return ""
        return hmac.new(self.app_secret.encode(), self.token.encode(), hashlib.sha256).hexdigest()


def _after(paging: Any) -> Any:
    """The cursor of the next page, None on the last one."""
    cursors = paging.get("cursors") if isinstance(paging, dict) and "next" in paging else None
    return cursors.get("after") if isinstance(cursors, dict) else None


def _is_lead(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and isinstance(one.get("field_data"), list)
        and str(one.get("id", "")).isdecimal()
    )


def _why(status: int, raw: bytes) -> str:
    """Meta's code for what is wrong. Its sentence stays out: it may quote what was asked."""
    try:
        code = json.loads(raw)["error"]["code"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return f"Meta answered {status}."
    if str(code) == "190" or status == HTTPStatus.UNAUTHORIZED:
        return "Meta does not accept the page's token any more: enter a new one."
    return f"Meta answered {status}, code {str(code)[:10]}."
