"""The secrets of a source that is an advertisement's lead form, and leads that were named and have to be fetched."""

from datetime import datetime
from typing import Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from stafet.catalog.models import Source
from stafet.staff.actor import Actor
from stafet.staff.rights import Role


class AdvertDoors(models.QuerySet["AdvertDoor"]):
    """The words in which ways in are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Administrators alone."""
        return self if actor.is_trusted or actor.role is Role.ADMINISTRATOR else self.none()


@pghistory.track(exclude=["sealed"])
class AdvertDoor(models.Model):
    """What one source's senders prove themselves by, and what we fetch with. Whoever has it all can send in our name.

    `sealed` holds the secrets as one sealed text (`secret.py`). `forms` are Meta's forms that are asked for leads we
    were not told of: those that an administrator names, and those that notices named.
    """

    source = models.OneToOneField(Source, models.PROTECT, related_name="+")
    sealed = models.TextField(blank=True)
    forms = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    asked_until = models.DateTimeField(null=True, help_text="of leads up to here all are known")
    ask_again_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=300, blank=True, help_text="why asking failed the last time")
    version = models.IntegerField(default=1)

    objects = AdvertDoors.as_manager()

    def __str__(self) -> str:
        return f"the way in of source {self.source_id}"


class OwedLeads(models.QuerySet["OwedLead"]):
    """The words in which leads that have to be fetched are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Administrators alone; there is nothing to read in them."""
        return self if actor.is_trusted or actor.role is Role.ADMINISTRATOR else self.none()

    def to_fetch(self, at: datetime) -> Self:
        """Those that wait, and were not put off beyond `at`; the longest first."""
        return self.filter(fetched_at=None, given_up_at=None, try_at__lte=at).order_by("try_at", "id")


class OwedLead(models.Model):
    """A lead that Meta named by its number: fetched once, however often and on whatever way it is named."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="+", db_index=False)
    number = models.CharField(max_length=30)
    form = models.CharField(max_length=30, blank=True)
    named_at = models.DateTimeField()
    tries = models.SmallIntegerField(default=0)
    try_at = models.DateTimeField()
    fetched_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=300, blank=True)

    objects = OwedLeads.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["source", "number"], name="owed_once"),)
        indexes = (
            models.Index(
                fields=["try_at"], name="owed_to_fetch", condition=Q(fetched_at=None, given_up_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"lead {self.number}"
