"""A pipeline with its statuses in plain values, as the file, the history, the API and its editors see it."""

from collections.abc import Mapping
from typing import Any, Final

from stafet.catalog.models import Pipeline, State, Status
from stafet.catalog.pipeline_rules import Step
from stafet.staff.columns import Column, Flag, Names, Number, Pick
from stafet.staff.kinds import Kind, Said

# What statuses of all pipelines can have in common for the reports.
COUNTS_AS: Final = ("contact", "appointment", "test_drive", "offer", "order")
LONGEST_WAIT: Final = 365 * 24  # hours until the next date that is proposed
STATUS: Final[tuple[Column, ...]] = (
    Names("names"),
    Pick("state", is_fixed=True, is_needed=True, options=tuple(State)),
    Flag("is_hidden"),
    Pick("counts_as", options=COUNTS_AS, is_open=True),
    Number("probability", most=100),
    Number("next_after_hours", least=1, most=LONGEST_WAIT),
)
PIPELINES: Final = Kind("pipelines", Pipeline)
_FIRST: Final = (
    (State.NEW, "N", ("New", "Neu", "Ny")),
    (State.IN_PROGRESS, "P", ("In progress", "In Arbeit", "I gang")),
    (State.WON, "W", ("Won", "Gewonnen", "Vundet")),
    (State.LOST, "L", ("Lost", "Verloren", "Tabt")),
)


def told(pipeline: Pipeline) -> Said:
    """The pipeline as it is: code, names, is_hidden, and its statuses in order, each with the codes it leads `onward` to."""
    rows = list(pipeline.statuses.prefetch_related("next_statuses"))
    statuses = [
        {"code": row.code}
        | {column.name: column.told(row) for column in STATUS}
        | {"onward": sorted(one.code for one in row.next_statuses.all())}
        for row in rows
    ]
    return PIPELINES.told(pipeline) | {"statuses": statuses}


def steps_of(said: Mapping[str, Any]) -> list[Step]:
    """Its statuses as the rules know them."""
    return [
        Step(one["code"], one["state"], one.get("is_hidden", False), frozenset(one.get("onward", ())))
        for one in said["statuses"]
    ]


def first_statuses() -> list[Said]:
    """The fewest statuses with which a pipeline can begin, one of each state."""
    return [
        {"code": code, "names": dict(zip(("en", "de", "da"), names, strict=True)), "state": str(state)}
        for state, code, names in _FIRST
    ]


def at(pipeline: Pipeline, code: str) -> Status:
    """The row of a status."""
    return pipeline.statuses.get(code=code)
