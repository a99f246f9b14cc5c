"""Absences: listed, planned, reported, read, changed, ended; what falls due in them handed over and given back."""

from datetime import datetime
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpResponse
from ninja import Body, Query, Router

from stafet.api.changes import changes_in
from stafet.api.door import Asked, answer_json
from stafet.api.listing import answer_list, check_questions
from stafet.api.lookups import user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.absences import (
    AbsenceChanges,
    AbsenceGiven,
    AbsenceListing,
    AbsencePage,
    AbsenceShown,
    HandedShown,
    LendingGiven,
    ReturnedShown,
)
from stafet.api.schemas.parts import Id
from stafet.api.shown import absences as shown
from stafet.api.versions import seen_version, versioned
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.relief.actions.give_back import give_back
from stafet.relief.actions.lend import lend
from stafet.staff.actions.absence import edit_absence, end_absence, plan_absence, report_absent
from stafet.staff.actor import Actor
from stafet.staff.models import Absence, User
from stafet.staff.paging import Order
from stafet.staff.seen import seen

router = Router(tags=["absences"])

BY_BEGINNING: Final = Order("from_at", datetime)
WHAT_FALLS_DUE: Final[Any] = Body(LendingGiven())  # type: ignore[type-arg]


@router.get("", response=AbsencePage, operation_id="list_absences")
def list_absences(request: Asked, asked: Query[AbsenceListing]) -> HttpResponse:
    """A page of the absences that run or are ahead; with `all=true` of those that are over, too."""
    check_questions(request, AbsenceListing)
    by = request.auth
    rows = _rows(by)
    if not asked.all:
        rows = rows.not_over(clock.now())
    if asked.user is not None:
        rows = rows.filter(user=asked.user)
    return answer_list(rows, asked, lambda one: shown.absence(one, by=by), order=BY_BEGINNING)


@router.post("", response={201: AbsenceShown}, operation_id="plan_absence")
@repeatable
def plan(request: Asked, given: AbsenceGiven) -> HttpResponse:
    """Plan an absence, or report somebody away now (`kind: sudden`)."""
    by = request.auth
    user = user_named(given.user, by=by, field="user") or _asker(by)
    substitute = user_named(given.substitute, by=by, field="substitute")
    if given.kind == Absence.SUDDEN:
        made = report_absent(user, until_at=given.until_at, substitute=substitute, note=given.note, by=by)
    elif given.from_at is None:
        raise Invalid("When does it begin?", fields={"from_at": "Name it."})
    else:
        made = plan_absence(
            user,
            from_at=given.from_at,
            until_at=given.until_at,
            substitute=substitute,
            note=given.note,
            by=by,
        )
    return _show(made.pk, by, status=HTTPStatus.CREATED)


@router.get("/{id}", response=AbsenceShown, operation_id="read_absence")
def read(request: Asked, id: Id) -> HttpResponse:
    """One absence; its ETag is the version that PATCH asks for."""
    return _show(id, request.auth)


@router.patch("/{id}", response=AbsenceShown, operation_id="edit_absence")
@versioned
def change(request: Asked, id: Id, given: AbsenceChanges) -> HttpResponse:
    """Change when, who stands in, and the note."""
    by = request.auth
    absence = seen(_rows(by), id)
    version = seen_version(request, absence.version)
    changes = changes_in(given, nullable={"until_at", "substitute"})
    if changes.get("substitute") is not None:
        changes["substitute"] = user_named(changes["substitute"], by=by, field="substitute")
    edit_absence(absence, changes=changes, version=version, by=by)
    return _show(id, by)


@router.delete("/{id}", response=AbsenceShown, operation_id="end_absence")
def end(request: Asked, id: Id) -> HttpResponse:
    """Somebody is back; one that has not begun is called off."""
    end_absence(seen(_rows(request.auth), id), by=request.auth)
    return _show(id, request.auth)


@router.post("/{id}/hand-over", response=HandedShown, operation_id="lend")
@repeatable
def hand_over(request: Asked, id: Id, given: LendingGiven = WHAT_FALLS_DUE) -> HttpResponse:
    """Hand over to the substitute what is due before the return, or everything."""
    by = request.auth
    return answer_json(shown.handed(lend(seen(_rows(by), id), everything=given.everything, by=by)))


@router.delete("/{id}/hand-over", response=ReturnedShown, operation_id="give_back")
def take_back(request: Asked, id: Id) -> HttpResponse:
    """Give back what the substitute neither closed nor gave on."""
    returned = give_back(seen(_rows(request.auth), id), by=request.auth)
    return answer_json({"leads": returned.leads, "tasks": returned.tasks, "stay": returned.stay})


def _rows(by: Actor) -> Any:
    return Absence.objects.visible_to(by).select_related("user", "substitute")


def _asker(by: Actor) -> User:
    user = User.objects.filter(pk=by.user_id or 0).first()
    if user is None:
        raise Invalid("Who is away?", fields={"user": "Name somebody."})
    return user


def _show(key: int, by: Actor, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    absence = seen(_rows(by), key)
    return answer_json(shown.absence(absence, by=by), status=status, version=absence.version)
