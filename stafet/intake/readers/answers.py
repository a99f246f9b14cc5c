"""Answers as builders of forms send them: an object a question, or a question here and its answer there by an id."""

from collections.abc import Mapping
from typing import Any

from stafet.intake.readers.field_names import field_for, folded

MAX_DEPTH = 12
MAX_TITLES = 500

_QUESTION = ("label", "question", "title", "name", "key", "field")
_TITLE = ("title", "label", "question", "text")
_ANSWER = ("value", "answer", "response", "text")
_ID = ("id", "ref", "fieldid", "questionid", "key", "qid")


def titles_of(body: Any) -> dict[str, str]:
    """Every question of a JSON body by its id, where questions and answers stand apart."""
    titles: dict[str, str] = {}
    waiting = [(body, 0)]
    while waiting and len(titles) < MAX_TITLES:
        value, depth = waiting.pop()
        if depth > MAX_DEPTH:
            continue
        if isinstance(value, list):
            waiting += [(inner, depth + 1) for inner in value[:200]]
        elif isinstance(value, dict):
            title = _first(_named(value), _TITLE)
            for key in (inner for name, inner in value.items() if folded(str(name)) in _ID):
                if title and isinstance(key, str) and key:
                    titles.setdefault(key, title)
            waiting += [(inner, depth + 1) for inner in list(value.values())[:200]]
    return titles


def answered(value: dict[str, Any], titles: Mapping[str, str]) -> tuple[str, str] | None:
    """Question and answer of an object that holds both, or names its question by id; None if it is no such object."""
    named = _named(value)
    answer = _first(named, _ANSWER)
    question = _first(named, _QUESTION)
    if question and answer and field_for(question):
        return question, answer
    field = named.get("field")
    about = [inner for inner in field.values() if isinstance(inner, str)] if isinstance(field, dict) else []
    about += [inner for name, inner in named.items() if name in _ID and isinstance(inner, str)]
    question = next((titles[key] for key in about if key in titles), "")
    answer = answer or _typed(named)
    is_known = bool(question and answer and question != answer and field_for(question))
    return (question, answer) if is_known else None


def _typed(named: dict[str, Any]) -> str:
    """An answer that stands under the name of its own type ("type": "email", "email": "…"), a choice's label among them."""
    inner = named.get(folded(str(named.get("type", ""))), "")
    if isinstance(inner, dict):
        inner = _first(_named(inner), ("label", *_ANSWER))
    return inner if isinstance(inner, str) else ""


def _named(value: dict[str, Any]) -> dict[str, Any]:
    return {folded(str(name)): inner for name, inner in list(value.items())[:20]}


def _first(named: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((named[name] for name in names if isinstance(named.get(name), str) and named[name]), "")


def gathered(pairs: list[tuple[str, str]], names_of: Any) -> list[tuple[str, str]]:
    """Form fields that come as several each (fields[a][title], fields[a][value]) as one: its title, or its group's name.

    `names_of` takes a field's name apart.
    """
    groups: dict[tuple[str, ...], dict[str, str]] = {}
    for path, value in pairs:
        *group, leaf = names_of(path) or [""]
        if group:
            groups.setdefault(tuple(group), {})[folded(leaf)] = value
    kept = []
    for path, value in pairs:
        *group, leaf = names_of(path) or [""]
        one = groups.get(tuple(group), {})
        if not group or "value" not in one:
            kept.append((path, value))
        elif folded(leaf) == "value":
            title = one.get("title") or one.get("label") or ""
            kept.append((title if field_for(title) else ".".join(group), value))
    return kept
