"""Kinds of tasks, and reasons why they were closed: what there is, one more, changing one."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from stafet.catalog.actions.task_definitions import define_task_reason, define_task_type
from stafet.catalog.models import TaskReason, TaskType
from stafet.catalog.task_definitions import reason_facts, stamp, type_facts
from stafet.followups.planning import reasons_of
from stafet.staff.at_hand import at_hand
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.reading import version_seen
from stafet.web.forms.task_types import ReasonForm, TypeForm
from stafet.web.once import once
from stafet.web.response_words import said_minutes
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post

_NO_SUCH = gettext_noop("There is no such kind of tasks.")


@require_safe
def task_types(request: Asked) -> HttpResponse:
    """All kinds and all reasons, hidden ones last."""
    request.actor.require(Permission.DEFINE_COMPANY)
    kinds = sorted(at_hand(TaskType).every, key=lambda one: one.is_hidden)
    reasons = sorted(at_hand(TaskReason).every, key=lambda one: one.is_hidden)
    return show(
        request, "task_types.html", here="settings", kinds=[_line(one) for one in kinds], reasons=reasons
    )


@get_or_post
@once
def new_type(request: Asked) -> HttpResponse:
    """A kind more."""
    return _type(request, TaskType())


@get_or_post
@once
def task_type(request: Asked, pk: int) -> HttpResponse:
    """Change a kind."""
    return _type(request, seen(TaskType.objects.all(), pk, no_such=_NO_SUCH))


@get_or_post
@once
def new_reason(request: Asked) -> HttpResponse:
    """A reason more."""
    return _reason(request, TaskReason())


@get_or_post
@once
def reason(request: Asked, pk: int) -> HttpResponse:
    """Rename a reason, hide it, or show it again."""
    return _reason(
        request, seen(TaskReason.objects.all(), pk, no_such=gettext_noop("There is no such reason."))
    )


def _type(request: Asked, kind: TaskType) -> HttpResponse:
    request.actor.require(Permission.DEFINE_COMPANY)
    url = reverse("web:task-types")
    if request.method != "POST":
        version = stamp(type_facts(kind)) if kind.pk else 0
        form = TypeForm(kind=kind)
        return show(
            request,
            "task_type.html",
            here="settings",
            back_url=url,
            form=form,
            version=version,
            named=kind.name,
        )
    terms = TypeForm.of(request, kind=kind).terms()
    define_task_type(kind, terms=terms, seen=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))


def _reason(request: Asked, one: TaskReason) -> HttpResponse:
    request.actor.require(Permission.DEFINE_COMPANY)
    url = reverse("web:task-types")
    if request.method != "POST":
        version = stamp(reason_facts(one)) if one.pk else 0
        form = ReasonForm(reason=one)
        return show(
            request,
            "task_reason.html",
            here="settings",
            back_url=url,
            form=form,
            version=version,
            named=one.name,
        )
    form = ReasonForm.of(request, reason=one)
    is_hidden = form.cleaned_data["is_hidden"]
    define_task_reason(
        one, names=form.names(), is_hidden=is_hidden, seen=version_seen(request), by=request.actor
    )
    return done(request, url, _("Saved."))


def _line(kind: TaskType) -> dict[str, Any]:
    after = kind.escalates_after
    return {
        "pk": kind.pk,
        "name": kind.name,
        "is_default": kind.is_default,
        "is_hidden": kind.is_hidden,
        "is_appointment": kind.is_appointment,
        "reasons": ", ".join(one.name for one in reasons_of(kind)),
        "escalates": said_minutes(after) if after is not None else "",
    }
