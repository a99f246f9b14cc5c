"""What taking a file of definitions over would do, in lines that a person reads."""

from typing import Any, Final

from django.utils.translation import gettext_lazy

from stafet.blueprint.actions.take_over import Taken
from stafet.web.definition_words import KINDS

_OTHERS: Final = {
    "branches": gettext_lazy("Branches"),
    "teams": gettext_lazy("Teams"),
    "pipelines": gettext_lazy("Pipelines"),
    "contact_groups": gettext_lazy("Contact groups"),
}


def foreseen_screen(taken: Taken) -> dict[str, Any]:
    """By section what is created and changed, how many stay, and what is refused and why."""
    names = dict.fromkeys(name for name, _code in (*taken.created, *taken.changed, *taken.left))
    lines = [
        {
            "title": _title(name),
            "created": [code for section, code in taken.created if section == name],
            "changed": [code for section, code in taken.changed if section == name],
            "left": sum(section == name for section, _code in taken.left),
            "is_arranged": name in taken.arranged,
        }
        for name in names
    ]
    return {
        "is_looked": True,
        "lines": lines,
        "refused": [
            {"title": _title(name), "code": code, "why": why.sentence, "fields": why.field_sentences()}
            for name, code, why in taken.refused
        ],
        "changes_nothing": taken.changes_nothing,
    }


def _title(name: str) -> Any:
    return KINDS[name].title if name in KINDS else _OTHERS.get(name, name)
