"""The definitions of a kind: their list, the form of one, its history."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from stafet.catalog.models import Category
from stafet.staff.columns import Facts, One, Pick, Usual
from stafet.staff.definitions import Definition
from stafet.staff.kinds import Kind, stamp
from stafet.staff.models import Event
from stafet.web import wording
from stafet.web.definition_words import KINDS, column_word, option_word
from stafet.web.forms.definition import DefinitionForm
from stafet.web.screens.history import history_of

MOST = 500  # rows of a list
_LEADING = 5  # levels that are drawn further in


def list_page(kind: Kind, *, q: str = "") -> dict[str, Any]:
    """All rows in their order, hidden ones too, and what is told of each."""
    beside = [column.name for column in _told(kind) if isinstance(column, One)]
    every = kind.rows().select_related(*beside) if beside else kind.rows()
    rows = [row for row in every if q.casefold() in f"{row.name} {row.code}".casefold()]
    shown = rows[:MOST]
    return {
        "kind": kind.name,
        "called": KINDS[kind.name],
        "columns": [column_word(column.name) for column in _told(kind)],
        "rows": [_line(kind, row) for row in (_as_tree(shown) if kind.model is Category else shown)],
        "more": len(rows) - len(shown),
        "q": q,
        "is_closed": kind.is_closed,
        "may_arrange": not q and kind.model is not Category and not kind.is_closed,
    }


def form_screen(kind: Kind, row: Definition) -> dict[str, Any]:
    """The form of a row, or of a new one."""
    return {
        "form": DefinitionForm(kind=kind, row=row),
        "version": stamp(kind.told(row)) if row.pk else 0,
        "named": row.name if row.pk else KINDS[kind.name].new,
        "about": KINDS[kind.name].sentence,
        "back_url": reverse("web:definitions", args=[kind.name]),
        "history_url": reverse("web:definition-history", args=[kind.name, row.pk]) if row.pk else "",
    }


def changes_of(row: Definition, *parts: Any, links: Iterable[str] = ()) -> list[dict[str, Any]]:
    """What the database recorded about a row and its parts; for what stands in tables beside, what the verbs told."""
    recorded = history_of(row, *parts)
    told = Event.objects.filter(subject_kind=row._meta.model_name, subject_id=row.pk).order_by("-id")[:MOST]
    beside = [
        {
            "at": event.at,
            "by": event.by_name,
            "field": column_word(name),
            "before": _said(event.before.get(name)),
            "after": _said(event.after.get(name)),
        }
        for event in told
        for name in links
        if name in event.after and event.before
    ]
    return sorted([*recorded, *beside], key=lambda change: change["at"], reverse=True)


def _said(value: Any) -> str:
    return wording.listed([str(one) for one in value]) if value else ""


def _told(kind: Kind) -> list[Any]:
    """The columns that a list has room for."""
    if kind.model is Category:
        return []
    return [
        one
        for one in kind.own
        if isinstance(one, Pick | One) and one.name in {"outcome", "kind", "default_pipeline"}
    ]


def _line(kind: Kind, row: Any) -> dict[str, Any]:
    usual = next((one for one in kind.own if isinstance(one, Usual)), None)
    facts = next((one for one in kind.own if isinstance(one, Facts)), None)
    return {
        "pk": row.pk,
        "name": row.name,
        "code": row.code,
        "depth": min(getattr(row, "depth", 0), _LEADING),
        "note": ", ".join(str(row.facts[name]) for name in facts.names if row.facts.get(name))
        if facts
        else "",
        "cells": [_cell(column, row) for column in _told(kind)],
        "is_hidden": row.is_hidden,
        "is_usual": usual is not None and getattr(row, usual.name),
        "is_system": getattr(row, "is_system", False),
    }


def _cell(column: Any, row: Any) -> str:
    if isinstance(column, One):
        other = getattr(row, column.name)
        return other.name if other else ""
    return str(option_word(str(getattr(row, column.name)), column=column.name))


def _as_tree(rows: list[Any]) -> list[Any]:
    """Each below the one it belongs to, with how deep it lies; whatever hangs on nothing comes last."""
    below: dict[int | None, list[Any]] = {}
    keys = {row.pk for row in rows}
    for row in rows:
        below.setdefault(row.parent_id if row.parent_id in keys else None, []).append(row)
    found: list[Any] = []
    waiting = [(row, 0) for row in reversed(below.get(None, []))]
    while waiting:
        row, row.depth = waiting[-1][0], waiting[-1][1]
        found.append(waiting.pop()[0])
        waiting += [(one, row.depth + 1) for one in reversed(below.get(row.pk, []))]
    return found


def none_there() -> str:
    """What an empty list says."""
    return gettext("None yet")
