"""Take in a file of contacts or of accounts: all of it or none."""

import csv
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Final, Self

from stafet.contacts.models import Account, AccountKey, Contact
from stafet.foundation import clock
from stafet.imports.copying import (
    LARGE_FILE,
    copy_in,
    indexes_made_at_the_end,
    kept_ids,
    looked_up_by_index,
    tables_to_fill,
)
from stafet.imports.crew import PROCESSES, crew
from stafet.imports.employers import Employers, keys_of_accounts
from stafet.imports.known import Kind, KnownRows, Sorted
from stafet.imports.models import Import, ImportedRow
from stafet.imports.preparing import Copied, Planned, Where, prepare
from stafet.imports.reading import COLUMNS, Row, Table, open_table
from stafet.imports.renewing import renew_account, renew_contact
from stafet.matching.frequent import count_frequent
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import Branch

AT_ONCE: Final = 2_000  # rows
_AHEAD: Final = 3 * PROCESSES  # parts that are prepared while one is copied
Tell = Callable[[int, int], None]


@action("import", locks=False)
def import_file(branch: Branch, *, kind: Kind, path: Path, tell: Tell, by: Actor) -> Import:
    """Take in the rows of a CSV file as contacts or accounts known in `branch`; a repetition changes nothing.

    A row whose external id is known renews its record; what names nobody is refused and stands, with line and
    reason, in `FILE.refused.csv` beside the file. `tell` is given the bytes read and the file's size. Denies a
    file in which no column is known.
    """
    table = open_table(path)
    made = Import.objects.create(
        kind=kind, file_name=path.name[:250], branch=branch, by_name=by.name, created_at=clock.now()
    )
    where = Where(branch.pk, branch.country, made.created_at, made.pk)
    is_large = table.size > LARGE_FILE
    filled = tables_to_fill(kind) if is_large else []
    employers = Employers(keys_of_accounts() if AccountKey in filled else None)
    with (
        closing(table.file),
        indexes_made_at_the_end(filled),
        _Preparing(where, in_processes=is_large) as preparing,
        _Refused(path) as refused,
        looked_up_by_index(),
    ):
        _take(table, made, employers, preparing, refused, tell, by)
    made.save()
    count_frequent()
    after = {name: getattr(made, name) for name in ("kind", "created", "updated", "matched", "refused")}
    record("import:made", made, by=by, after={"file": made.file_name, **after})
    return made


def _take(
    table: Table,
    made: Import,
    employers: Employers,
    preparing: "_Preparing",
    refused: "_Refused",
    tell: Tell,
    by: Actor,
) -> None:
    known = KnownRows(made.kind)  # type: ignore[arg-type]
    for rows in _parts(table.rows, AT_ONCE):
        found = known.sort(rows)
        _plan(found, made, employers, preparing)
        _renew(found, made, employers, preparing, by)
        refused.note(found)
        made.matched += found.matched
        made.refused += len(found.refused)
        tell(table.read(), table.size)


def _plan(found: Sorted, made: Import, employers: Employers, preparing: "_Preparing") -> None:
    rows = [row for row, _ in found.new]
    if made.kind == "contact":
        placed, accounts = employers.place(rows)
        preparing.add(accounts)
        ids = kept_ids(Contact, len(rows))
        planned = [
            Planned(id, digest, row.values, employer)
            for id, (row, digest), employer in zip(ids, found.new, placed, strict=True)
        ]
    else:
        ids = kept_ids(Account, len(rows))
        planned = [Planned(id, digest, row.values) for id, (row, digest) in zip(ids, found.new, strict=True)]
    preparing.add(planned)
    made.created += len(rows)


def _renew(found: Sorted, made: Import, employers: Employers, preparing: "_Preparing", by: Actor) -> None:
    if not found.changed:
        return
    placed, accounts = (
        employers.place(row for row, *_ in found.changed) if made.kind == "contact" else ([], [])
    )
    preparing.add(accounts)
    preparing.finish()
    for place, (row, digest, id) in enumerate(found.changed):
        if made.kind == "contact":
            contact = Contact.objects.select_related("account").get(pk=id)
            is_changed = renew_contact(contact, row.values, placed[place], by=by)
        else:
            is_changed = renew_account(Account.objects.get(pk=id), row.values, by=by)
        made.updated += is_changed
        made.matched += not is_changed
        ImportedRow.objects.update_or_create(
            kind=made.kind, record_id=id, defaults={"digest": digest, "made_by": made}
        )


class _Preparing:
    """Rows are prepared in other processes while this one reads and copies; small files here."""

    def __init__(self, where: Where, *, in_processes: bool) -> None:
        self._where = where
        self._waiting: deque[Future[Copied]] = deque()
        self._pool = crew() if in_processes else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self.finish()
        finally:
            if self._pool:
                self._pool.shutdown(cancel_futures=True)

    def add(self, planned: list[Planned]) -> None:
        """Prepare and copy these, now or before long."""
        if not planned:
            return
        if self._pool is None:
            copy_in(prepare(planned, self._where))
            return
        self._waiting.append(self._pool.submit(prepare, planned, self._where))
        while len(self._waiting) > _AHEAD:
            copy_in(self._waiting.popleft().result())

    def finish(self) -> None:
        """Copy all that waits."""
        while self._waiting:
            copy_in(self._waiting.popleft().result())


class _Refused:
    """`FILE.refused.csv`: made when the first row is refused, taken away where nothing is."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f"{path.name}.refused.csv")
        self._lines: list[list[str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            return
        self._path.unlink(missing_ok=True)
        if self._lines:
            with self._path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([["line", "reason", *COLUMNS], *self._lines])

    def note(self, found: Sorted) -> None:
        """Keep the refused rows with their reasons."""
        self._lines += [
            [str(row.line), reason, *(row.values.get(name, "") for name in COLUMNS)]
            for row, reason in found.refused
        ]


def _parts(rows: Iterator[Row], size: int) -> Iterator[list[Row]]:
    while part := list(islice(rows, size)):
        yield part
