"""Imports: which there were, and how far one is: its columns with samples, what it will do, what it did."""

from typing import Any, Final, cast

from django.urls import reverse
from django.utils.translation import gettext_noop

from stafet.catalog.models import Source
from stafet.imports.fields import Kind
from stafet.imports.models import AT_WORK, FileRow, Import, Outcome, Stage, Touched
from stafet.imports.refusals import said_refusal
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, User
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.forms.imports import UploadForm, WishesForm, column_choices
from stafet.web.import_words import KINDS, LEFT, OUTCOMES, RECORDS, STAGES, field_title

_LAST: Final = 50  # imports
_SAMPLES: Final = 3
_FIRST: Final = 20  # rows of the preview
_NO_SUCH: Final = gettext_noop("There is no such import.")
Choices = list[tuple[str, str]]


def visible_import(pk: int, actor: Actor) -> Import:
    """The import with this key, if this actor may see it."""
    imports = Import.objects.visible_to(actor).select_related("branch", "source", "by")
    return seen(imports, pk, no_such=_NO_SUCH)


def imports_screen(actor: Actor) -> dict[str, Any]:
    """The last ones, the newest first."""
    rows = Import.objects.visible_to(actor).select_related("branch").order_by("-pk")[:_LAST]
    return {"imports": [_line(one) for one in rows]}


def upload_form(actor: Actor, *sent: Any) -> UploadForm:
    """The form with the branches for which this actor may import, and their sources."""
    branches = [
        one for one in at_hand(Branch).every if not one.is_hidden and actor.may(Permission.IMPORT, one)
    ]
    ours = {one.pk for one in branches}
    sources = [one for one in at_hand(Source).every if one.branch_id in ours and not one.is_hidden]
    own = actor.home_branch_id if actor.home_branch_id in ours else next(iter(ours), None)
    return UploadForm(
        *sent,
        branches=[(str(one.pk), one.name) for one in branches],
        sources=[(str(one.pk), f"{one.name} ({one.branch})") for one in sources],
        initial={"branch": str(own), "kind": "lead"},
    )


def import_screen(taken: Import) -> dict[str, Any]:
    """One of them, as far as it is."""
    is_open = taken.stage in {Stage.MAPPING, Stage.CHECKED}
    screen = {
        "taken": _line(taken),
        "version": taken.version,
        "is_at_work": taken.stage in AT_WORK,
        "is_open": is_open,
        "is_checked": taken.stage == Stage.CHECKED,
        "is_stopped": taken.stage == Stage.STOPPED,
        "is_over": taken.stage in {Stage.DONE, Stage.STOPPED, Stage.UNDONE},
        "may_stop": taken.stage in {Stage.CHECKING, Stage.RUNNING},
        "may_undo": taken.stage in {Stage.DONE, Stage.STOPPED},
        "counts": [(OUTCOMES[one], getattr(taken, one), one) for one in Outcome],
        "similar": taken.similar,
        "refused": taken.refused,
    }
    if is_open:
        screen |= {"columns": _columns(taken), "form": wishes_form(taken)}
    if taken.stage in {Stage.CHECKED, Stage.DONE, Stage.STOPPED}:
        screen |= {"rows": _rows(taken), "titles": [field_title(name) for name in _mapped(taken).values()]}
    if taken.stage == Stage.UNDONE:
        screen["left"] = _left(taken)
    return screen


def wishes_form(taken: Import, *sent: Any) -> WishesForm:
    """How the rows of this import are taken; a closed lead that names nobody is at first its importer's."""
    wishes = {"owner": taken.by_id, **taken.wishes}
    initial = {name: str(value) if name == "owner" else value for name, value in wishes.items()}
    return WishesForm(*sent, kind=cast("Kind", taken.kind), owners=_owners(taken.branch_id), initial=initial)


def _owners(branch: int) -> Choices:
    people = User.objects.filter(is_active=True).order_by("name").values_list("pk", "name", "branch")
    own_first = sorted(people, key=lambda row: row[2] != branch)
    return [(str(pk), name) for pk, name, _ in own_first]


def _line(taken: Import) -> dict[str, Any]:
    total = max(taken.total, 1)
    return {
        "pk": taken.pk,
        "file": taken.file_name,
        "kind": KINDS.get(taken.kind, taken.kind),
        "stage": STAGES[taken.stage],
        "is_good": taken.stage == Stage.DONE,
        "branch": taken.branch.name,
        "by": taken.by_name,
        "at": taken.created_at,
        "total": taken.total,
        "done": min(taken.done, taken.total),
        "percent": min(100, 100 * taken.done // total),
        "created": taken.created,
        "updated": taken.updated,
        "refused": taken.refused,
        "undone_by": taken.undone_by_name,
        "url": reverse("web:import", args=[taken.pk]),
    }


def _mapped(taken: Import) -> dict[int, str]:
    return dict(sorted((int(place), name) for place, name in taken.mapping.items()))


def _columns(taken: Import) -> list[dict[str, Any]]:
    samples = list(
        FileRow.objects.filter(made_by=taken, number__lte=_SAMPLES).values_list("cells", flat=True)
    )
    choices = column_choices(cast("Kind", taken.kind))
    return [
        {
            "name": f"column-{place}",
            "title": title,
            "value": taken.mapping.get(str(place), ""),
            "choices": choices,
            "samples": [cells[place][:80] for cells in samples if place < len(cells) and cells[place]],
        }
        for place, title in enumerate(taken.columns)
    ]


def _rows(taken: Import) -> list[dict[str, Any]]:
    """The first rows, and then the first ones that are refused."""
    rows = FileRow.objects.filter(made_by=taken).order_by("number")
    first = list(rows[:_FIRST])
    refused = [one for one in rows.filter(outcome=Outcome.REFUSED)[:_FIRST] if one.number > _FIRST]
    places = list(_mapped(taken))
    return [
        {
            "line": one.line,
            "outcome": OUTCOMES.get(one.outcome, ""),
            "is_refused": one.outcome == Outcome.REFUSED,
            "is_similar": one.similar_id is not None,
            "reason": said_refusal(one.reason),
            "cells": [one.cells[place][:60] if place < len(one.cells) else "" for place in places],
        }
        for one in [*first, *refused]
    ]


def _left(taken: Import) -> list[dict[str, Any]]:
    pages = {"lead": "web:lead", "contact": "web:contact", "account": "web:account", "task": "web:task"}
    rows = Touched.objects.filter(made_by=taken).exclude(left="").order_by("number")[:_LAST]
    return [
        {
            "what": RECORDS.get(one.kind, one.kind),
            "number": one.record_id,
            "why": LEFT.get(one.left, one.left),
            "url": reverse(pages[one.kind], args=[one.record_id]) if one.kind in pages else "",
        }
        for one in rows
    ]
