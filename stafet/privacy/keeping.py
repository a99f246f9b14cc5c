"""Which contracts of a person must be kept though they are erased, and until when."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from stafet.contacts.models import Contract
from stafet.foundation import clock
from stafet.privacy.models import Period

_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Keeping:
    """A contract that stays until the day `until`, that one too; with none as long as it runs."""

    contract: Contract
    until: date | None

    def plain(self) -> dict[str, Any]:
        """As an erasure remembers it."""
        return {"id": self.contract.pk, "kind": self.contract.kind, "until": self.until and str(self.until)}


def kept_contracts(contacts: Iterable[int]) -> list[Keeping]:
    """The contracts of these contacts whose period, where one is set for their kind, is not over today."""
    set_for = Period.objects.filter(kind__startswith="contract_", branch=None)
    months = {one.kind: one.months for one in set_for}
    today = clock.now().date()
    kept = []
    for contract in Contract.objects.filter(contact__in=list(contacts)).order_by("pk"):
        period = months.get(f"contract_{contract.kind}")
        if period is None:
            continue
        until = months_later(contract.last_day, period) if contract.last_day else None
        if until is None or until >= today:
            kept.append(Keeping(contract, until))
    return kept


def months_later(day: date, months: int) -> date:
    """The same day so many months on, before where they are fewer than none; one that the month lacks becomes its last.

    >>> months_later(date(2026, 1, 31), 1), months_later(date(2026, 1, 31), -12)
    (datetime.date(2026, 2, 28), datetime.date(2025, 1, 31))
    """
    years, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    last = calendar.monthrange(years, month + 1)[1]
    return date(years, month + 1, min(day.day, last))
