"""One's notices: listed, read; how they come; and the devices that are told."""

from http import HTTPStatus

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.door import Asked, answer_json
from stafet.api.listing import NEWEST
from stafet.api.repeats import repeatable
from stafet.api.schemas.notices import (
    DeviceGiven,
    DeviceShown,
    DevicesShown,
    NoticeListing,
    NoticePage,
    NoticeSettingsGiven,
    NoticeSettingsShown,
    NoticeShown,
    ReadGiven,
    ReadShown,
)
from stafet.api.schemas.parts import Id
from stafet.api.shown import notices as shown
from stafet.api.versions import seen_version, versioned
from stafet.foundation.denials import Forbidden
from stafet.notify.actions.choose import choose_notices
from stafet.notify.actions.devices import add_device, drop_device
from stafet.notify.actions.read import read_all, read_notice
from stafet.notify.models import Device, Notice
from stafet.notify.people import choice_row
from stafet.notify.push_key import public_key
from stafet.notify.words import said_all
from stafet.staff.models import User
from stafet.staff.paging import page_of
from stafet.staff.seen import seen

router = Router(tags=["notices"])
of_me = Router(tags=["notices"])
MOST_COUNTED = 1_000


@router.get("", response=NoticePage, operation_id="list_notices")
def list_notices(request: Asked, asked: Query[NoticeListing]) -> HttpResponse:
    """A page of one's notices, the newest first. A key that is no user's has none."""
    rows = Notice.objects.visible_to(request.auth).select_related("event")
    if asked.unread:
        rows = rows.unread()
    page = page_of(rows, NEWEST, after=NEWEST.read(asked.cursor), limit=asked.limit)
    said = said_all(page.rows, request.auth)
    items = [shown.notice(row, words) for row, words in zip(page.rows, said, strict=True)]
    return answer_json({"items": items, "next": page.next})


@router.post("/reading", response=ReadShown, operation_id="read_all_notices")
def read_every(request: Asked, given: ReadGiven) -> HttpResponse:
    """All are read, up to the newest one that was seen."""
    read = read_all(choice_row(_me(request)), up_to=given.up_to, by=request.auth)
    left = Notice.objects.visible_to(request.auth).unread()[: MOST_COUNTED + 1].count()
    return answer_json({"read": read, "unread": min(left, MOST_COUNTED), "exact": left <= MOST_COUNTED})


@router.post("/{id}/reading", response=NoticeShown, operation_id="read_notice")
def read(request: Asked, id: Id) -> HttpResponse:
    """One is read; again changes nothing."""
    row = seen(Notice.objects.visible_to(request.auth).select_related("event"), id)
    read_notice(row, by=request.auth)
    [said] = said_all([row], request.auth)
    return answer_json(shown.notice(row, said))


@of_me.get("/notice-settings", response=NoticeSettingsShown, operation_id="read_notice_settings")
def read_settings(request: Asked) -> HttpResponse:
    """How notices come; the ETag is the version that PUT asks for."""
    return _show_settings(_me(request))


@of_me.put("/notice-settings", response=NoticeSettingsShown, operation_id="set_notice_settings")
@versioned
def set_settings(request: Asked, given: NoticeSettingsGiven) -> HttpResponse:
    """Choose how notices come."""
    me = _me(request)
    row = choice_row(me)
    changes = {
        "ways": {kind: ways.model_dump(exclude_none=True) for kind, ways in given.ways.items()},
        "quiet_start": _minutes(given.quiet.start) if given.quiet else None,
        "quiet_end": _minutes(given.quiet.end) if given.quiet else None,
        "lets_escalations_through": given.lets_escalations_through,
        "digest_at": _minutes(given.digest_at),
    }
    choose_notices(row, changes=changes, seen=seen_version(request, row.version), by=request.auth)
    return _show_settings(me)


@of_me.get("/devices", response=DevicesShown, operation_id="list_devices")
def list_devices(request: Asked) -> HttpResponse:
    """One's devices that take Web Push."""
    rows = Device.objects.visible_to(request.auth).order_by("pk")
    return answer_json({"items": [shown.device(row) for row in rows], "key": public_key()})


@of_me.post("/devices", response={201: DeviceShown}, operation_id="add_device")
@repeatable
def add(request: Asked, given: DeviceGiven) -> HttpResponse:
    """Let a device be told; the same again answers with the one that stands."""
    row = add_device(choice_row(_me(request)), **given.model_dump(), by=request.auth)
    return answer_json(shown.device(row), status=HTTPStatus.CREATED)


@of_me.delete("/devices/{id}", response={204: None}, operation_id="drop_device")
def drop(request: Asked, id: Id) -> HttpResponse:
    """Let a device be."""
    drop_device(seen(Device.objects.visible_to(request.auth), id), by=request.auth)
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


def _me(request: Asked) -> User:
    """The user whose key it is."""
    if request.auth.user_id is None:
        raise Forbidden("Only a person is told of things: ask with a key of a user.")
    return User.objects.select_related("branch").get(pk=request.auth.user_id)


def _show_settings(me: User) -> HttpResponse:
    row = choice_row(me)
    return answer_json(shown.settings(row, me), version=row.version)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
