"""A run of one verb over many rows, and what became of each row."""

from typing import Any, Self

import pghistory
from django.db import models

from stafet.bulk.kinds import Of
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.rights import Role


class Phase(models.TextChoices):
    """How far a run is."""

    GOING = "going"
    STOPPED = "stopped"
    DONE = "done"


class Fate(models.TextChoices):
    """What became of a row; `same`: it was so already."""

    WAITING = "waiting"
    DONE = "done"
    SAME = "same"
    DENIED = "denied"


class Runs(models.QuerySet["Run"]):
    """The words in which runs are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own; all of them for Stafet itself and administrators."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        return self.filter(user=actor.user_id or 0)

    def going(self) -> Self:
        """Those that are not at their end, the one that was worked on longest ago first: they take turns."""
        return self.filter(phase=Phase.GOING).order_by("turn_at", "pk")


@pghistory.track(exclude=["done", "same", "denied", "turn_at"])
class Run(models.Model):
    """One verb over rows that were frozen when it began, in the name and with the rights of `user`.

    `given` is what the verb is given; `undoes` the run that this one takes back, row by row.
    """

    what = models.CharField(max_length=20, help_text="one of `kinds.What`")
    of = models.CharField(max_length=8, choices=[(str(one), str(one)) for one in Of])
    given = models.JSONField(default=dict)
    about = models.TextField(blank=True, help_text="what was found or ticked, as a sentence")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    undoes = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="undone_by")
    phase = models.CharField(max_length=7, choices=Phase, default=Phase.GOING)
    total = models.IntegerField(default=0)
    done = models.IntegerField(default=0)
    same = models.IntegerField(default=0)
    denied = models.IntegerField(default=0)
    created_at = models.DateTimeField()
    turn_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.IntegerField(default=1)

    objects = Runs.as_manager()

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index("turn_at", "id", name="run_going", condition=models.Q(phase=Phase.GOING)),)

    def __str__(self) -> str:
        return f"{self.what} of {self.total} {self.of}"

    @property
    def owner_id(self) -> int:
        """Whose it is: what rights are asked by."""
        return self.user_id

    @property
    def looked_at(self) -> int:
        """How many rows it has come by."""
        return self.done + self.same + self.denied


class Line(models.Model):
    """A row of a run: the lead or contact, what it was before and after, or why nothing was done."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="lines", db_index=False)
    position = models.IntegerField()
    subject_id = models.BigIntegerField()
    fate = models.CharField(max_length=7, choices=Fate, default=Fate.WAITING)
    before: Any = models.JSONField(default=dict)
    after: Any = models.JSONField(default=dict)
    why: Any = models.JSONField(default=dict, help_text="a denial's sentence in English, and its places")

    class Meta:
        ordering = ("run", "position")
        indexes = (models.Index("run", "fate", "position", name="line_by_fate"),)
        constraints = (models.UniqueConstraint(fields=["run", "position"], name="one_line_per_place"),)

    def __str__(self) -> str:
        return f"{self.position} of {self.run_id}"
