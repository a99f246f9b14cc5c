"""Offers: to whom a lead was held out, why, and what they answered."""

from typing import Self

import pghistory
from django.db import models

from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.models import Team, User


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


@pghistory.track()
class Offer(models.Model):
    """A lead held out to a team, or to one person; open until it is settled, once."""

    lead = models.ForeignKey(Lead, models.CASCADE, related_name="offers")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    reasons = models.JSONField(default=list, help_text="why it went where it went, as sentences' codes")
    made_at = models.DateTimeField()
    by_name = models.CharField(max_length=150)
    answer = models.CharField(max_length=10, choices=AnswerTo, blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)

    objects = Offers.as_manager()

    class Meta:
        indexes = (models.Index(fields=["lead", "-id"], name="offer_of_lead"),)
        constraints = (
            models.UniqueConstraint(fields=["lead"], condition=models.Q(answer=""), name="one_open_offer"),
        )

    def __str__(self) -> str:
        return f"{self.lead_id} to {self.user or self.team}"
