"""Tasks: the list by day, one of them, a new one, and editing it."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.contacts.models import Contact
from stafet.followups.actions.edit import edit_task
from stafet.followups.actions.plan import plan_task
from stafet.followups.planning import Plan
from stafet.leads.models import Lead
from stafet.leads.search import leads_page
from stafet.staff.actor import Actor
from stafet.web.door import Asked
from stafet.web.forms.due import quick_dates
from stafet.web.forms.reading import version_seen
from stafet.web.forms.task import EditTaskForm, TaskForm
from stafet.web.once import once
from stafet.web.screens.lead import visible_lead
from stafet.web.screens.people import found_people, visible_contact
from stafet.web.screens.planning import assignee_named, colleagues_of, hours_about
from stafet.web.screens.row import SEEN_WITH, row
from stafet.web.screens.task import headline, task_screen, visible_task
from stafet.web.screens.tasks import task_list
from stafet.web.show import back_url, done, show
from stafet.web.views.leads import get_or_post

_FOUND = 5  # of each kind


@require_safe
def tasks(request: Asked) -> HttpResponse:
    """The list; the address holds view, filters and search."""
    return show(request, "tasks.html", here="tasks", **task_list(request.GET, request.actor))


@require_safe
def task(request: Asked, pk: int) -> HttpResponse:
    """One task, with everything of its contact and lead."""
    screen = task_screen(visible_task(pk, request.actor), request.actor)
    return show(request, "task.html", here="tasks", compose=request.GET.get("compose"), **screen)


@get_or_post
@once
def new_task(request: Asked) -> HttpResponse:
    """A task on a lead or a contact; where neither is named, one is looked for first."""
    actor = request.actor
    about = _about(request, actor)
    if about is None:
        return show(request, "whom.html", here="tasks", back_url=back_url(request), **_found(request, actor))
    hours = hours_about(about, actor)
    if request.method != "POST":
        form = TaskForm(people=colleagues_of(actor))
        name = about.who if isinstance(about, Lead) else about.name
        screen = {"form": form, "about": name, "about_key": _key(about), "about_value": about.pk}
        return show(
            request,
            "new_task.html",
            here="tasks",
            back_url=back_url(request),
            due_choices=quick_dates(hours),
            **screen,
        )
    form = TaskForm.of(request, people=colleagues_of(actor) if request.POST.get("assignee") else None)
    given = form.cleaned_data
    plan = Plan(
        due_at=form.next(hours),
        type=given["type"] or None,
        assignee=assignee_named(given["assignee"]),
        ends_at=form.end(),
        repeat=form.rhythm(),
        note=given["note"],
    )
    plan_task(about, plan=plan, by=actor)
    return done(request, back_url(request), _("Planned."))


@get_or_post
@once
def edit(request: Asked, pk: int) -> HttpResponse:
    """Change what it is, when it is due, how it repeats."""
    task, url = visible_task(pk, request.actor), back_url(request, task=pk)
    if request.method != "POST":
        screen = {
            "task": headline(task, request.actor),
            "form": EditTaskForm(task=task),
            "version": task.version,
        }
        return show(request, "edit_task.html", here="tasks", back_url=url, **screen)
    changes = EditTaskForm.of(request, task=task).changes()
    edit_task(task, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))


def _about(request: Asked, actor: Actor) -> Lead | Contact | None:
    asked = request.POST if request.method == "POST" else request.GET
    lead, contact = (asked.get(name, "") for name in ("lead", "contact"))
    if lead.isdecimal():
        return visible_lead(int(lead[:18]), actor)
    return visible_contact(int(contact[:18]), actor) if contact.isdecimal() else None


def _key(about: Lead | Contact) -> str:
    return "lead" if isinstance(about, Lead) else "contact"


def _found(request: Asked, actor: Actor) -> dict[str, object]:
    """A few open leads and people by what was typed."""
    q = request.GET.get("q", "")[:100].strip()
    leads = Lead.objects.visible_to(actor).open().select_related(*SEEN_WITH)
    return {
        "q": q,
        "leads": [row(one) for one in leads_page(leads, typed=q, limit=_FOUND, by=actor).rows] if q else [],
        "people": found_people(q, actor, most=_FOUND) if q else [],
    }
