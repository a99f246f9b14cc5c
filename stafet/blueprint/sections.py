"""What a file of definitions is made of: sections, each of which tells its rows and takes one over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from stafet.blueprint.kinds import KINDS
from stafet.blueprint.organisation import BRANCHES, GROUPS, TEAMS, Place
from stafet.catalog import pipelines
from stafet.catalog.actions.pipeline import define_pipeline
from stafet.catalog.models import Pipeline
from stafet.staff.actions.define import arrange, define
from stafet.staff.actor import Actor
from stafet.staff.kinds import Kind, Said


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the file. `take` writes one row, given what is said of it and whether it is there, by the verbs.

    `put_in_order` takes the codes in their order; None where the order is not one's own.
    """

    name: str
    rows: Callable[[], list[Said]]
    take: Callable[[Said, Actor], None]
    put_in_order: Callable[[list[str], Actor], None] | None = None

    def row(self, code: str) -> Said | None:
        """The row with this code as it stands."""
        return next((one for one in self.rows() if one["code"] == code), None)


def _of_kind(kind: Kind) -> Section:
    def take(said: Said, by: Actor) -> None:
        found = kind.rows().filter(code=said["code"]).first()
        changes = said if found is None else _without_code(said)
        define(found or kind.blank(), kind=kind, changes=changes, by=by)

    return Section(kind.name, lambda: [kind.told(row) for row in kind.rows()], take, _order_of(kind))


def _order_of(kind: Kind) -> Callable[[list[str], Actor], None]:
    def put(codes: list[str], by: Actor) -> None:
        keys = dict(kind.rows().values_list("code", "pk"))
        arrange(kind, order=[keys[code] for code in codes if code in keys], by=by)

    return put


def _take_pipeline(said: Said, by: Actor) -> None:
    """Its statuses besides those that the file knows stay behind them: none is ever taken out."""
    found = Pipeline.objects.filter(code=said["code"]).first()
    if found is None:
        define_pipeline(Pipeline(), changes=said, by=by)
        return
    changes = _without_code(said)
    statuses = said.get("statuses")
    if isinstance(statuses, list):
        known = {one.get("code") for one in statuses if isinstance(one, Mapping)}
        further = [
            {"code": one["code"]} for one in pipelines.told(found)["statuses"] if one["code"] not in known
        ]
        changes["statuses"] = [*statuses, *further]
    define_pipeline(found, changes=changes, by=by)


def _of_place(place: Place) -> Section:
    return Section(place.name, place.rows, place.take)


def _without_code(said: Said) -> dict[str, Any]:
    return {name: value for name, value in said.items() if name != "code"}


# In the order in which they need each other.
SECTIONS: Final[Mapping[str, Section]] = {
    section.name: section
    for section in (
        _of_place(BRANCHES),
        _of_place(TEAMS),
        Section(
            "pipelines",
            lambda: [pipelines.told(row) for row in Pipeline.objects.all()],
            _take_pipeline,
            _order_of(pipelines.PIPELINES),
        ),
        *(_of_kind(kind) for kind in KINDS.values()),
        _of_place(GROUPS),
    )
}
