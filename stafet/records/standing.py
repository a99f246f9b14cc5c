"""What a merge found, and whether it can be made or undone now."""

from collections.abc import Collection
from typing import TypeVar

from stafet.contacts.models import Account, Contact
from stafet.contacts.standing import check_standing
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.records.fields import Record
from stafet.records.models import Kind, Merge
from stafet.staff.actor import Actor
from stafet.staff.events import record_on_leads

Known = TypeVar("Known", Contact, Account)


def merged_already(kind: Kind, kept: int, gone: int) -> Merge | None:
    """The merge of the same two that still stands, for who repeats it."""
    return Merge.objects.standing().filter(kind=kind, kept=kept, gone=gone).first()


def check_pair(kept: Known, gone: Known) -> None:
    """Deny one record with itself, and one that no longer stands."""
    if kept.pk == gone.pk:
        raise Invalid("A record cannot be merged with itself.", fields={"gone": "Pick another one."})
    for one in (kept, gone):
        check_standing(one)


def keep_merge(
    kind: Kind,
    *,
    kept: int,
    gone: int,
    before: dict[str, Record],
    after: Record,
    relinked: dict[str, list[int]],
    by: Actor,
) -> Merge:
    """Write a merge with all that gives it back."""
    touched = {f"{kind}:{kept}", f"{kind}:{gone}"} | {
        f"contact:{key}" for key in relinked.get("contacts", ())
    }
    return Merge.objects.create(
        kind=kind,
        kept=kept,
        gone=gone,
        before=before,
        after=after,
        relinked=relinked,
        touched=sorted(touched),
        at=clock.now(),
        **by.signature(),
    )


def check_latest(merge: Merge) -> None:
    """Deny to undo a merge while a later one stands that wrote one of its records again."""
    later = (
        Merge.objects.standing()
        .filter(pk__gt=merge.pk, touched__overlap=merge.touched)
        .order_by("-pk")
        .first()
    )
    if later is not None:
        raise NotNow(
            "Merge %(later)s, made later, builds on this one. Undo that one first.",
            later=later.pk,
            fields={"merge": "Undo the later one first."},
            options={"merge": [later.pk]},
        )


def check_not_erased(merge: Merge) -> None:
    """Deny to undo a merge of somebody who was erased: what it would give back is gone (R64)."""
    if "erased" in merge.before:
        raise NotNow("Somebody of this merge was erased since, so it cannot be undone any more.")


def mark_undone(merge: Merge, *, by: Actor) -> None:
    """Let a merge stand no longer."""
    merge.undone_at, merge.undone_by_name = clock.now(), by.name[:150]
    merge.version += 1
    merge.save(update_fields=["undone_at", "undone_by_name", "version"])


def tell_leads(
    kind: str, merge: Merge, leads: Collection[int], *, left: Contact, to: Contact, by: Actor
) -> None:
    """Record on each of these leads that its contact is another one now."""
    before = {"contact": left.pk, "contact_name": left.name}
    after = {"contact": to.pk, "contact_name": to.name, "merge": merge.pk}
    record_on_leads(kind, to, by=by, leads=leads, before=before, after=after)


def changed(before: Record, after: Record) -> tuple[Record, Record]:
    """Only what differs, for the record of what happened."""
    names = [name for name in after if after[name] != before[name]]
    return {name: before[name] for name in names}, {name: after[name] for name in names}


def name_of(kept_as: Record) -> str:
    """What a record was called, as a merge keeps it."""
    if "name" in kept_as:
        return str(kept_as["name"])
    return f"{kept_as['first_name']} {kept_as['last_name']}".strip()
