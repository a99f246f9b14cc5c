"""What stands around every page: the places one can go to, with counts, and how it looks."""

from typing import TYPE_CHECKING, Any

from babel.numbers import format_decimal
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Func, IntegerField, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext

from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.intake.models import Capture, CaptureStatus
from stafet.leads.models import Lead
from stafet.leads.sight import Leads
from stafet.notify.models import Notice
from stafet.staff.models import User
from stafet.staff.rights import Permission, Reach
from stafet.web.screens.settings import settings_for
from stafet.web.screens.waiting import each_waiting, may_dispatch
from stafet.web.wording import locale

if TYPE_CHECKING:
    from stafet.web.door import Asked

_MOST = 99  # a badge says no larger number
MOST_UNREAD = 1_000


def surroundings(request: "Asked", *, here: str) -> dict[str, Any]:
    """The context that `base.html` needs; `here` is the place that is marked as current."""
    look, dispatched, bell = _waiting_for(request)
    return {
        "here": here,
        "places": _places(request, here, look, dispatched),
        "bell": bell,
        "me": {"name": request.me.name, "email": request.me.email, "place": _place_of(request)},
        "theme": request.COOKIES.get("theme", request.me.theme),
        "density": request.COOKIES.get("density", "roomy"),
        "language": get_language(),
    }


def _places(request: "Asked", here: str, look: int, dispatched: int) -> list[dict[str, Any]]:
    leads, tasks = _waiting(request)
    places = [
        ("desk", gettext("Desk"), "queue-list", leads),
        ("leads", gettext("Leads"), "arrow-up-right", 0),
        ("tasks", gettext("Tasks"), "clipboard-document-list", tasks),
        ("contacts", gettext("Contacts"), "users", 0),
        ("inbox", gettext("Inbox"), "inbox", look),
    ]
    if may_dispatch(request.actor):
        places.append(("dispatch", gettext("Dispatch"), "arrows-right-left", dispatched))
    if request.actor.reach(Permission.ABSENCE_SET) is not Reach.OWN:
        places.append(("absences", gettext("Absences"), "calendar-days", 0))
    if settings_for(request.actor):
        places.append(("settings", gettext("Settings"), "cog-6-tooth", 0))
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


def _waiting(request: "Asked") -> tuple[int, int]:
    """Leads offered to me or mine and due by the end of the day, and my tasks that are: two counts, one query."""
    tonight = timezone.localtime(clock.now()).replace(hour=23, minute=59, second=59)
    offered = Lead.objects.offered_to(request.actor).values_list("pk")
    due = Lead.objects.overdue(tonight).filter(owner=request.me).values_list("pk")
    tasks = Task.objects.overdue(tonight).filter(assignee=request.me).order_by().values_list(-F("pk"))
    most = _MOST + 1
    keys = [key for (key,) in offered[:most].union(due[:most], tasks[:most])]
    return sum(key > 0 for key in keys), sum(key < 0 for key in keys)


def _waiting_for(request: "Asked") -> tuple[int, int, dict[str, Any]]:
    """How many captures need a look, how many leads a dispatcher, and what the bell says; one query for all."""
    captures = Capture.objects.visible_to(request.actor).filter(status=CaptureStatus.NEEDS_LOOK)
    notices = Notice.objects.visible_to(request.actor)
    counted = User.objects.filter(pk=request.me.pk).values_list(
        _count(captures, _MOST),
        _count(notices.unread(), MOST_UNREAD),
        Subquery(notices.order_by("-pk").values("pk")[:1]),
        *(_count(leads.order_by(), _MOST) for leads in _to_dispatch(request)),
    )
    look, unread, newest, *dispatched = counted.get()
    return (
        look,
        sum(dispatched),
        {
            "url": reverse("web:notices"),
            "count": said_count(unread),
            "newest": newest or 0,
        },
    )


def _to_dispatch(request: "Asked") -> list[Leads]:
    return each_waiting(request.actor) if may_dispatch(request.actor) else []


def said_count(unread: int) -> str:
    """How many notices are unread: exact to MOST_UNREAD, beyond that said so; empty for none.

    >>> said_count(0), said_count(7)
    ('', '7')
    """
    if not unread:
        return ""
    most = format_decimal(min(unread, MOST_UNREAD), locale=locale())
    return f"{most}+" if unread > MOST_UNREAD else most


def _count(rows: QuerySet[Any], most: int) -> Func:
    """As a column: how many rows there are, one beyond `most` for all that are more."""
    return Func(
        ArraySubquery(rows.values("pk")[: most + 1]), function="cardinality", output_field=IntegerField()
    )


def _place_of(request: "Asked") -> str:
    return request.me.team.name if request.me.team else request.me.branch.name
