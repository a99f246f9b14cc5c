"""Sources as they are doing: a light each, when something last came and went wrong, what waits."""

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from stafet.catalog.models import Channel, Source
from stafet.channels.health import Light, light, sentence
from stafet.channels.models import Forward, Health, Mailbox, Part, ProbePlan, StuckMessage
from stafet.intake.models import Capture
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.rights import Permission
from stafet.web.forms.sources import CHANNEL_WORDS, ProbeForm, SourceForm

LIGHT_WORDS = {
    Light.GOOD: (_("Works"), "check-circle"),
    Light.BAD: (_("Does not work"), "exclamation-triangle"),
    Light.UNKNOWN: (_("Nothing came yet"), "clock"),
    Light.OFF: (_("Off"), "pause"),
}
PART_WORDS = {
    Part.MAILBOX: _("Mailbox"),
    Part.ARRIVAL: _("Arrival"),
    Part.FORWARDING: _("Passing on"),
    Part.PROBE: _("Probe"),
}
_SHOWN = 20


def sources_page(actor: Actor) -> dict[str, Any]:
    """All sources that are not hidden, by their place."""
    parts = _parts()
    waiting = dict(Capture.objects.waiting().order_by().values_list("source").annotate(count=Count("pk")))
    rows = [one for one in at_hand(Source).every if not one.is_hidden]
    return {
        "lines": [_line(one, parts[one.pk], waiting.get(one.pk, 0)) for one in rows],
        "may_open": actor.may(Permission.DEFINE_COMPANY),
    }


def source_screen(source: Source, actor: Actor) -> dict[str, Any]:
    """One source: its form, its ways in, how each of its parts is doing."""
    parts = _parts(source)[source.pk]
    may_open = actor.may(Permission.DEFINE_COMPANY)
    waiting = Capture.objects.waiting().filter(source=source).count()
    plan = ProbePlan.objects.filter(source=source).first()
    given_up = Forward.objects.filter(source=source).exclude(given_up_at=None).order_by("-id")
    return {
        "source": source,
        "line": _line(source, parts, waiting),
        "channel": CHANNEL_WORDS[Channel(source.channel)],
        "version": source.version,
        "may_edit": actor.may(Permission.DEFINE_BRANCH, source),
        "may_open": may_open,
        "form": SourceForm(branches=[], source=source, may_open=may_open),
        "parts": [_part(one) for one in parts],
        "ways": _ways(source) if may_open else [],
        "mailboxes": list(Mailbox.objects.visible_to(actor).filter(source=source)),
        "stuck": [_stuck(one) for one in _stuck_of(source, actor)],
        "given_up": [{"at": one.made_at, "why": sentence(one)} for one in given_up[:_SHOWN]],
        "probe": plan,
        "probe_form": ProbeForm(plan=plan),
        "is_mail": source.channel == Channel.MAIL,
    }


def _parts(source: Source | None = None) -> defaultdict[int, list[Health]]:
    found: defaultdict[int, list[Health]] = defaultdict(list)
    for one in Health.objects.filter(source=source) if source else Health.objects.all():
        found[one.source_id].append(one)
    return found


def _line(source: Source, parts: list[Health], waiting: int) -> dict[str, Any]:
    shown = light(source, parts)
    word, icon = LIGHT_WORDS[shown]
    ill = next((one for one in parts if one.is_ill), None)
    return {
        "url": reverse("web:source", args=[source.pk]),
        "name": source.name,
        "channel": CHANNEL_WORDS[Channel(source.channel)],
        "branch": source.branch.name,
        "light": {"kind": shown.value, "word": word, "icon": icon}
        if source.channel != Channel.BY_HAND
        else None,
        "why": sentence(ill) if ill else "",
        "good_at": max((one.good_at for one in parts if one.good_at), default=None),
        "bad_at": max((one.bad_at for one in parts if one.bad_at), default=None),
        "waiting": waiting,
    }


def _part(one: Health) -> dict[str, Any]:
    return {
        "name": PART_WORDS[Part(one.part)],
        "is_ill": one.is_ill,
        "good_at": one.good_at,
        "bad_at": one.bad_at,
        "why": sentence(one),
    }


def _ways(source: Source) -> list[tuple[Any, str]]:
    """What is entered where leads come from."""
    match source.channel:
        case Channel.FORM:
            return [(_("Address of the form"), f"{settings.PUBLIC_URL}/forms/{source.key}")]
        case Channel.GOOGLE_ADS | Channel.META_LEADS | Channel.CALLS:
            name = {"google_ads": "google", "meta_leads": "meta", "calls": "calls"}[source.channel]
            return [(_("Address of the hook"), f"{settings.PUBLIC_URL}/hooks/{name}/{source.key}")]
        case Channel.BY_HAND:
            return []
        case _:
            return [(_("Address for programs"), f"{settings.PUBLIC_URL}/api/v1/captures?source={source.key}")]


def _stuck_of(source: Source, actor: Actor) -> list[StuckMessage]:
    if not actor.may(Permission.DEFINE_COMPANY):
        return []
    found = StuckMessage.objects.shown().filter(folder__mailbox__source=source)
    return list(found.select_related("folder__mailbox").order_by("-id")[:_SHOWN])


def _stuck(one: StuckMessage) -> dict[str, Any]:
    return {"folder": one.folder.name, "uid": one.uid, "since": one.since, "why": sentence(one)}
