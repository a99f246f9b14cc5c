"""An erasure's steps in their order; each is done in slices, and doing one again changes nothing.

Rows as they stand come first: what the database writes into its history meanwhile is marked with the rest of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from stafet.mail.models import Message, MessageState
from stafet.privacy import beside
from stafet.privacy.dropped import erase_dropped
from stafet.privacy.going import Going
from stafet.privacy.models import Erasure
from stafet.privacy.places import Whose
from stafet.privacy.rewriting import next_rows, rewrite_near, rewrite_own
from stafet.privacy.tables import Table, histories, tables

# What stays of a contact while a contract of it must be kept.
NAMES: Final = ("first_name", "last_name", "title", "sort_key")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `slice_` does up to so many rows after a key, and gives the last one's, or None when it is through.

    One that is not `is_own` looks for the person's values in rows that are not theirs.
    """

    name: str
    slice_: Callable[[Going, int], int | None]
    is_own: bool = True


def steps() -> tuple[Step, ...]:
    """All of them; the order is fixed, for an erasure remembers how far it is by their number."""
    rewriting = [Step(one.name, _own(one)) for one in tables()]
    past = [Step(one.name, _own(one)) for one in histories()]
    near = [
        Step(f"near {one.name}", _near(one), is_own=False)
        for one in (*tables(), *histories())
        if one.place.near
    ]
    return (
        Step("mail", _hold_mail),
        *rewriting,
        Step("mail.StoredFile", _once(beside.drop_files)),
        Step("cleaned", _once(beside.forget_cleaned)),
        Step("imports", _once(beside.erase_imports)),
        Step("records.Merge", _once(beside.erase_merges)),
        *past,
        Step("staff.Event", _once(beside.erase_events)),
        *near,
        Step("found again", _once(beside.find_accounts_again), is_own=False),
        Step("by value", _once(beside.erase_by_value), is_own=False),
        Step("dropped files", _once(erase_dropped), is_own=False),
    )


def _own(table: Table) -> Callable[[Going, int], int | None]:
    def slice_(going: Going, after: int) -> int | None:
        rows = next_rows(table, going.keys, after)
        kept = [one["id"] for one in going.erasure.kept]
        but: tuple[str, ...] = ()
        if kept and table.place.table == "contacts.Contract":
            column = "id"
            stays = table.model._base_manager.filter(pk__in=rows, **{f"{column}__in": kept})
            left = set(stays.values_list("pk", flat=True))
            rewrite_own(table, [one for one in rows if one not in left])
            return rows[-1] if rows else None
        if kept and table.place.table == "contacts.Contact":
            but = NAMES
        if rows:
            rewrite_own(table, rows, but=but)
            _count(going.erasure, table.name, len(rows))
        return rows[-1] if rows else None

    return slice_


def _near(table: Table) -> Callable[[Going, int], int | None]:
    def slice_(going: Going, after: int) -> int | None:
        rows = next_rows(table, going.keys, after, near=True)
        is_firm = Whose.NEAR_ACCOUNT in table.place.near.values()
        if rows:
            changed = rewrite_near(table, rows, going.firm if is_firm else going.needles)
            _count(going.erasure, f"near {table.name}", changed)
        return rows[-1] if rows else None

    return slice_


def _once(work: Callable[[Going], int]) -> Callable[[Going, int], int | None]:
    def slice_(going: Going, after: int) -> int | None:
        if after:
            return None
        _count(going.erasure, work.__name__, work(going))
        return 1

    return slice_


def _hold_mail(going: Going, after: int) -> int | None:
    """What waits to go out to them does not any more."""
    waiting = Message._base_manager.filter(pk__in=going.keys[Whose.MESSAGE], state=MessageState.QUEUED)
    waiting.update(state=MessageState.FAILED)
    return None if after else 1


def _count(erasure: Erasure, name: str, rows: int) -> None:
    if rows:
        erasure.counts[name] = erasure.counts.get(name, 0) + rows
