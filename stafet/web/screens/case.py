"""Which case: an open one of the contact's, or a new one with its pipeline and its administrator (R23)."""

from typing import Any

from django.utils.translation import gettext

from stafet.catalog.models import Pipeline
from stafet.foundation.denials import Invalid
from stafet.leads.models import Case
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.web.forms.answer import CaseForm

MOST = 200  # people in the list
Asked = dict[str, Any]


def case_question(
    cases: tuple[Case, ...],
    pipelines: tuple[Pipeline, ...],
    actor: Actor,
    *,
    picked: dict[str, str] | None = None,
) -> Asked:
    """What is asked about the case: the newest open one and the asker as administrator are proposed.

    `picked` is what was chosen so far, by field.
    """
    chosen = picked or {}
    people = _administrators(actor, chosen.get("administrator", ""))
    newest = str(cases[0].pk) if cases else "new"
    wanted = chosen.get("case") or newest
    return {
        "cases": [_case(case, is_preset=wanted == str(case.pk)) for case in cases],
        "is_new_case": wanted == "new",
        "pipelines": [
            {"id": one.pk, "name": one.name, "is_preset": chosen.get("pipeline") == str(one.pk)}
            for one in pipelines
        ]
        if len(pipelines) > 1
        else [],
        "administrators": people,
        "administrator": next((one["name"] for one in people if one["is_preset"]), ""),
    }


def question_of(denial: Invalid, pipelines: tuple[Pipeline, ...], actor: Actor) -> Asked | None:
    """The same from a denial that names the open cases; None if it is about something else."""
    keys = [one["add_to"] for one in denial.options.get("case", ()) if "add_to" in one]
    if not keys:
        return None
    cases = Case.objects.visible_to(actor).filter(pk__in=keys).select_related("administrator", "pipeline")
    return case_question(tuple(cases.order_by("-pk")), pipelines, actor)


def case_chosen(form: CaseForm, actor: Actor) -> dict[str, Any]:
    """What was answered, as a choice has it; pipeline and administrator are those of the case it is added to."""
    given = form.cleaned_data
    if given["case"].isdecimal():
        return {"add_to": Case.objects.visible_to(actor).filter(pk=int(given["case"])).first()}
    people = User.objects.visible_to(actor)
    return {
        "is_new_case": given["case"] == "new",
        "pipeline": Pipeline.objects.filter(pk=given["pipeline"] or 0).first(),
        "administrator": people.filter(pk=given["administrator"] or 0).first(),
    }


def _case(case: Case, *, is_preset: bool) -> dict[str, Any]:
    return {
        "value": str(case.pk),
        "title": gettext("Add to case %(number)d") % {"number": case.pk},
        "place": f"{case.administrator.name} · {case.pipeline.name}",
        "is_preset": is_preset,
    }


def _administrators(actor: Actor, picked: str) -> list[dict[str, Any]]:
    """The asker first, then the others of the branches served."""
    people = User.objects.filter(is_active=True, branch__in=actor.branch_ids).order_by("name")
    wanted = picked or str(actor.user_id)
    found = sorted(people[:MOST], key=lambda one: one.pk != actor.user_id)
    return [{"id": one.pk, "name": one.name, "is_preset": str(one.pk) == wanted} for one in found]
