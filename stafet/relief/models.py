"""What a substitute keeps for somebody who is away, until they are back."""

from typing import Self

import pghistory
from django.db import models

from stafet.followups.models import Task
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.models import Absence, Branch, Team, User


class Loans(models.QuerySet["Loan"]):
    """The words in which loans are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """The loans of the leads and tasks that this actor may see, and those of their own absences."""
        seen = models.Q(lead__in=Lead.objects.visible_to(actor)) | models.Q(
            task__in=Task.objects.visible_to(actor)
        )
        return self.filter(seen | models.Q(absence__user=actor.user_id))

    def standing(self) -> Self:
        """Those that were not given back."""
        return self.filter(back_at=None)


@pghistory.track()
class Loan(models.Model):
    """A lead or a task that `to` took over from somebody away, and where it lay before.

    Its own row says who has it now: it can be given back while that is `to` (`relief/lent.py`).
    """

    absence = models.ForeignKey(Absence, models.PROTECT, related_name="+")
    lead = models.ForeignKey(Lead, models.CASCADE, null=True, related_name="+")
    task = models.ForeignKey(Task, models.CASCADE, null=True, related_name="+")
    to = models.ForeignKey(User, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, related_name="+")
    lent_at = models.DateTimeField()
    back_at = models.DateTimeField(null=True, blank=True)

    objects = Loans.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["absence", "lead"],
                condition=models.Q(back_at=None),
                name="lead_lent_once_in_an_absence",
            ),
            models.UniqueConstraint(
                fields=["absence", "task"],
                condition=models.Q(back_at=None),
                name="task_lent_once_in_an_absence",
            ),
            models.CheckConstraint(
                condition=models.Q(lead__isnull=False, task=None, branch__isnull=False)
                | models.Q(lead=None, task__isnull=False),
                name="a_lead_or_a_task_is_lent",
            ),
        )

    def __str__(self) -> str:
        return f"{self.lead_id or self.task_id} lent to {self.to_id}"
