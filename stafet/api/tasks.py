"""Tasks: listed, planned, read, edited, noted on, given away, closed; one by one and many at once."""

from http import HTTPStatus

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.listing import answer_page, check_questions
from stafet.api.lookups import picked, user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.leads import WrittenShown
from stafet.api.schemas.parts import Id
from stafet.api.schemas.tasks import (
    RhythmGiven,
    TaskAssignmentGiven,
    TaskAssignmentsGiven,
    TaskCallGiven,
    TaskChanges,
    TaskClosureGiven,
    TaskClosuresGiven,
    TaskGiven,
    TaskListing,
    TaskNoteGiven,
    TaskOutcomesShown,
    TaskPage,
    TaskShown,
)
from stafet.api.shown import tasks as shown
from stafet.api.versions import seen_version, versioned
from stafet.contacts.models import Contact
from stafet.followups.actions.assign import assign_task
from stafet.followups.actions.call import call_for_task
from stafet.followups.actions.close import close_task, reopen_task
from stafet.followups.actions.edit import edit_task
from stafet.followups.actions.note import note_on_task
from stafet.followups.actions.plan import plan_task
from stafet.followups.bulk import for_each
from stafet.followups.filters import narrowed, order_named, tasks_page
from stafet.followups.models import Task
from stafet.followups.planning import Plan
from stafet.followups.repeat import Rhythm
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.seen import seen

router = Router(tags=["tasks"])


@router.get("", response=TaskPage, operation_id="list_tasks")
def list_tasks(request: Asked, asked: Query[TaskListing]) -> HttpResponse:
    """A page of the tasks that the key may see, what is due first; `next` is the cursor of the page after."""
    check_questions(request, TaskListing)
    by = request.auth
    questions = asked.model_dump(exclude={"q", "order", "limit", "cursor"})
    page = tasks_page(
        narrowed(Task.objects.visible_to(by).with_names(), questions, by=by),
        typed=asked.q,
        order=order_named(asked.order),
        cursor=asked.cursor,
        limit=asked.limit,
    )
    return answer_page(page, lambda one: shown.task(one, by=by))


@router.post("", response={201: TaskShown}, operation_id="plan_task")
@repeatable
def plan(request: Asked, given: TaskGiven) -> HttpResponse:
    """Plan a task on a lead, or on a contact where no lead is meant."""
    by = request.auth
    plan = Plan(
        due_at=given.due_at,
        type=given.type,
        assignee=user_named(given.assignee, by=by, field="assignee"),
        ends_at=given.ends_at,
        repeat=_rhythm(given.repeat),
        note=given.note,
    )
    return _show(plan_task(_about(given, by), plan=plan, by=by), by, status=HTTPStatus.CREATED)


@router.post("/closures", response=TaskOutcomesShown, operation_id="close_tasks")
@repeatable
def close_many(request: Asked, given: TaskClosuresGiven) -> HttpResponse:
    """Close many tasks for one reason; each by itself, and what became of it."""
    by = request.auth
    found = for_each(
        given.tasks,
        lambda task: close_task(task, reason=given.reason, note=given.note, is_last=given.is_last, by=by),
        by=by,
    )
    return answer_json(shown.outcomes(found))


@router.post("/assignments", response=TaskOutcomesShown, operation_id="assign_tasks")
@repeatable
def assign_many(request: Asked, given: TaskAssignmentsGiven) -> HttpResponse:
    """Give many tasks to somebody; each by itself, and what became of it."""
    by = request.auth
    to = _assignee(given, by)
    return answer_json(
        shown.outcomes(for_each(given.tasks, lambda task: assign_task(task, to=to, by=by), by=by))
    )


@router.get("/{id}", response=TaskShown, operation_id="read_task")
def read_task(request: Asked, id: Id) -> HttpResponse:
    """One task; its ETag is the version that PATCH asks for."""
    return _show(_seen(request, id), request.auth)


@router.patch("/{id}", response=TaskShown, operation_id="edit_task")
@versioned
def change_task(request: Asked, id: Id, given: TaskChanges) -> HttpResponse:
    """Change some fields, all or none. Who does it, and whether it is done, are verbs of their own."""
    task = _seen(request, id)
    version = seen_version(request, task.version)
    changes = changes_in(given, nullable={"repeat", "ends_at"})
    if "repeat" in changes:
        changes["repeat"] = _rhythm(given.repeat)
    return _show(edit_task(task, changes=changes, version=version, by=request.auth), request.auth)


@router.post("/{id}/notes", response={201: WrittenShown}, operation_id="note_on_task")
@repeatable
def note(request: Asked, id: Id, given: TaskNoteGiven) -> HttpResponse:
    """Write a note; on an open task with its new date."""
    task = _seen(request, id)
    written = note_on_task(task, text=given.text, due_at=given.due_at, by=request.auth)
    return answer_json(shown.written(written, task), status=HTTPStatus.CREATED, version=task.version)


@router.post("/{id}/calls", response={201: WrittenShown}, operation_id="call_for_task")
@repeatable
def call(request: Asked, id: Id, given: TaskCallGiven) -> HttpResponse:
    """Log how a call went; on an open task with its new date."""
    task = _seen(request, id)
    called = call_for_task(task, outcome=given.outcome, text=given.text, due_at=given.due_at, by=request.auth)
    return answer_json(shown.written(called, task), status=HTTPStatus.CREATED, version=task.version)


@router.post("/{id}/assignment", response=TaskShown, operation_id="assign_task")
@repeatable
def assign(request: Asked, id: Id, given: TaskAssignmentGiven) -> HttpResponse:
    """Give a task to somebody; no content where that takes it out of the asker's sight."""
    by = request.auth
    return _after(assign_task(_seen(request, id), to=_assignee(given, by), by=by), by)


@router.post("/{id}/closure", response=TaskShown, operation_id="close_task")
@repeatable
def close(request: Asked, id: Id, given: TaskClosureGiven) -> HttpResponse:
    """Close a task for a reason of its type's list; its lead stays as it is."""
    by = request.auth
    task = _seen(request, id)
    return _show(close_task(task, reason=given.reason, note=given.note, is_last=given.is_last, by=by), by)


@router.delete("/{id}/closure", response=TaskShown, operation_id="reopen_task")
def reopen(request: Asked, id: Id) -> HttpResponse:
    """Open a closed task again."""
    return _show(reopen_task(_seen(request, id), by=request.auth), request.auth)


def _about(given: TaskGiven, by: Actor) -> Lead | Contact:
    if given.lead is not None:
        lead = picked(Lead.objects.visible_to(by), given.lead, field="lead")
        if given.contact not in {None, lead.contact_id}:
            raise Invalid("This contact is not the lead's.", fields={"contact": "Leave it out."})
        return lead
    if given.contact is None:
        raise Invalid("What is the task about?", fields={"lead": "Name a lead or a contact."})
    return picked(Contact.objects.visible_to(by), given.contact, field="contact")


def _assignee(given: TaskAssignmentGiven, by: Actor) -> User:
    found = user_named(given.assignee, by=by, field="assignee")
    if found is None:
        raise Invalid("Who is to do it?", fields={"assignee": "Name somebody."})
    return found


def _rhythm(given: RhythmGiven | None) -> Rhythm | None:
    return Rhythm(given.every, given.unit) if given else None


def _seen(request: Asked, key: int) -> Task:
    return seen(Task.objects.visible_to(request.auth).with_names(), key)


def _after(task: Task, by: Actor) -> HttpResponse:
    if not Task.objects.visible_to(by).filter(pk=task.pk).exists():
        return HttpResponse(status=HTTPStatus.NO_CONTENT.value)
    return _show(task, by)


def _show(task: Task, by: Actor, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    location = f"/api/v1/tasks/{task.pk}" if status == HTTPStatus.CREATED else None
    return answer_json(shown.task(task, by=by), status=status, version=task.version, location=location)
