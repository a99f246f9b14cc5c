"""Definitions and people as a file names them: by code, or by what they are called in one of our languages."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar

from stafet.catalog.models import (
    Category,
    CompletionReason,
    LeadType,
    Level,
    Scale,
    Source,
    State,
    Status,
    TaskReason,
    TaskType,
)
from stafet.foundation.denials import Invalid
from stafet.imports.frame import Frame
from stafet.staff.at_hand import at_hand
from stafet.staff.definitions import Definition
from stafet.staff.models import Branch, Team, User
from stafet.staff.rights import Permission

D = TypeVar("D", bound=Definition)
_STATES = {
    "open": State.IN_PROGRESS, "offen": State.IN_PROGRESS, "new": State.NEW, "neu": State.NEW, "ny": State.NEW,
    "in_progress": State.IN_PROGRESS, "won": State.WON, "gewonnen": State.WON, "vundet": State.WON,
    "closed won": State.WON, "lost": State.LOST, "verloren": State.LOST, "tabt": State.LOST, "closed lost": State.LOST,
}  # fmt: skip


def lead_type(typed: str) -> LeadType | None:
    """The lead type of this name; None where none is named."""
    return _of(LeadType, typed, "type")


def category(typed: str) -> Category | None:
    """The category of this name."""
    return _of(Category, typed, "category")


def source(typed: str, frame: Frame) -> Source:
    """The source of this name, the import's own where none is named or it is not known here."""
    fits = _of(Source, typed, "", is_lenient=True) or at_hand(Source).by_key.get(frame.source)
    if fits is None:
        raise Invalid("There is no source to count these leads under.")
    return fits


def level(scale: Scale, typed: str) -> int | None:
    """A rank, by its number or its name."""
    if not typed:
        return None
    ours = [one for one in at_hand(Level).every if one.scale == scale]
    found = next((one.rank for one in ours if typed == str(one.rank) or is_called(one, typed)), None)
    if found is None:
        raise _unknown(typed, str(scale))
    return found


def status(typed: str, pipeline: int) -> Status | None:
    """The status of this name in the pipeline; what says no more than a state is the first status of that state."""
    if not typed:
        return None
    ours = [one for one in at_hand(Status).every if one.pipeline_id == pipeline and not one.is_hidden]
    state = _STATES.get(typed.strip().lower())
    found = next((one for one in ours if is_called(one, typed)), None)
    found = found or next((one for one in ours if one.state == state), None)
    if found is None:
        raise _unknown(typed, "status")
    return found


def lead_reason(typed: str) -> CompletionReason | None:
    """The completion reason of this name."""
    return _of(CompletionReason, typed, "completion_reason")


def task_type(typed: str) -> TaskType | None:
    """The kind of tasks of this name."""
    return _of(TaskType, typed, "type")


def task_reason(typed: str) -> TaskReason | None:
    """How a task ended, by this name."""
    return _of(TaskReason, typed, "completion_reason")


def branch(typed: str, frame: Frame) -> Branch:
    """The branch of this name, one for which the importer may import; the import's own where none is named."""
    rows = at_hand(Branch)
    if not typed:
        return rows.by_key[frame.branch]
    named = typed.casefold()
    found = next((one for one in rows.every if named in {one.code.casefold(), one.name.casefold()}), None)
    if found is None or not frame.by.may(Permission.IMPORT, found):
        raise _unknown(typed, "branch")
    return found


def team(typed: str, of: Branch) -> Team | None:
    """The branch's team of this name."""
    if not typed:
        return None
    ours = [one for one in at_hand(Team).every if one.branch_id == of.pk and not one.is_hidden]
    named = typed.casefold()
    found = next((one for one in ours if named in {one.code.casefold(), one.name.casefold()}), None)
    if found is None:
        raise _unknown(typed, "team")
    return found


class People:
    """Who works here, by address and by name; read once."""

    def __init__(self) -> None:
        every = list(User.objects.filter(is_active=True).order_by("pk"))
        self.by_key: Mapping[int, User] = {one.pk: one for one in every}
        names = [one.name.casefold() for one in every]
        self._named = {one.email.casefold(): one for one in every}
        self._named |= {name: one for name, one in zip(names, every, strict=True) if names.count(name) == 1}

    def named(self, typed: str) -> User | None:
        """The one with this address or name, a name that one alone has; denies somebody unknown."""
        if not typed:
            return None
        found = self._named.get(typed.strip().casefold())
        if found is None:
            raise _unknown(typed, "owner")
        return found


def is_called(one: Definition, typed: str) -> bool:
    """Whether this is its code, or its label in one of the languages."""
    return _plain(typed) in {_plain(one.code), *(_plain(str(name)) for name in one.names.values())}


def _of(kind: type[D], typed: str, field: str, *, is_lenient: bool = False) -> D | None:
    if not typed:
        return None
    every: tuple[Any, ...] = at_hand(kind).every
    found: D | None = next((one for one in every if is_called(one, typed)), None)
    if found is None and not is_lenient:
        raise _unknown(typed, field)
    return found


def _unknown(typed: str, field: str) -> Invalid:
    return Invalid("There is no “%(typed)s” here (%(field)s).", typed=typed[:60], field=field)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return " ".join(text.replace("_", " ").split()).casefold()
