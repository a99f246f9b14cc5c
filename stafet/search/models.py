"""Searches that are kept: the one that somebody is at, those that were saved, and where they are pinned."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Q

from stafet.search.criteria import Of
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User

OF = [(str(one), str(one)) for one in Of]


class Shared(models.TextChoices):
    """Who else has a saved search."""

    NOBODY = "nobody"
    TEAM = "team"
    BRANCH = "branch"
    ALL = "all"


class SavedSearches(models.QuerySet["SavedSearch"]):
    """The words in which saved searches are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own, and those shared with everybody, with one's branches or teams; what they find is another matter."""
        if actor.is_trusted:
            return self
        shared = Q(shared=Shared.ALL)
        shared |= Q(shared=Shared.BRANCH, branch__in=sorted(actor.branch_ids))
        shared |= Q(shared=Shared.TEAM, team__in=sorted(actor.team_ids | actor.supervised_ids))
        return self.filter(shared | Q(owner=actor.user_id or 0))


@pghistory.track()
class SavedSearch(models.Model):
    """Criteria under a name; whoever runs it finds what they themselves may see.

    `team` and `branch` are those of its owner when it was shared with them.
    """

    name = models.CharField(max_length=100)
    of = models.CharField(max_length=8, choices=OF)
    criteria = models.JSONField(default=list)
    owner = models.ForeignKey(User, models.CASCADE, related_name="+")
    shared = models.CharField(max_length=6, choices=Shared, default=Shared.NOBODY)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    version = models.IntegerField(default=1)
    created_at = models.DateTimeField()

    objects = SavedSearches.as_manager()

    class Meta:
        ordering = ("name", "id")
        constraints = (models.UniqueConstraint(fields=["owner", "of", "name"], name="one_search_per_name"),)

    def __str__(self) -> str:
        return self.name


class KeptSearch(models.Model):
    """The criteria that somebody is at; they stay until they are reset (R60)."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    of = models.CharField(max_length=8, choices=OF)
    criteria = models.JSONField(default=list)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "of"], name="one_search_at_a_time"),)

    def __str__(self) -> str:
        return f"{self.of} of {self.user_id}"


class Pin(models.Model):
    """A saved search as a tab of somebody's list."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    search = models.ForeignKey(SavedSearch, models.CASCADE, related_name="pins")

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=["user", "search"], name="pinned_once"),)

    def __str__(self) -> str:
        return f"{self.search_id} of {self.user_id}"
