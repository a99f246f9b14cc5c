"""Which lists were taken out of the house: by whom, when, and which rows were asked for."""

from typing import Self

from django.db import models

from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.rights import Role


class Exports(models.QuerySet["Export"]):
    """The words in which exports are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own; all of them for administrators."""
        is_all = actor.is_trusted or actor.role is Role.ADMINISTRATOR
        return self if is_all else self.filter(owner_id=actor.user_id)


class Export(models.Model):
    """A list that somebody took out as a file; `wanted` is how it was filtered."""

    owner = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10)
    shape = models.CharField(max_length=4, help_text="csv or xlsx")
    wanted = models.JSONField(default=dict)
    at = models.DateTimeField()

    objects = Exports.as_manager()

    def __str__(self) -> str:
        return f"{self.kind} as {self.shape}"
