"""What runs between a contact and a lessor, a bank, an insurer or us, and for how long."""

from datetime import date
from typing import Self

import pghistory
from django.db import models
from django.db.models import F, Q

from stafet.contacts.models.known import Contact
from stafet.staff.actor import Actor


class ContractKind(models.TextChoices):
    """What kind of contract it is."""

    LEASE = "lease"
    FINANCE = "finance"
    INSURANCE = "insurance"
    SERVICE = "service"


class Contracts(models.QuerySet["Contract"]):
    """The words in which contracts are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the contacts that this actor may see."""
        return self.filter(contact__in=Contact.objects.visible_to(actor).values("pk"))


@pghistory.track()
class Contract(models.Model):
    """A contract of a contact (R55): it runs from `begins_on` to `ends_on`, both days included.

    `ended_on` is set where somebody ended it: it then runs no longer, whatever was agreed.
    """

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="contracts")
    kind = models.CharField(max_length=9, choices=ContractKind)
    reference = models.CharField(max_length=100, blank=True, help_text="its number at the other side")
    begins_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(
        null=True, blank=True, help_text="as agreed; empty: it runs until somebody ends it"
    )
    ended_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    version = models.IntegerField(default=1)
    created_at = models.DateTimeField()

    objects = Contracts.as_manager()

    class Meta:
        ordering = ("ends_on", "id")
        indexes = (models.Index("ends_on", name="contract_end"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(begins_on=None) | Q(ends_on=None) | Q(begins_on__lte=F("ends_on")),
                name="contract_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}".strip()

    @property
    def last_day(self) -> date | None:
        """The last day on which it runs, as agreed or as it was ended; None: no end is known."""
        return min(filter(None, (self.ends_on, self.ended_on)), default=None)

    def runs_on(self, day: date) -> bool:
        """Whether it runs on this day."""
        has_begun = self.begins_on is None or self.begins_on <= day
        return has_begun and (self.last_day is None or day <= self.last_day)
