"""What all rows of an import share: where they go, how they are taken, and who takes them in. Travels to other processes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, NamedTuple

from stafet.imports.fields import Kind
from stafet.imports.reading import Row
from stafet.matching.verdict import Judgement
from stafet.particulars.cleaned import Particulars
from stafet.staff.actor import Actor

Refusal = dict[str, Any]  # {"sentence", "places"}: said in the reader's language when it is read


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the rows are taken. `exact`: what a row adds to somebody who is certainly known; `similar`: whether somebody much
    like a known one is made new; `runs_clocks`: whether open leads' response times begin now (R7a); `owner`: the user who
    holds closed leads, and tasks, that name nobody.
    """

    exact: Literal["complete", "leave"] = "complete"
    similar: Literal["new", "refuse"] = "new"
    runs_clocks: bool = False
    owner: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One import, as its rows ask for it."""

    import_id: int
    kind: Kind
    name: str
    branch: int
    country: str
    source: int | None
    at: datetime
    wishes: Wishes
    by: Actor


class Numbered(NamedTuple):
    """A row of the file: its number, from 1, and what its columns say."""

    number: int
    row: Row


@dataclass(slots=True)
class Draft:
    """A row thought through as far as it can be without what stands beside it: `facts` are a lead's or task's columns.

    `person` and `company` are what matching says of whom it names, and `asked` what it was asked for the one that the
    row is about.
    """

    number: int
    line: int
    digest: int
    values: dict[str, str]
    refusal: Refusal | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    product: str = ""
    person: Judgement | None = None
    company: Judgement | None = None
    asked: Particulars | None = None

    @property
    def key(self) -> str:
        """By what the row is the same again: its own number, where it has one, else all that it says."""
        return self.values.get("external_id", "")[:100] or f"#{self.digest:x}"


def refused(sentence: str, **places: object) -> Refusal:
    """Why a row is not taken."""
    return {"sentence": sentence, "places": {name: str(value) for name, value in places.items()}}
