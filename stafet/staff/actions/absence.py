"""Plan an absence, report somebody away now, change an absence, and end it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record
from stafet.staff.locks import hold_key
from stafet.staff.models import Absence, User
from stafet.staff.staying import hold_staying

LONGEST_NOTE: Final = 200
_EDITABLE: Final = frozenset({"from_at", "until_at", "substitute", "note"})


@action("absence.set", locks=False)
def plan_absence(
    user: User,
    *,
    from_at: datetime,
    until_at: datetime | None = None,
    substitute: User | None = None,
    note: str = "",
    by: Actor,
) -> Absence:
    """Say that somebody will be away, until `until_at` or until further notice, and who stands in for them.

    Denies somebody who left, one that is over or ends before it begins, one that another planned one overlaps, and as
    substitute themselves or somebody who left.
    """
    _begin(user)
    absence = Absence(user=user, from_at=from_at, until_at=until_at, substitute=substitute, note=_noted(note))
    _check(absence)
    if until_at is not None and until_at <= clock.now():
        raise Invalid("This absence is over already.", fields={"until_at": "It lies behind us."})
    absence.save(force_insert=True)
    record("absence:planned", absence, by=by, after=_facts(absence))
    return absence


@action("absence.set", locks=False)
def report_absent(
    user: User,
    *,
    until_at: datetime | None = None,
    substitute: User | None = None,
    note: str = "",
    by: Actor,
) -> Absence:
    """Say that somebody is away from this moment on, unplanned; said again, it changes nothing but what differs.

    Denies what `plan_absence` denies, except that a planned one may overlap.
    """
    _begin(user)
    now = clock.now()
    standing = Absence.objects.running(now).filter(user=user, kind=Absence.SUDDEN).first()
    if standing is not None:
        changes = {"until_at": until_at, "substitute": substitute, "note": note}
        said = {name: value for name, value in changes.items() if value}
        return edit_absence(standing, changes=said, by=by)
    absence = Absence(user=user, from_at=now, until_at=until_at, substitute=substitute, note=_noted(note))
    absence.kind = Absence.SUDDEN
    _check(absence)
    absence.save(force_insert=True)
    record("absence:reported", absence, by=by, after=_facts(absence))
    return absence


@action("absence.set")
def edit_absence(
    absence: Absence, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> Absence:
    """Change when somebody is away, who stands in for them, and the note.

    Denies one that is over, another beginning of one that has begun, and what `plan_absence` denies.
    """
    check_editable(changes, _EDITABLE)
    now = clock.now()
    _check_not_over(absence, now)
    hold_key(f"absences {absence.user_id}")
    seen = _facts(absence)
    if changes.get("from_at", absence.from_at) != absence.from_at and absence.from_at <= now:
        raise Invalid("This absence has begun.", fields={"from_at": "It stays as it is."})
    for name, value in changes.items():
        setattr(absence, name, _noted(value) if name == "note" else value)
    _check(absence)
    if absence.until_at is not None and absence.until_at <= now:
        raise Invalid("To end an absence now, end it.", fields={"until_at": "It lies behind us."})
    before, after = differing(seen, _facts(absence))
    if after:
        absence.version += 1
        absence.save()
        record("absence:edited", absence, by=by, before=before, after=after)
    return absence


@action("absence.set")
def end_absence(absence: Absence, *, by: Actor) -> Absence:
    """Say that somebody is back, or will not be away after all; nothing happens where it is over already."""
    now = clock.now()
    if _is_over(absence, now):
        return absence
    before = {"until_at": absence.until_at}
    absence.until_at = max(now, absence.from_at)
    absence.version += 1
    absence.save()
    kind = "absence:called_off" if absence.is_called_off else "absence:ended"
    record(kind, absence, by=by, before=before, after={"user": absence.user_id, "until_at": absence.until_at})
    return absence


def _begin(user: User) -> None:
    """Be alone with the absences of somebody who works here. Their own row is only shared: whoever gives them a lead
    shares it as well (R27)."""
    hold_key(f"absences {user.pk}")
    if not hold_staying([user.pk]):
        raise NotNow("%(who)s does not work here any more.", who=user.name)


def _check_not_over(absence: Absence, now: datetime) -> None:
    if _is_over(absence, now):
        raise NotNow("This absence is over.")


def _is_over(absence: Absence, now: datetime) -> bool:
    return absence.is_called_off or (absence.until_at is not None and absence.until_at <= now)


def _check(absence: Absence) -> None:
    """Deny what cannot be, with a sentence for the field."""
    substitute = absence.substitute
    if substitute is not None and substitute.pk == absence.user_id:
        raise Invalid("Nobody stands in for themselves.", fields={"substitute": "Pick somebody else."})
    if substitute is not None and not substitute.is_active:
        raise Invalid(
            "%(who)s does not work here any more.",
            who=substitute.name,
            fields={"substitute": "Pick another."},
        )
    if absence.until_at is not None and absence.until_at <= absence.from_at:
        raise Invalid("An absence ends after it begins.", fields={"until_at": "Later than the beginning."})
    if absence.kind == Absence.PLANNED and _overlapping(absence):
        raise Invalid(
            "%(who)s is away then already.",
            who=absence.user.name,
            fields={"from_at": "Another absence is planned."},
        )


def _overlapping(absence: Absence) -> bool:
    """Whether another planned one has a part of the same time; who is locked, nobody plans for meanwhile."""
    others = Absence.objects.filter(user=absence.user_id, kind=Absence.PLANNED).exclude(pk=absence.pk)
    others = others.not_over(absence.from_at)
    return (others if absence.until_at is None else others.filter(from_at__lt=absence.until_at)).exists()


def _noted(note: object) -> str:
    return " ".join(str(note or "").replace("\0", "").split())[:LONGEST_NOTE]


def _facts(absence: Absence) -> dict[str, Any]:
    return {
        "user": absence.user_id,
        "from_at": absence.from_at,
        "until_at": absence.until_at,
        "substitute": absence.substitute_id,
        "note": absence.note,
    }
