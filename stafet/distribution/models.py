"""Offers: to whom a lead was held out, why, and what they answered. The rules by which that is decided, and whose turn it is."""

from datetime import datetime
from typing import Self

import pghistory
from django.db import models
from django.db.models import Q

from stafet.distribution.choose import HEAVIEST, Way
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.at_hand import kept_at_hand
from stafet.staff.models import Branch, Team, User


class AnswerTo(models.TextChoices):
    """How an offer ended."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Offers(models.QuerySet["Offer"]):
    """The words in which offers are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """The offers of the leads that this actor may see."""
        return self.filter(lead__in=Lead.objects.visible_to(actor))

    def ended(self, at: datetime) -> Self:
        """Those still open whose time is up by `at`, the longest ago first."""
        return self.filter(answer="", ends_at__lte=at).order_by("ends_at")


@pghistory.track()
class Offer(models.Model):
    """A lead held out to a team, or to one person; open until it is settled, once."""

    lead = models.ForeignKey(Lead, models.CASCADE, related_name="offers")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    reasons = models.JSONField(default=list, help_text="why it went where it went: `explanation.py` reads it")
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, help_text="when it is withdrawn and offered on; empty: never")
    by_name = models.CharField(max_length=150)
    answer = models.CharField(max_length=10, choices=AnswerTo, blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)

    objects = Offers.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["lead", "-id"], name="offer_of_lead"),
            models.Index(fields=["made_at"], name="offer_by_age"),
            models.Index(
                fields=["ends_at"], name="offer_ends", condition=Q(answer="", ends_at__isnull=False)
            ),
        )
        constraints = (
            models.UniqueConstraint(fields=["lead"], condition=models.Q(answer=""), name="one_open_offer"),
        )

    def __str__(self) -> str:
        return f"{self.lead_id} to {self.user or self.team}"


class Rules(models.QuerySet["Rule"]):
    """The words in which rules are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here may know how leads are given out; "why me?" names the rule."""
        return self


@kept_at_hand
@pghistory.track()
class Rule(models.Model):
    """To which team leads go that fit its conditions, and in which way (R14).

    A branch's own rules are asked before the company's (those without a branch), each in the order of `position`; the
    first that fits decides. `ends_after` is minutes of working time until an offer ends; None: it never does.
    """

    name = models.CharField(max_length=100)
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    position = models.IntegerField(default=0)
    is_on = models.BooleanField(default=True)
    conditions = models.JSONField(default=dict, blank=True, help_text="as `conditions.checked` gives them")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    way = models.CharField(max_length=12, choices=[(w, w) for w in Way], default=Way.OPEN)
    known_owner_first = models.BooleanField(default=False)
    ends_after = models.IntegerField(null=True, blank=True)
    version = models.IntegerField(default=1)

    objects = Rules.as_manager()

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_after=None) | Q(ends_after__gt=0), name="offer_ends_after_it_was_made"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Availabilities(models.QuerySet["Availability"]):
    """The words in which availabilities are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here may know who takes leads; dispatchers assign by it."""
        return self


@pghistory.track()
class Availability(models.Model):
    """How many leads somebody is given, and when; who has no row is always there and takes any number.

    `shifts` has a list for each weekday, Monday first, of spans [from, to] in minutes since midnight by the clock of
    their home branch; without any span they work whenever leads come in.
    """

    user = models.OneToOneField(User, models.PROTECT, related_name="+")
    capacity = models.IntegerField(null=True, blank=True, help_text="open leads at most; empty: any number")
    per_day = models.IntegerField(null=True, blank=True, help_text="leads given in a day at most")
    weight = models.SmallIntegerField(default=1, help_text="share where a team's way is weighted")
    shifts = models.JSONField(default=list, blank=True)
    is_taking = models.BooleanField(default=True, help_text="off: no leads now, says the user")
    version = models.IntegerField(default=1)

    objects = Availabilities.as_manager()

    class Meta:
        verbose_name_plural = "availabilities"
        constraints = (
            models.CheckConstraint(
                condition=Q(weight__gte=1, weight__lte=HEAVIEST), name="weight_is_a_share"
            ),
            models.CheckConstraint(
                condition=(Q(capacity=None) | Q(capacity__gte=0)) & (Q(per_day=None) | Q(per_day__gte=0)),
                name="capacity_is_a_number",
            ),
        )

    def __str__(self) -> str:
        return f"availability of {self.user_id}"

    @property
    def owner_id(self) -> int:
        """Whose it is, the team and the branch they call home: what rights are asked by."""
        return self.user_id

    @property
    def team_id(self) -> int | None:
        """See `owner_id`."""
        return self.user.team_id

    @property
    def branch_id(self) -> int:
        """See `owner_id`."""
        return self.user.branch_id


class Circle(models.Model):
    """Whose turn it is in a team: `choose.Turns`, written by whoever distributes, one at a time.

    `members` has for each user's key "next_at", "taken" and "skipped".
    """

    team = models.OneToOneField(Team, models.CASCADE, related_name="+")
    reached = models.BigIntegerField(default=0)
    members = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"turns of {self.team_id}"
