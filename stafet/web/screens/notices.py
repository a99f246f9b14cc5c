"""The page of notices, what the bell announces, and the form by which one chooses how they come."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext

from stafet.notify.kinds import Channel, Kind, possible_ways
from stafet.notify.models import Device, Notice
from stafet.notify.people import choice_of, choice_row
from stafet.notify.push_key import public_key
from stafet.notify.words import said_all
from stafet.staff.paging import Order, page_of
from stafet.web.door import Asked
from stafet.web.forms.notices import ChoiceForm
from stafet.web.notice_words import CHANNEL_WORDS, KIND_WORDS, WAY_WORDS, notice_line
from stafet.web.wording import full_moment, said_moment

SHOWN = 50
MOST_TOASTS = 3
_NEWEST = Order("id", int, is_descending=True)


def notices_screen(request: Asked) -> dict[str, Any]:
    """A page of one's notices, the newest first: all, or the unread ones."""
    is_all = request.GET.get("view") == "all"
    own = Notice.objects.visible_to(request.actor).select_related("event")
    after = _NEWEST.read(request.GET.get("cursor", "")[:200])
    page = page_of(own if is_all else own.unread(), _NEWEST, after=after, limit=SHOWN)
    told = {notice.pk: notice for notice in page.rows}
    lines = [
        notice_line(
            one,
            at=said_moment(told[one.id].at),
            full_at=full_moment(told[one.id].at),
            is_unread=told[one.id].read_at is None,
            reading_url=reverse("web:read-notice", args=[one.id]),
        )
        for one in said_all(page.rows, request.actor)
    ]
    url, view = reverse("web:notices"), "&view=all" if is_all else ""
    return {
        "lines": lines,
        "is_all": is_all,
        "newest_shown": page.rows[0].pk if page.rows and after is None else "",
        "here_url": request.get_full_path(),
        "next_url": f"{url}?cursor={page.next}{view}" if page.next else "",
    }


def announced(request: Asked, since: int) -> list[dict[str, Any]]:
    """What came after the notice `since` and is still unread, the newest ones, oldest first; for toasts."""
    fresh = Notice.objects.visible_to(request.actor).unread().filter(pk__gt=since).select_related("event")
    newest = list(fresh.order_by("-pk")[:MOST_TOASTS])
    return [notice_line(one) for one in said_all(reversed(newest), request.actor)]


def choice_screen(request: Asked) -> dict[str, Any]:
    """What one has chosen, as a form; and one's devices."""
    row = choice_row(request.me)
    choice = choice_of(request.me, row)
    table = [
        {
            "title": KIND_WORDS[kind],
            "cells": [
                {
                    "name": f"{kind}-{channel}",
                    "label": f"{KIND_WORDS[kind]}: {CHANNEL_WORDS[channel]}",
                    "way": choice.way(kind, channel),
                    "ways": [(way, WAY_WORDS[way]) for way in possible_ways(kind, channel)],
                }
                for channel in Channel
            ],
        }
        for kind in Kind
    ]
    return {
        "table": table,
        "channels": [CHANNEL_WORDS[channel] for channel in Channel],
        "form": ChoiceForm(row=row),
        "version": row.version,
        "zone": request.me.branch.time_zone.replace("_", " "),
        "has_mail": bool(settings.EMAIL_HOST),
        "push_key": public_key(),
        "devices": [
            {
                "name": one.name or gettext("A device"),
                "endpoint": one.endpoint,
                "at": full_moment(one.made_at),
                "url": reverse("web:drop-device", args=[one.pk]),
            }
            for one in Device.objects.visible_to(request.actor).order_by("pk")
        ],
    }
