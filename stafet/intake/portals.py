"""The portals' templates as the readers take them, and which portal's mails are suddenly not understood any more."""

from dataclasses import dataclass
from typing import Any, Final

from stafet.intake.models import Capture, CaptureStatus, PortalTemplate
from stafet.intake.readers import PortalWords

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
    return tuple(words_of(one) for one in PortalTemplate.objects.filter(is_on=True))


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


def health_of(code: str) -> PortalHealth:
    """How the last mails of a portal were read."""
    settled = Capture.objects.filter(portal=code).exclude(status=CaptureStatus.WAITING)
    newest = list(settled.order_by("-pk").values_list("status", flat=True)[:RECENT])
    missed = [status == CaptureStatus.NEEDS_LOOK for status in newest]
    was_fine = any(status in _UNDERSTOOD for status in newest[IN_A_ROW:])
    suddenly = len(missed) >= IN_A_ROW and all(missed[:IN_A_ROW]) and was_fine
    return PortalHealth(len(newest), sum(missed), suddenly)


def alarming() -> list[PortalTemplate]:
    """The portals whose mails suddenly are not understood any more."""
    return [one for one in PortalTemplate.objects.filter(is_on=True) if health_of(one.code).is_alarming]


def _pairs(rows: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(row[0]), str(row[1])) for row in rows if isinstance(row, list) and len(row) == 2)
