"""Work on tasks: notes, giving them away, closing them; one, or many that were ticked."""

from collections.abc import Callable

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from stafet.catalog.models import TaskReason
from stafet.followups.actions.assign import assign_task
from stafet.followups.actions.close import close_task, reopen_task
from stafet.followups.actions.note import note_on_task
from stafet.followups.bulk import for_each
from stafet.followups.models import Task
from stafet.followups.planning import reasons_of
from stafet.foundation.denials import Invalid
from stafet.staff.at_hand import at_hand
from stafet.staff.models import User
from stafet.web.door import Asked
from stafet.web.forms.lead import NoteForm
from stafet.web.forms.task import TaskAssignmentForm, TaskClosureForm
from stafet.web.once import once
from stafet.web.screens.planning import assignee_named, receivers
from stafet.web.screens.task import headline, hours_for, visible_task
from stafet.web.show import back_url, done, show
from stafet.web.views.leads import get_or_post

_MOST = 200  # ticked at once: more than a page shows


@require_POST
@once
def notes(request: Asked, pk: int) -> HttpResponse:
    """Write a note, with the task's new date."""
    task, form = visible_task(pk, request.actor), NoteForm.of(request)
    due_at = form.next_at(hours_for(task), task.due_at)
    note_on_task(task, text=form.cleaned_data["text"], due_at=due_at, by=request.actor)
    return done(request, back_url(request, task=pk), _("Noted."))


@get_or_post
@once
def assignment(request: Asked, pk: int) -> HttpResponse:
    """Give it to somebody."""
    task, url = visible_task(pk, request.actor), back_url(request, task=pk)
    if request.method != "POST":
        screen = {"about": headline(task, request.actor)["about"], "people": receivers(request.actor)}
        return show(request, "task_assignment.html", here="tasks", back_url=url, **screen)
    to = _receiver(request)
    assign_task(task, to=to, by=request.actor)
    is_seen = Task.objects.visible_to(request.actor).filter(pk=pk).exists()
    return done(
        request, url if is_seen else back_url(request), _("Handed over to %(name)s.") % {"name": to.name}
    )


@get_or_post
@once
def closure(request: Asked, pk: int) -> HttpResponse:
    """Say how it ended."""
    task, url = visible_task(pk, request.actor), back_url(request, task=pk)
    if request.method != "POST":
        screen = {"task": headline(task, request.actor), "reasons": reasons_of(task.type)}
        return show(
            request, "task_closure.html", here="tasks", back_url=url, form=TaskClosureForm(), **screen
        )
    given = TaskClosureForm.of(request).cleaned_data
    close_task(task, **given, by=request.actor)
    return done(request, url, _("Closed."))


@require_POST
@once
def reopening(request: Asked, pk: int) -> HttpResponse:
    """Open it again; browsers cannot send DELETE /closure."""
    reopen_task(visible_task(pk, request.actor), by=request.actor)
    return done(request, back_url(request, task=pk), _("Open again."))


@get_or_post
@once
def closures(request: Asked) -> HttpResponse:
    """Close all that were ticked, for one reason."""
    ids = _ticked(request)
    if request.method != "POST":
        reasons = [one for one in at_hand(TaskReason).every if not one.is_hidden]
        screen = {"ids": ids, "about": _counted(len(ids)), "reasons": reasons, "form": TaskClosureForm()}
        return show(request, "task_closure.html", here="tasks", back_url=back_url(request), **screen)
    given = TaskClosureForm.of(request).cleaned_data
    return _each(request, ids, lambda task: close_task(task, **given, by=request.actor))


@get_or_post
@once
def assignments(request: Asked) -> HttpResponse:
    """Give all that were ticked to somebody."""
    ids = _ticked(request)
    if request.method != "POST":
        screen = {"ids": ids, "about": _counted(len(ids)), "people": receivers(request.actor)}
        return show(request, "task_assignment.html", here="tasks", back_url=back_url(request), **screen)
    to = _receiver(request)
    return _each(request, ids, lambda task: assign_task(task, to=to, by=request.actor))


def _each(request: Asked, ids: list[int], verb: Callable[[Task], Task]) -> HttpResponse:
    """Do it to each; where none could be, that is a denial, else what was denied is said beside."""
    found = for_each(ids, verb, by=request.actor)
    denied = [one for one in found if one.denial is not None]
    if found and len(denied) == len(found) and denied[0].denial is not None:
        raise denied[0].denial
    sentence = _("Done: %(done)s.") % {"done": _counted(len(found) - len(denied))}
    if denied:
        why = str(denied[0].denial.sentence) if denied[0].denial else ""
        sentence += " " + _("Not done: %(count)d. %(why)s") % {"count": len(denied), "why": why}
    return done(request, back_url(request), sentence)


def _ticked(request: Asked) -> list[int]:
    asked = request.POST if request.method == "POST" else request.GET
    ids = [int(key) for key in asked.getlist("task")[:_MOST] if key.isdecimal() and len(key) <= 18]
    if not ids:
        raise Invalid("Tick some tasks first.", fields={"task": "None is ticked."})
    return ids


def _counted(count: int) -> str:
    return ngettext("%(count)d task", "%(count)d tasks", count) % {"count": count}


def _receiver(request: Asked) -> User:
    to = assignee_named(TaskAssignmentForm.of(request).cleaned_data["to"])
    if to is None:
        raise Invalid("Nobody of this name is here any more.", fields={"to": "Pick one of the list."})
    return to
