"""Absences, and what was handed over."""

from typing import Any

from stafet.foundation import clock
from stafet.relief.handing import Handed
from stafet.relief.held import Held
from stafet.staff.actor import Actor
from stafet.staff.models import Absence, User
from stafet.staff.rights import Permission

Shown = dict[str, Any]


def absence(one: Absence, *, by: Actor) -> Shown:
    """Somebody away; the note only for those who may change it."""
    now = clock.now()
    is_running = one.from_at <= now and (one.until_at is None or now < one.until_at)
    return {
        "id": one.pk,
        "user": _who(one.user),
        "kind": one.kind,
        "from_at": one.from_at.isoformat(),
        "until_at": one.until_at.isoformat() if one.until_at else None,
        "substitute": _who(one.substitute) if one.substitute else None,
        "is_running": is_running,
        "is_called_off": one.is_called_off,
        "note": one.note if by.may(Permission.ABSENCE_SET, one) else None,
    }


def held(found: Held) -> Shown:
    """What somebody holds, in numbers."""
    return {
        "leads": len(found.leads),
        "offers": len(found.offers),
        "tasks": len(found.tasks),
        "others": found.others,
    }


def handed(found: Handed) -> Shown:
    """What went over, in numbers."""
    facts = found.facts()
    return facts | {"kept": found.kept, "to": {str(key): count for key, count in facts["to"].items()}}


def _who(user: User) -> Shown:
    return {"id": user.pk, "name": user.name}
