"""The portals' templates as the readers take them, and which portal's mails are suddenly not understood any more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from stafet.intake.models import Capture, CaptureStatus, PortalTemplate
from stafet.intake.readers import PortalWords
from stafet.staff.at_hand import at_hand

LOOKED_AT: Final = 500  # captures of all portals
RECENT: Final = 20  # captures of a portal that are looked at
IN_A_ROW: Final = 3  # not understood, after others were: then something has changed
_UNDERSTOOD: Final = frozenset({CaptureStatus.DONE})


@dataclass(frozen=True, slots=True)
class PortalHealth:
    """How its last mails were read, newest first: `missed` of `seen`; `is_alarming` if the newest ones suddenly were not."""

    seen: int = 0
    missed: int = 0
    is_alarming: bool = False


def portals() -> tuple[PortalWords, ...]:
    """The templates that are switched on."""
    return tuple(words_of(one) for one in at_hand(PortalTemplate).every if one.is_on)


def words_of(template: PortalTemplate) -> PortalWords:
    """A template's row as the pure readers take it."""
    return PortalWords(
        code=template.code,
        name=template.name,
        senders=tuple(template.senders),
        labels=_pairs(template.labels),
        subjects=tuple(str(one) for one in template.subjects),
        sentences=tuple(str(one) for one in template.sentences),
        selectors=_pairs(template.selectors),
    )


def healths() -> dict[str, PortalHealth]:
    """How the last mails of each portal were read, by its code; one that sent none lately is missing."""
    settled = Capture.objects.exclude(portal="").exclude(status=CaptureStatus.WAITING)
    by_portal: dict[str, list[str]] = {}
    for code, status in settled.order_by("-pk").values_list("portal", "status")[:LOOKED_AT]:
        by_portal.setdefault(code, []).append(status)
    return {code: health(statuses[:RECENT]) for code, statuses in by_portal.items()}


def health(statuses: Sequence[str]) -> PortalHealth:
    """What these statuses of a portal's captures say, newest first.

    >>> health(["needs_look", "needs_look", "needs_look", "done"]).is_alarming, health(["needs_look"] * 4).is_alarming
    (True, False)
    """
    missed = [status == CaptureStatus.NEEDS_LOOK for status in statuses]
    was_fine = any(status in _UNDERSTOOD for status in statuses[IN_A_ROW:])
    suddenly = len(missed) >= IN_A_ROW and all(missed[:IN_A_ROW]) and was_fine
    return PortalHealth(len(missed), sum(missed), suddenly)


def alarming() -> list[str]:
    """The codes of portals whose mails suddenly are not understood any more."""
    return sorted(code for code, one in healths().items() if one.is_alarming)


def _pairs(rows: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(row[0]), str(row[1])) for row in rows if isinstance(row, list) and len(row) == 2)
