"""To which lead a capture belongs: a small search, begun with how its sender is reached."""

from typing import Any

from django.utils.translation import gettext

from stafet.foundation.denials import Invalid
from stafet.intake.models import Capture
from stafet.intake.prefill import prefilled
from stafet.leads.models import Lead
from stafet.leads.search import leads_page
from stafet.staff.actor import Actor
from stafet.web import wording
from stafet.web.screens.row import SEEN_WITH

MOST = 8  # leads on offer


def joining_screen(capture: Capture, actor: Actor, *, q: str | None) -> dict[str, Any]:
    """The leads that `q` finds; without one, those of whoever seems to be writing."""
    typed = _begin(capture) if q is None else q[:100].strip()
    seen = Lead.objects.visible_to(actor).select_related(*SEEN_WITH)
    found = leads_page(seen, typed=typed, limit=MOST).rows
    return {
        "capture": {"id": capture.pk, "title": capture.subject or gettext("Without a subject")},
        "q": typed,
        "found": [
            {
                "value": lead.number,
                "name": f"{lead.who} · {lead.subject}",
                "place": " · ".join(
                    filter(None, (str(lead.number), lead.status.name, lead.owner.name if lead.owner else ""))
                ),
                "came_in": wording.said_moment(lead.received_at),
                "is_preset": bool(typed) and len(found) == 1,
            }
            for lead in found
        ],
    }


def lead_picked(number: int, actor: Actor) -> Lead:
    """The visible lead of this number."""
    found = Lead.objects.visible_to(actor).filter(number=number).first()
    if found is None:
        raise Invalid("There is no such lead.", fields={"lead": "Pick one of the list."})
    return found


def _begin(capture: Capture) -> str:
    person = prefilled(capture).person
    return str(person.get("email") or person.get("phone") or person.get("last_name") or "")
