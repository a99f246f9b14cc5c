"""A project of the demo: guests of the workshop who are called before the season of tyres."""

from typing import Final

from stafet.contacts.models import ContactGroup
from stafet.demo.telling import Cast
from stafet.projects.actions.add import take_in_arrivals
from stafet.projects.actions.set_up import set_up_project
from stafet.projects.models import Way
from stafet.staff.actor import SYSTEM, Actor

_NAMES: Final = {
    "de": "Reifenwechsel im Frühjahr",
    "da": "Dækskift til foråret",
    "en": "Tyres for spring",
}


def call_regulars(groups: dict[str, ContactGroup], cast: Cast, *, by: Actor) -> None:
    """Set up the project in Flensburg, with all who are in the group of its regulars."""
    source = next(
        one for code, one in sorted(cast.sources.items()) if one.branch_id == cast.branches["FLE"].pk
    )
    terms = {
        "names": _NAMES,
        "type": "SERV",
        "pipeline": "service",
        "source": source,
        "groups": [groups["FLE-STAMM"]],
        "manager_ids": [cast.users["birte"].pk],
        "staff_ids": [cast.users["anke"].pk, cast.users["hauke"].pk],
        "way": Way.ROUND_ROBIN,
        "due_days": 14,
    }
    project = set_up_project(cast.branches["FLE"], terms=terms, takes_members=True, by=by)
    take_in_arrivals(project, by=SYSTEM)
