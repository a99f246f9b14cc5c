"""Looks definitions up by id or code, and says which ones there are where none fits."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from stafet.catalog.models import CompletionReason, Definition, LeadType, Level, Outcome, Source, Status
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead

D = TypeVar("D", bound=Definition)
Named = str | int
# What is needed of a definition as soon as it is found.
_WITH: Final[Mapping[type[Definition], tuple[str, ...]]] = {
    LeadType: ("default_pipeline",),
    Source: ("branch", "team", "category", "type__default_pipeline"),
}
MIDDLE: Final = 3  # of the five ranks that there are, where none is the default


def find(kind: type[D], named: Named | D, *, field: str, allow_hidden: bool = False, **among: object) -> D:
    """The definition with this id or code among `among`; denies an unknown or hidden one."""
    if isinstance(named, kind):
        return named
    options = kind._default_manager.select_related(*_WITH.get(kind, ())).filter(**among)
    text = str(named)
    key: dict[str, str | int] = {"pk": int(text)} if text.isdecimal() and len(text) < 18 else {"code": text}
    found = options.filter(**key).first() or options.filter(code=str(named)).first()
    if found is None or (found.is_hidden and not allow_hidden):
        codes = list(options.filter(is_hidden=False).values_list("code", flat=True)[:50])
        raise Invalid(
            "There is no such choice: %(named)s.",
            named=str(named)[:60],
            fields={field: "Pick one of the list."},
            options={field: codes},
        )
    return found


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
    return None if named in {None, ""} else find(Status, named, field="status", pipeline=lead.pipeline_id)


def usual_type(source: Source | None) -> LeadType:
    """The type of leads from this source that name none: the source's, else the default one."""
    found = (source.type if source else None) or LeadType.objects.select_related("default_pipeline").filter(
        is_default=True
    ).first()
    if found is None:
        raise Invalid("No lead type is the default one.", fields={"type": "Pick a type."})
    return found


def all_levels() -> list[Level]:
    """The levels of both scales, in one query."""
    return list(Level.objects.all())


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
