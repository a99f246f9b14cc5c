"""Sources that programs send to: the address of each, whether its secrets are set, what troubles it."""

from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.adverts.models import AdvertDoor
from stafet.adverts.secret import NAMES, secrets_of
from stafet.catalog.models import Channel, Source
from stafet.foundation.denials import Unseen
from stafet.foundation.secrets import Sealed
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.telephony.models import Line
from stafet.web.forms.ways_in import OF_CHANNEL, NumbersForm, SecretsForm

PAGES: Final = {
    Channel.GOOGLE_ADS: "post:google",
    Channel.META_LEADS: "post:meta",
    Channel.CALLS: "post:calls",
}
_WORDS: Final = {
    Channel.GOOGLE_ADS: gettext_noop("Google Ads lead form"),
    Channel.META_LEADS: gettext_noop("Meta lead ads"),
    Channel.CALLS: gettext_noop("Telephone system"),
}
# What fetching can tell, word for word.
TROUBLES: Final = (
    gettext_noop("Meta does not accept the page's token any more: enter a new one."),
    gettext_noop("Nothing is set here that leads could be fetched with."),
)
_SET_UP: Final = {
    Channel.GOOGLE_ADS: gettext_noop(
        "In Google Ads, in the lead form under “Export leads from form”, “Webhook”: type this address and the key, then "
        "“Send test data”. The test appears in the Inbox under “Not leads”."
    ),
    Channel.META_LEADS: gettext_noop(
        "In your app at Meta, under Webhooks: choose Page, type this address and the verify token, subscribe to "
        "“leadgen”; then subscribe the page to the app. The page token needs the right to retrieve leads."
    ),
    Channel.CALLS: gettext_noop(
        "In sipgate.io, under Webhooks: type this address for incoming calls. Missed calls become leads; answered ones "
        "stand on the caller's lead. The address is all that proves who sends: keep it like a password."
    ),
}


def visible_way_in(pk: int, actor: Actor, *, channels: frozenset[str] = frozenset(PAGES)) -> Source:
    """The source with this key, if it has one of these channels and this actor may set it up."""
    may = actor.may(Permission.DEFINE_COMPANY)
    found = Source.objects.filter(pk=pk, is_hidden=False).select_related("branch").first() if may else None
    if found is None or (channels and found.channel not in channels):
        raise Unseen("There is no such source, or it is not for you.")
    return found


def ways_in(actor: Actor) -> dict[str, Any]:
    """All of them, and the numbers of every source."""
    actor.require(Permission.DEFINE_COMPANY)
    doors = {door.source_id: door for door in AdvertDoor.objects.visible_to(actor)}
    sources = list(Source.objects.filter(is_hidden=False).select_related("branch"))
    numbers: dict[int, list[str]] = {}
    for line in Line.objects.all():
        numbers.setdefault(line.source_id, []).append(line.number)
    return {
        "doors": [_row(one, doors.get(one.pk)) for one in sources if one.channel in PAGES],
        "files": [
            {"name": one.name, "url": reverse("web:file-for", args=[one.pk]), "folder": f"drop/{one.key}"}
            for one in sources
            if one.channel == Channel.CSV
        ],
        "lines": [
            {
                "name": one.name,
                "numbers": numbers.get(one.pk, []),
                "url": reverse("web:numbers-of", args=[one.pk]),
            }
            for one in sources
        ],
    }


def way_in_screen(source: Source) -> dict[str, Any]:
    """Its address, how it is set up on the other side, and the form for its secrets."""
    door = AdvertDoor.objects.filter(source=source).first()
    return {
        **_row(source, door),
        "how": gettext(_SET_UP[Channel(source.channel)]),
        "form": secrets_form(source),
        "asks": source.channel in OF_CHANNEL,
    }


def secrets_form(source: Source, **given: Any) -> SecretsForm:
    """The form for the secrets of this source."""
    return SecretsForm(**shape_of(source), **given)


def shape_of(source: Source) -> dict[str, Any]:
    """What the form needs to know of it."""
    door = AdvertDoor.objects.filter(source=source).first()
    return {"channel": source.channel, "known": _known(door), "forms_known": door.forms if door else []}


def numbers_form(source: Source) -> NumbersForm:
    """The form with the numbers that the source has."""
    known = Line.objects.filter(source=source).values_list("number", flat=True)
    return NumbersForm(initial={"numbers": "\n".join(known)})


def _row(source: Source, door: AdvertDoor | None) -> dict[str, Any]:
    wanted = OF_CHANNEL.get(Channel(source.channel), ())
    known = _known(door)
    return {
        "name": source.name,
        "kind": gettext(_WORDS[Channel(source.channel)]),
        "address": settings.PUBLIC_URL.rstrip("/")
        + reverse(PAGES[Channel(source.channel)], args=[source.key]),
        "url": reverse("web:way-in", args=[source.pk]),
        "is_set": all(name in known for name in wanted),
        "trouble": gettext(door.trouble) if door and door.trouble else "",
    }


def _known(door: AdvertDoor | None) -> frozenset[str]:
    """Which secrets are set; none where they cannot be opened any more."""
    try:
        secrets = secrets_of(door)
    except Sealed:
        return frozenset()
    return frozenset(name for name in NAMES if getattr(secrets, name))
