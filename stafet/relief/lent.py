"""What a substitute keeps for somebody away: what can be given back, and what stays."""

from dataclasses import dataclass

from stafet.leads.models import Handover, Lead
from stafet.relief.models import Loan
from stafet.staff.models import Absence


@dataclass(frozen=True, slots=True)
class Lent:
    """The loans of an absence that stand, by what became of their leads."""

    there: tuple[Loan, ...]
    closed: tuple[Loan, ...]
    passed_on: tuple[Loan, ...]

    def __bool__(self) -> bool:
        return bool(self.there or self.closed or self.passed_on)


def lent(absence: Absence) -> Lent:
    """What was handed over for this absence and not given back, by number."""
    rows = Loan.objects.filter(absence=absence).standing().order_by("lead")
    loans = list(rows.select_related("lead__owner", "to", "team", "branch"))
    closed = [loan for loan in loans if loan.lead.completed_at is not None]
    there = [loan for loan in loans if is_there(loan, loan.lead)]
    rest = [loan for loan in loans if loan not in closed and loan not in there]
    return Lent(tuple(there), tuple(closed), tuple(rest))


def is_there(loan: Loan, lead: Lead) -> bool:
    """Whether the one it was lent to still has it: open, and theirs."""
    is_open = lead.completed_at is None and lead.handover == Handover.ACCEPTED
    return is_open and lead.owner_id == loan.to_id
