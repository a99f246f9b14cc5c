"""Portals: how each one's mails were read lately, and what its template finds in a sample."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from stafet.intake.models import PortalTemplate
from stafet.intake.portals import PortalHealth, healths, words_of
from stafet.intake.readers import PortalWords, read
from stafet.web.reader_words import said_reason

_COUNTRIES = {"da": "DK", "en": "GB", "nl": "NL"}


def portals_screen() -> dict[str, Any]:
    """Every portal with its light."""
    known = healths()
    return {
        "portals": [_line(one, known.get(one.code, PortalHealth())) for one in PortalTemplate.objects.all()]
    }


def tried(template: PortalTemplate) -> dict[str, Any]:
    """What its sample is read as with this template, each field with the place where it stood."""
    if not template.sample.strip():
        return {"tried": False}
    country = _COUNTRIES.get(template.language, "DE")
    words: tuple[PortalWords, ...] = (words_of(template),)
    reading = read(template.sample.encode(), "message/rfc822", country=country, portals=words)
    found = reading.sketches[0].found() if reading.sketches else {}
    return {
        "tried": True,
        "is_its_own": reading.portal == template.code,
        "found": [(name, one.value, one.place) for name, one in sorted(found.items())],
        "why": said_reason(reading.needs_look or "") or reading.not_a_lead or "",
    }


def _line(template: PortalTemplate, health: PortalHealth) -> dict[str, Any]:
    if health.is_alarming:
        light, words = "overdue", gettext("Its mails are suddenly not understood")
    elif not health.seen:
        light, words = "", gettext("Nothing came yet")
    else:
        light = "soon" if health.missed else "fine"
        words = gettext("%(read)s of the last %(seen)s understood") % {
            "read": health.seen - health.missed,
            "seen": health.seen,
        }
    return {
        "name": template.name,
        "senders": ", ".join(template.senders),
        "is_on": template.is_on,
        "light": light,
        "words": words,
        "url": reverse("web:portal", args=[template.pk]),
    }
