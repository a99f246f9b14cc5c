"""Notices, how they come, and devices, as JSON."""

from typing import Any

from stafet.api.shown.parts import moment
from stafet.notify.kinds import Channel, Kind
from stafet.notify.mail import notice_url
from stafet.notify.models import Device, Notice, NoticeChoice
from stafet.notify.people import choice_of
from stafet.notify.words import Said
from stafet.staff.models import User

_HOUR = 60
Shown = dict[str, Any]


def notice(row: Notice, said: Said) -> Shown:
    """One notice, and what it says."""
    return {
        "id": row.pk,
        "kind": row.kind,
        "title": said.title,
        "about": said.about,
        "at": moment(row.at),
        "read_at": moment(row.read_at),
        "lead": said.lead.number if said.lead else None,
        "url": notice_url(row.pk),
    }


def settings(row: NoticeChoice, user: User) -> Shown:
    """How notices come to this user."""
    choice = choice_of(user, row)
    return {
        "ways": {kind: {channel: choice.way(kind, channel) for channel in Channel} for kind in Kind},
        "quiet": {"start": _clock(choice.quiet.start), "end": _clock(choice.quiet.end)}
        if choice.quiet
        else None,
        "lets_escalations_through": choice.lets_escalations_through,
        "digest_at": _clock(choice.digest_at),
        "time_zone": choice.zone.key,
    }


def device(row: Device) -> Shown:
    """One device; its keys stay here."""
    return {"id": row.pk, "name": row.name, "endpoint": row.endpoint, "made_at": moment(row.made_at)}


def _clock(minute: int) -> str:
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"
