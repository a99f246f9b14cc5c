"""What is kept longer than its period, by kind and branch: what a round erases, and what a page counts beforehand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from stafet.contacts.models import Contract
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.imports.models import FileRow, Import, Stage
from stafet.intake.models import Capture, CaptureStatus
from stafet.leads.models import Lead
from stafet.privacy.keeping import months_later
from stafet.privacy.mark import MARK
from stafet.privacy.models import Kept, Period
from stafet.staff.models import Branch

KINDS = (Kept.LOST, Kept.WON, Kept.RAW, Kept.NOT_LEADS, Kept.IMPORTS)


@dataclass(frozen=True, slots=True)
class Past:
    """Rows of one kind in one branch (None: those of no branch) whose period is over."""

    kind: Kept
    branch: Branch | None
    rows: QuerySet[Any]


def past(kind: Kept, *, branch: Branch | None = None, months: int) -> QuerySet[Any]:
    """What would go if this were kept so many months; `branch` alone, or everywhere."""
    ended = _ended(months)
    if kind in {Kept.LOST, Kept.WON}:
        rows: QuerySet[Any] = _closed_leads(kind, ended)
        return rows.filter(branch=branch) if branch else rows
    if kind is Kept.IMPORTS:
        taken = Import.objects.filter(
            stage__in=(Stage.DONE, Stage.STOPPED, Stage.UNDONE), created_at__lt=ended
        )
        taken = taken.filter(Exists(FileRow.objects.filter(made_by=OuterRef("pk")).exclude(cells=[])))
        return taken.filter(branch=branch) if branch else taken
    status = CaptureStatus.DONE if kind is Kept.RAW else CaptureStatus.NOT_A_LEAD
    captures = Capture.objects.filter(status=status, received_at__lt=ended).exclude(raw=b"")
    return captures.filter(source__branch=branch) if branch else captures


def all_past() -> Iterator[Past]:
    """Everything whose period is over, branch by branch: one of its own goes before the company's."""
    periods = list(Period.objects.exclude(months=None).select_related("branch"))
    own = {(one.kind, one.branch_id): one.months for one in Period.objects.exclude(branch=None)}
    for kind in KINDS:
        for branch in Branch.objects.order_by("pk"):
            general = next((one.months for one in periods if one.kind == kind and one.branch is None), None)
            months = own.get((kind, branch.pk), general)
            if months is not None:
                yield Past(kind, branch, past(kind, branch=branch, months=months))


def _closed_leads(kind: Kept, ended: datetime) -> QuerySet[Any]:
    """Closed ones; never one with an open task, nor one whose contact has a contract that runs."""
    today = clock.now().date()
    running = Contract.objects.filter(contact=OuterRef("contact"), ended_on=None).exclude(ends_on__lt=today)
    waiting = Task.objects.filter(lead=OuterRef("pk"), closed_at=None)
    leads = Lead.objects.filter(state=kind.value, completed_at__lt=ended).exclude(subject=MARK)
    return leads.exclude(Exists(waiting)).exclude(Exists(running))


def _ended(months: int) -> datetime:
    day = months_later(clock.now().date(), -months)
    return timezone.make_aware(datetime.combine(day, time()))


def period_of(kind: Kept, branch: Branch | None) -> Period:
    """The period of a kind, here or for all; one that is not set yet is not written."""
    return Period.objects.filter(kind=kind, branch=branch).first() or Period(kind=kind, branch=branch)
