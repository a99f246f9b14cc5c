"""What a substitute keeps for somebody away: what can be given back, and what stays."""

from dataclasses import dataclass

from stafet.followups.models import Task
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
    """What was handed over for this absence and not given back, leads before tasks."""
    rows = Loan.objects.filter(absence=absence).standing().order_by("lead", "task")
    named = ("lead__owner", "task__assignee", "task__type", "task__contact", "to", "team", "branch")
    loans = list(rows.select_related(*named))
    closed = [loan for loan in loans if _is_closed(loan)]
    there = [loan for loan in loans if is_there(loan, loan.lead or loan.task)]
    rest = [loan for loan in loans if loan not in closed and loan not in there]
    return Lent(tuple(there), tuple(closed), tuple(rest))


def is_there(loan: Loan, what: Lead | Task | None) -> bool:
    """Whether the one it was lent to still has it: open, and theirs."""
    if isinstance(what, Task):
        return what.closed_at is None and what.assignee_id == loan.to_id
    is_open = what is not None and what.completed_at is None and what.handover == Handover.ACCEPTED
    return is_open and what is not None and what.owner_id == loan.to_id


def _is_closed(loan: Loan) -> bool:
    if loan.lead is not None:
        return loan.lead.completed_at is not None
    return loan.task is not None and loan.task.closed_at is not None
