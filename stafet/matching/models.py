"""What people decided about who somebody is, and the weights that were made from it."""

from typing import Self

from django.db import models

from stafet.staff.actor import Actor
from stafet.staff.rights import Permission


class Decided(models.TextChoices):
    """What a person decided: of a lead and the records it might be, or of two records of the stock."""

    CONFIRMED = "confirmed", "the one that would have been taken unasked"
    TAKEN = "taken", "one of those that were shown"
    ANOTHER = "another", "one that was not shown, or not the one that would have been taken"
    NEW = "new", "none of those that were shown"
    MERGED = "merged", "the two are one"
    UNMERGED = "unmerged", "the two that were merged are two"
    NOT_SAME = "not_same", "the two are two"


class Decision(models.Model):
    """One decision, with what matching said when it was made. It holds no personal value.

    `lead` (its number) or `asked` (a record of the stock) is who was asked about, `chosen` the record that it is, if
    it is one. `compared` lists those it was compared with: `record`, its `verdict`, `score` and `vetoes`, `found`
    (each piece of evidence as code and rarity), `twin` (evidently the best one, recorded twice), `seen` (by who decided).
    """

    kind = models.CharField(max_length=7, help_text="contact or account")
    decided = models.CharField(max_length=9, choices=Decided)
    lead = models.BigIntegerField(null=True, db_index=True)
    asked = models.BigIntegerField(null=True)
    chosen = models.BigIntegerField(null=True)
    verdict = models.CharField(max_length=7, help_text="exact, similar or none, as it was then")
    compared = models.JSONField()
    stock = models.IntegerField(help_text="how many records of the kind there were")
    weights = models.BigIntegerField(help_text="the edition of the weights; 0: those brought along")
    rules = models.IntegerField(help_text="the edition of the rules of cleaning")
    by_kind = models.CharField(max_length=10)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["kind", "asked"], name="decision_of_record"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.decided}"


class Editions(models.QuerySet["Edition"]):
    """The words in which weights are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """How matching weighs is a thing of the whole company."""
        return self if actor.may(Permission.DEFINE_COMPANY) else self.none()

    def standing(self) -> Self:
        """Not withdrawn; the newest of them is in force."""
        return self.filter(withdrawn_at=None)


class Edition(models.Model):
    """Weights of this installation's own; never changed, only withdrawn. `figures` is what was shown of them."""

    points = models.JSONField(help_text="by kind and code: fixed, and per rarity")
    figures = models.JSONField()
    by_kind = models.CharField(max_length=10)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()
    withdrawn_by_name = models.CharField(max_length=150, blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)

    objects = Editions.as_manager()

    def __str__(self) -> str:
        return f"edition {self.pk}"
