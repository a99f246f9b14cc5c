"""Fetches what Meta owes: leads that notices named, and, now and then, those that none did.

Asking happens outside every transaction. What comes is handed in as a capture under the lead's number, in the
transaction that notes that it came: whoever dies between makes us ask once more, and nothing twice.
"""

import json
import logging
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from stafet.adverts.actions.ask import begin_asking, end_asking
from stafet.adverts.actions.fetch import begin_fetching, end_fetching, put_off_fetching
from stafet.adverts.actions.owe import owe_leads
from stafet.adverts.graph import Graph, GraphAway, GraphTrouble
from stafet.adverts.models import AdvertDoor, OwedLead
from stafet.adverts.secret import secrets_of
from stafet.catalog.models import Channel
from stafet.channels.health import went_well, went_wrong
from stafet.channels.models import Part
from stafet.channels.trouble import Trouble
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.secrets import Sealed
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.maker import actor_of_source
from stafet.staff.actor import SYSTEM

JSON: Final = "application/json"
_log = logging.getLogger(__name__)


def fetch_owed(*, limit: int = 50) -> int:
    """Fetch up to `limit` leads that were named; how many came."""
    came = 0
    for _ in range(limit):
        owed = _next()
        if owed is None:
            break
        try:
            came += _keep(owed, _graph(owed.source_id).lead(owed.number))
        except GraphTrouble as trouble:
            _log.warning("Lead %s of source %s was not fetched: %s", owed.number, owed.source_id, trouble)
            with transaction.atomic():
                put_off_fetching(owed, why=str(trouble), by=SYSTEM)
                went_wrong(
                    owed.source,
                    Part.ARRIVAL,
                    Trouble("Meta does not give a lead out: %(why)s", why=str(trouble)),
                )
                if owed.given_up_at:
                    _hand_in(owed, {"id": owed.number, "field_data": [], "trouble": str(trouble)})
            if isinstance(trouble, GraphAway):
                break  # each further one would hold up the other jobs for as long as one waits for an answer
    return came


def ask_forms() -> int:
    """Ask the forms of all sources whose turn it is; how many leads nobody had told us of."""
    now = clock.now()
    due = AdvertDoor.objects.filter(Q(ask_again_at=None) | Q(ask_again_at__lte=now))
    doors = due.filter(source__channel=Channel.META_LEADS, source__is_on=True, source__is_hidden=False)
    return sum(_ask(door, now) for door in doors.exclude(forms=[]).select_related("source"))


def _ask(door: AdvertDoor, now: datetime) -> int:
    since, came = begin_asking(door, by=SYSTEM), 0
    try:
        graph = _graph(door.source_id)
        for form in door.forms:
            for body in graph.leads_of(form, since=since):
                came += _take(door, form, body)
    except GraphTrouble as trouble:
        _log.warning("The forms of source %s were not asked: %s", door.source_id, trouble)
        end_asking(door, began=now, why=str(trouble), by=SYSTEM)
        return came
    end_asking(door, began=now, by=SYSTEM)
    return came


def _take(door: AdvertDoor, form: str, body: dict[str, Any]) -> int:
    number = str(body["id"])
    with transaction.atomic():
        owe_leads(door.source, named={number: form}, by=SYSTEM)
        return _keep(OwedLead.objects.select_related("source").get(source=door.source, number=number), body)


def _next() -> OwedLead | None:
    with transaction.atomic():
        waiting = OwedLead.objects.to_fetch(clock.now()).select_related("source")
        owed = waiting.select_for_update(skip_locked=True, of=("self",)).first()
        return begin_fetching(owed, by=SYSTEM) if owed else None


def _keep(owed: OwedLead, body: dict[str, Any]) -> int:
    with transaction.atomic():
        if not end_fetching(owed, by=SYSTEM):
            return 0
        _hand_in(owed, body)
        went_well(owed.source, Part.ARRIVAL)
    return 1


def _hand_in(owed: OwedLead, body: dict[str, Any]) -> None:
    raw = json.dumps(body, sort_keys=True, ensure_ascii=False).encode()
    by = actor_of_source(owed.source)
    try:
        hand_in(owed.source, raw=raw, content_type=JSON, key=owed.number, by=by)
    except Invalid:
        hand_in(owed.source, raw=raw, content_type=JSON, by=by)


def _graph(source: int) -> Graph:
    try:
        secrets = secrets_of(AdvertDoor.objects.filter(source=source).first())
    except Sealed:
        raise GraphTrouble("The secrets of this source have to be entered again.") from None
    if not secrets.page_token:
        raise GraphTrouble("Nothing is set here that leads could be fetched with.")
    return Graph(settings.META_GRAPH_URL, secrets.page_token, secrets.app_secret)
