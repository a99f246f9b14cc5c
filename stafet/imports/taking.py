"""One run over an import's rows, part after part: read, thought through (in other processes where there are many), decided."""

from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Final, NamedTuple, Self

from stafet.imports.crew import PROCESSES, crew
from stafet.imports.deciding import Decided, Deciding
from stafet.imports.drafts import drafts_of
from stafet.imports.frame import Draft, Frame, Numbered, Wishes
from stafet.imports.models import FileRow, Import, Outcome, Stage
from stafet.imports.people import employers_so_far
from stafet.imports.reading import Row
from stafet.imports.updating import update_known
from stafet.imports.writing import Writing
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.sight import actor_of_user

MANY: Final = 1_500  # rows; fewer are quicker done here than other processes are started


# Whom the part before made is remembered for these (`Met`); of the others the rows themselves are who is made.
_THOUGHT_AHEAD: Final = ("lead", "task")


class _Ahead(NamedTuple):
    """Rows that other processes are thinking through."""

    rows: list[Numbered]
    drafts: list[Future[list[Draft]]]


class Taking:
    """What is remembered from part to part. After a part that broke it is thrown away, and another one goes on."""

    def __init__(self, taken: Import) -> None:
        self.frame = frame_of(taken)
        self._mapping = {int(place): name for place, name in taken.mapping.items()}
        place = next((at for at, name in self._mapping.items() if name == "external_id"), None)
        self._deciding = Deciding(self.frame, place)
        self._employers = employers_so_far(taken.pk)
        self._writing = Writing(self.frame, self._employers)
        is_large = taken.total - taken.done >= MANY and taken.stage != Stage.UNDOING
        self._pool: ProcessPoolExecutor | None = crew() if is_large else None
        self._ahead: _Ahead | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def next_rows(self, taken: Import, size: int) -> list[Numbered]:
        """The rows that come next, as what their columns say."""
        return self._rows_after(taken.done, size)

    def decide(self, rows: list[Numbered]) -> list[Decided]:
        """What becomes of these rows."""
        return self._deciding.decide(self._drafts(rows))

    def write(self, decided: Sequence[Decided]) -> None:
        """Carry it out: first those to be made, then those who are known, by a row before or from the start."""
        self._writing.create(new := [one for one in decided if one.outcome == Outcome.CREATED])
        self._deciding.note_made(new)
        made = {one.draft.number: one.record for one in new}
        for one in decided:
            if one.like is not None:
                one.record, one.is_certain = made.get(one.like), False
            is_more = one.like is not None and self.frame.kind in {"contact", "account"}
            if one.outcome == Outcome.UPDATED or (is_more and self.frame.wishes.exact == "complete"):
                update_known(one, self.frame, self._employers)

    def _drafts(self, rows: list[Numbered]) -> list[Draft]:
        """These rows as drafts; while they are written, the crew thinks about those that follow."""
        if self._pool is None or len(rows) < PROCESSES:
            return drafts_of(rows, self.frame)
        ahead, self._ahead = self._ahead, None
        if ahead is None or ahead.rows != rows:
            ahead = self._thought_through(self._pool, rows)
        drafts = [one for part in ahead.drafts for one in part.result()]
        if self.frame.kind in _THOUGHT_AHEAD and (following := self._rows_after(rows[-1].number, len(rows))):
            self._ahead = self._thought_through(self._pool, following)
        return drafts

    def _thought_through(self, pool: ProcessPoolExecutor, rows: list[Numbered]) -> _Ahead:
        share = -(-len(rows) // PROCESSES)
        parts = [rows[at : at + share] for at in range(0, len(rows), share)]
        return _Ahead(rows, [pool.submit(drafts_of, part, self.frame) for part in parts])

    def _rows_after(self, number: int, size: int) -> list[Numbered]:
        rows = FileRow.objects.filter(made_by=self.frame.import_id, number__gt=number).order_by("number")
        return [
            Numbered(number, Row(line, self._values(cells)))
            for number, line, cells in rows.values_list("number", "line", "cells")[:size]
        ]

    def _values(self, cells: Sequence[str]) -> dict[str, str]:
        places = self._mapping.items()
        return {name: cells[place] for place, name in places if place < len(cells) and cells[place]}


def frame_of(taken: Import) -> Frame:
    """What the rows of this import ask for."""
    return Frame(
        import_id=taken.pk,
        kind=taken.kind,  # type: ignore[arg-type]
        name=taken.file_name.rpartition(".")[0] or taken.file_name,
        branch=taken.branch_id,
        country=taken.branch.country,
        source=taken.source_id,
        at=taken.created_at,
        wishes=wishes_of(taken),
        by=taker(taken),
    )


def taker(taken: Import) -> Actor:
    """Who takes these rows in, with the rights that they have now."""
    return actor_of_user(taken.by) if taken.by is not None else SYSTEM


def wishes_of(taken: Import) -> Wishes:
    """How its rows are taken."""
    return Wishes(**{name: value for name, value in taken.wishes.items() if name in Wishes.__slots__})
