"""Many at once: a verb over rows that are named or found, how far it is, stopped, undone."""

from http import HTTPStatus
from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.door import Asked, answer_json
from stafet.api.listing import NEWEST, answer_list
from stafet.api.lookups import picked
from stafet.api.repeats import repeatable
from stafet.api.run_given import verb_given
from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Id
from stafet.api.schemas.runs import LineListing, LinePage, RunGiven, RunPage, RunShown
from stafet.api.shown.parts import moment
from stafet.bulk.actions.begin import begin_run, stop_run, undo_run
from stafet.bulk.kinds import Of, What
from stafet.bulk.models import Line, Run
from stafet.contacts.models import Contact
from stafet.foundation.denials import Forbidden, Invalid
from stafet.leads.models import Lead
from stafet.search.compiled import wanted
from stafet.search.criteria import Criteria, read
from stafet.search.criteria import Of as Kind
from stafet.search.fields import fields_of, kinds_of
from stafet.search.kept import criteria_of
from stafet.search.models import SavedSearch
from stafet.search.sentence import sentence
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.paging import Order
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.staff.sight import actor_of_user

router = Router(tags=["runs"])
IN_ORDER: Final = Order("position", int)
_DENIED: Final = "Only a person begins a run: ask with a key of a user that may do all that they may."


@router.get("", response=RunPage, operation_id="list_runs")
def list_runs(request: Asked, asked: Query[Listing]) -> HttpResponse:
    """A page of the runs that the key may see, the newest first."""
    return answer_list(Run.objects.visible_to(request.auth), asked, _shown, order=NEWEST)


@router.post("", response={201: RunShown}, operation_id="begin_run")
@repeatable
def begin(request: Asked, given: RunGiven) -> HttpResponse:
    """Begin a run; its rows are those that fit now, and a worker does them one by one, with this person's rights."""
    user, by, of = _whose(request.auth), request.auth, Kind(given.of)
    rows, about = _rows(given, of, by)
    what = What(given.what)
    run = begin_run(
        user, what=what, of=Of(of), given=verb_given(what, given, by=by), rows=rows, about=about, by=by
    )
    return answer_json(_shown(run), status=HTTPStatus.CREATED, location=f"/api/v1/runs/{run.pk}")


@router.get("/{id}", response=RunShown, operation_id="read_run")
def read_one(request: Asked, id: Id) -> HttpResponse:
    """How far one run is."""
    return answer_json(_shown(_seen(request, id)))


@router.get("/{id}/rows", response=LinePage, operation_id="list_run_rows")
def list_rows(request: Asked, id: Id, asked: Query[LineListing]) -> HttpResponse:
    """A page of a run's rows, each with what became of it."""
    lines = Line.objects.filter(run=_seen(request, id))
    if asked.fate is not None:
        lines = lines.filter(fate=asked.fate)
    return answer_list(lines, asked, _line, order=IN_ORDER)


@router.post("/{id}/ending", response=RunShown, operation_id="stop_run")
def stop(request: Asked, id: Id) -> HttpResponse:
    """Leave the rows that wait as they are."""
    return answer_json(_shown(stop_run(_seen(request, id), by=request.auth)))


@router.delete("/{id}", response={202: RunShown}, operation_id="undo_run")
def undo(request: Asked, id: Id) -> HttpResponse:
    """Take back what it did, in a run of its own, which is answered with."""
    _whose(request.auth)
    undoing = undo_run(_seen(request, id), by=request.auth)
    return answer_json(_shown(undoing), status=HTTPStatus.ACCEPTED, location=f"/api/v1/runs/{undoing.pk}")


def _whose(by: Actor) -> User:
    """The person in whose name it goes on; denies a key that may less than they: the run has all of their rights."""
    user = User.objects.select_related("team", "branch").filter(pk=by.user_id or 0).first()
    if user is None:
        raise Forbidden(_DENIED)
    own = actor_of_user(user)
    may_less = any(by.reach(one) != own.reach(one) for one in Permission)
    if may_less or (by.branch_ids, by.team_ids) != (own.branch_ids, own.team_ids):
        raise Forbidden(_DENIED)
    return user


def _rows(given: RunGiven, of: Kind, by: Actor) -> tuple[QuerySet[Any] | list[int], str]:
    if sum(one is not None for one in (given.rows, given.search, given.criteria)) != 1:
        raise Invalid("Which rows?", fields={"rows": "Name rows, a search, or criteria."})
    if given.rows is not None:
        table: QuerySet[Any] = (Lead if of is Kind.LEADS else Contact).objects.visible_to(by)
        return list(table.filter(pk__in=given.rows).values_list("pk", flat=True)), ""
    if given.search is not None:
        found = picked(SavedSearch.objects.visible_to(by).filter(of=of), given.search, field="search")
        criteria: Criteria = criteria_of(found)
    else:
        criteria = read(given.model_dump()["criteria"], kinds_of(fields_of(of)))
    return wanted(criteria, of, by=by), sentence(criteria, of, by=by, dated=lambda day: day)


def _seen(request: Asked, key: int) -> Run:
    return seen(Run.objects.visible_to(request.auth), key)


def _shown(run: Run) -> dict[str, Any]:
    return {
        **{name: getattr(run, name) for name in ("what", "of", "about", "total", "done", "same", "denied")},
        "id": run.pk,
        "state": run.phase,
        "user": run.user_id,
        "undoes": run.undoes_id,
        "created_at": moment(run.created_at),
        "ended_at": moment(run.ended_at),
    }


def _line(line: Line) -> dict[str, Any]:
    why = line.why["sentence"] % line.why["places"] if line.why else ""
    return {"row": line.subject_id, "fate": line.fate, "why": why}
