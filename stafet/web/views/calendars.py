"""The secret address of one's calendar, and single dates as files for any calendar program."""

from collections.abc import Iterable

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.calendars.actions.address import make_address, revoke_address
from stafet.calendars.entries import follow_ups, task_entries
from stafet.calendars.entry import Entry
from stafet.calendars.write import CONTENT_TYPE, written
from stafet.followups.models import Task
from stafet.foundation.denials import Unseen
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.screens.lead import visible_lead
from stafet.web.screens.profile import profile_screen
from stafet.web.show import done, show


@require_POST
def address(request: Asked) -> HttpResponse:
    """Make the address anew and show it this once, or revoke it."""
    if request.POST.get("part") == "revoke":
        revoke_address(request.me, by=request.actor)
        return done(request, reverse("web:profile"), _("The calendar's address is revoked."))
    secret = make_address(request.me, by=request.actor)
    shown_once = request.build_absolute_uri(reverse("post:calendar", args=[secret]))
    answer = show(request, "profile.html", here="profile", **profile_screen(request), calendar_url=shown_once)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_safe
def follow_up(request: Asked, number: int) -> HttpResponse:
    """The next date of a lead, as a file."""
    return _file(request, follow_ups([visible_lead(number, request.actor)]), name=f"stafet-{number}")


@require_safe
def task(request: Asked, pk: int) -> HttpResponse:
    """A task, as a file."""
    rows = Task.objects.visible_to(request.actor).select_related("type", "lead", "contact")
    return _file(request, task_entries([seen(rows, pk)]), name=f"stafet-task-{pk}")


def _file(request: Asked, entries: Iterable[Entry], *, name: str) -> HttpResponse:
    found = list(entries)
    if not found:
        raise Unseen("This lead has no date.")
    at = found[0].starts_at
    body = written(
        found,
        name="Stafet",
        zone=request.me.branch.zone,
        root=request.build_absolute_uri("/"),
        years=(at.year - 1, at.year + 1),
    )
    answer = HttpResponse(body, content_type=CONTENT_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return answer
