"""Numbers that people call, and calls that were answered."""

from typing import Self

import pghistory
from django.db import models

from stafet.catalog.models import Source
from stafet.leads.models import Call
from stafet.staff.actor import Actor


class Lines(models.QuerySet["Line"]):
    """The words in which lines are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here may know where a number leads."""
        return self


@pghistory.track()
class Line(models.Model):
    """A number of ours whose callers are another source's than the telephone system's: an advertisement's, a branch's."""

    number = models.CharField(max_length=20, unique=True, help_text="E.164")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")

    objects = Lines.as_manager()

    class Meta:
        ordering = ("number",)

    def __str__(self) -> str:
        return self.number


class TakenCall(models.Model):
    """A call that was answered and stands on a lead or a contact: noted once, however often its end is told."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="+", db_index=False)
    number = models.CharField(max_length=150, help_text="by which the telephone system knows the call")
    call = models.ForeignKey(Call, models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["source", "number"], name="taken_once"),)

    def __str__(self) -> str:
        return self.number
