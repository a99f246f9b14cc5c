"""The stages that leads have reached, each at its true time, and when somebody was told."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models

from stafet.leads.models import Lead
from stafet.leads.response import Clock, Stage
from stafet.staff.actor import Actor


class ReachedStages(models.QuerySet["ReachedStage"]):
    """The words in which stages are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the leads that this actor may see."""
        return self.filter(lead__in=Lead.objects.visible_to(actor))


class ReachedStage(models.Model):
    """A stage that a clock of a lead has reached; `due_at` is the instant towards which that clock ran.

    `at` is the true time, whenever it was recorded. `tell_at` is from when on people may be told; None where nobody is to be,
    for its reason had fallen away before. `told_at` is set once.
    """

    lead = models.ForeignKey(Lead, models.CASCADE, related_name="+", db_index=False)
    clock = models.CharField(max_length=10, choices=[(c, c) for c in Clock])
    due_at = models.DateTimeField()
    stage = models.CharField(max_length=10, choices=[(s, s) for s in Stage])
    at = models.DateTimeField()
    tell_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    told_to = ArrayField(models.BigIntegerField(), default=list)

    objects = ReachedStages.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["lead", "clock", "due_at", "stage"], name="each_stage_once"),
        )

    def __str__(self) -> str:
        return f"{self.stage} of {self.clock} of {self.lead_id}"

    @property
    def key(self) -> tuple[int, str, object, str]:
        """What there is only one of."""
        return self.lead_id, self.clock, self.due_at, self.stage
