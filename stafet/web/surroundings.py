"""What stands around every page: the places one can go to, with counts, and how it looks."""

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext

from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus
from stafet.leads.models import Lead
from stafet.staff.rights import Permission, Reach

if TYPE_CHECKING:
    from stafet.web.door import Asked

_MOST = 99  # a badge says no larger number


def surroundings(request: "Asked", *, here: str) -> dict[str, Any]:
    """The context that `base.html` needs; `here` is the place that is marked as current."""
    return {
        "here": here,
        "places": _places(request, here),
        "me": {"name": request.me.name, "email": request.me.email, "place": _place_of(request)},
        "theme": request.COOKIES.get("theme", request.me.theme),
        "density": request.COOKIES.get("density", "roomy"),
        "language": get_language(),
    }


def _places(request: "Asked", here: str) -> list[dict[str, Any]]:
    places = [
        ("desk", gettext("Desk"), "queue-list", _waiting(request)),
        ("leads", gettext("Leads"), "arrow-up-right", 0),
        ("contacts", gettext("Contacts"), "users", 0),
        ("inbox", gettext("Inbox"), "inbox", _needing_a_look(request)),
    ]
    if request.actor.reach(Permission.ABSENCE_SET) is not Reach.OWN:
        places.append(("absences", gettext("Absences"), "calendar-days", 0))
    if request.actor.may(Permission.HOURS_SET):
        places.append(("hours", gettext("Opening hours"), "clock", 0))
    return [
        {
            "url": reverse(f"web:{name}"),
            "title": title,
            "icon": icon,
            "count": f"{_MOST}+" if count > _MOST else count,
            "is_here": name == here,
        }
        for name, title, icon, count in places
    ]


def _waiting(request: "Asked") -> int:
    """Offered to me, and mine that are due by the end of the day."""
    tonight = timezone.localtime(clock.now()).replace(hour=23, minute=59, second=59)
    offered = Lead.objects.offered_to(request.actor).values("pk")
    due = Lead.objects.overdue(tonight).filter(owner=request.me).values("pk")
    return offered.union(due)[: _MOST + 1].count()


def _needing_a_look(request: "Asked") -> int:
    captures = Capture.objects.visible_to(request.actor).filter(status=CaptureStatus.NEEDS_LOOK)
    return captures.values("pk")[: _MOST + 1].count()


def _place_of(request: "Asked") -> str:
    return request.me.team.name if request.me.team else request.me.branch.name
