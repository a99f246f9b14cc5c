"""Whose turn it is in a project: of its staff, who are there; its row is locked by whoever asks."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from stafet.distribution.choose import Asking, Person, Turns, Way, choose
from stafet.distribution.people import crowd_at
from stafet.projects.models import Project
from stafet.projects.models import Way as ProjectsWay


class Dealing:
    """Deals leads to the staff of a project in turns; nobody where it deals by hand, or where nobody is there.

    Shifts, capacities and substitutes do not count: a project's leads are carried over weeks, not answered at once.
    """

    def __init__(self, project: Project, at: datetime) -> None:
        self._staff: tuple[int, ...] = ()
        self._people: Mapping[int, Person] = {}
        self._turns = _read(project)
        if project.way == ProjectsWay.ROUND_ROBIN and project.staff_ids:
            known = crowd_at(at, teams=(), users=project.staff_ids).people
            self._people = {key: _of_project(one) for key, one in known.items() if key in project.staff_ids}
            self._staff = tuple(key for key in project.staff_ids if key in self._people)

    def next(self) -> int | None:
        """Who gets the next lead."""
        if not self._staff:
            return None
        choice = choose(Asking(Way.ROUND_ROBIN, self._staff, self._people, self._turns))
        self._turns = choice.turns
        return choice.user

    def told(self) -> dict[str, object]:
        """Whose turn it is, as the project keeps it."""
        next_at = {str(key): at for key, at in sorted(self._turns.next_at.items())}
        return {"reached": self._turns.reached, "next_at": next_at}


def _of_project(person: Person) -> Person:
    return replace(person, is_on_shift=True, capacity=None, per_day=None, substitute=None)


def _read(project: Project) -> Turns:
    kept = project.turns
    return Turns(kept.get("reached", 0), {int(key): at for key, at in kept.get("next_at", {}).items()})
