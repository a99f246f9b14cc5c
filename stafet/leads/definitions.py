"""Looks definitions up by id or code, and says which ones there are where none fits."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from stafet.catalog.models import CompletionReason, LeadType, Level, Outcome, Source, Status
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.staff.at_hand import at_hand, is_kept
from stafet.staff.definitions import Definition

D = TypeVar("D", bound=Definition)
Named = str | int
MIDDLE: Final = 3  # of the five ranks that there are, where none is the default
_LONGEST_KEY: Final = 18


def find(kind: type[D], named: Named | D, *, field: str, allow_hidden: bool = False, **among: object) -> D:
    """The definition with this id or code among those with these values; denies an unknown or hidden one."""
    if isinstance(named, kind):
        return named
    look = _at_hand if is_kept(kind) else _looked_up
    found = look(kind, str(named), among)
    if found is None or (found.is_hidden and not allow_hidden):
        options = kind._default_manager.filter(is_hidden=False, **among)
        raise Invalid(
            "There is no such choice: %(named)s.",
            named=str(named)[:60],
            fields={field: "Pick one of the list."},
            options={field: list(options.values_list("code", flat=True)[:50])},
        )
    return found


def _at_hand(kind: type[D], named: str, among: Mapping[str, object]) -> D | None:
    rows = at_hand(kind)
    keyed = rows.by_key.get(_key_of(named))
    fits = (row for row in (keyed, *rows.every) if row and (row is keyed or row.code == named))
    return next(
        (row for row in fits if all(getattr(row, name) == value for name, value in among.items())), None
    )


def _looked_up(kind: type[D], named: str, among: Mapping[str, object]) -> D | None:
    options = kind._default_manager.filter(**among)
    key = _key_of(named)
    return (options.filter(pk=key).first() if key else None) or options.filter(code=named).first()


def _key_of(named: str) -> int | None:
    return int(named) if named.isdecimal() and len(named) < _LONGEST_KEY else None


def reason_for(outcome: Outcome, named: Named | CompletionReason | None) -> CompletionReason:
    """The completion reason of this outcome; closing always needs one (R33)."""
    if named in {None, ""}:
        codes = CompletionReason.objects.filter(outcome=outcome, is_hidden=False).values_list(
            "code", flat=True
        )
        raise Invalid(
            "Closing a lead needs a reason.",
            fields={"reason": "Pick a reason."},
            options={"reason": list(codes)},
        )
    reason = find(CompletionReason, named, field="reason", outcome=outcome)
    if reason.outcome != outcome:
        raise Invalid(
            "This reason belongs to another outcome.", fields={"reason": "Pick one of this outcome."}
        )
    return reason


def status_in(lead: Lead, named: Named | Status | None) -> Status | None:
    """A status of the lead's pipeline, if one is named."""
    return None if named in {None, ""} else find(Status, named, field="status", pipeline_id=lead.pipeline_id)


def usual_type(source: Source | None) -> LeadType:
    """The type of leads from this source that name none: the source's, else the default one."""
    usual = (one for one in at_hand(LeadType).every if one.is_default)
    found = (source.type if source else None) or next(usual, None)
    if found is None:
        raise Invalid("No lead type is the default one.", fields={"type": "Pick a type."})
    return found


def all_levels() -> Sequence[Level]:
    """The levels of both scales."""
    return at_hand(Level).every


def statuses_of(pipeline_id: int) -> list[Status]:
    """All statuses of a pipeline, hidden ones too, in their order."""
    return [one for one in at_hand(Status).every if one.pipeline_id == pipeline_id]


def level(scale: str, named: int | None, levels: Sequence[Level], *, preset: int | None = None) -> int:
    """The rank that somebody named among `levels`, or the usual one; denies a rank that is not visible.

    Usual is `preset`, else the scale's default. One that was hidden since must not stop a lead from coming in:
    the visible rank next to it is taken, the more urgent one where two are as near.
    """
    ours = [entry for entry in levels if entry.scale == scale]
    visible = [entry.rank for entry in ours if not entry.is_hidden]
    if named is not None and named not in visible:
        raise Invalid(
            "There is no such level.", fields={scale: "Pick one of the list."}, options={scale: visible}
        )
    if named is not None:
        return named
    default = next((entry.rank for entry in ours if entry.is_default), MIDDLE)
    wanted = default if preset is None else preset
    return min(visible, key=lambda rank: (abs(rank - wanted), -rank), default=wanted)
