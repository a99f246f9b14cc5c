"""What was merged into what, and all that is needed to give it back."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from stafet.contacts.models import Account, Contact
from stafet.staff.actor import Actor


class Kind(models.TextChoices):
    """What can be merged."""

    CONTACT = "contact"
    ACCOUNT = "account"


class Merges(models.QuerySet["Merge"]):
    """The words in which merges are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """The merges of which this actor may know both records."""
        contacts = Contact.objects.known_to(actor).values("pk")
        accounts = Account.objects.known_to(actor).values("pk")
        return self.filter(
            Q(kind=Kind.CONTACT, kept__in=contacts, gone__in=contacts)
            | Q(kind=Kind.ACCOUNT, kept__in=accounts, gone__in=accounts)
        )

    def standing(self) -> Self:
        """Not undone."""
        return self.filter(undone_at=None)


class Merge(models.Model):
    """One record that was merged into another; standing until it is undone.

    `before` holds both records as they were (`kept`, `gone`), `after` the kept one as the merge left it. `relinked`
    holds the keys of what hung on the gone one, by kind. `touched` names each record that the merge wrote, as
    `contact:9`: what a later merge wrote again is given back by that one first.
    """

    kind = models.CharField(max_length=7, choices=Kind)
    kept = models.BigIntegerField()
    gone = models.BigIntegerField()
    before = models.JSONField()
    after = models.JSONField()
    relinked = models.JSONField()
    touched = ArrayField(models.CharField(max_length=30))
    by_kind = models.CharField(max_length=10)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()
    undone_by_name = models.CharField(max_length=150, blank=True)
    undone_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)

    objects = Merges.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["kind", "kept", "-id"], name="merge_of_kept"),
            GinIndex(fields=["touched"], name="merge_touched"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["kind", "gone"], condition=Q(undone_at=None), name="merged_into_one"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.gone} into {self.kept}"


class PairAnswer(models.TextChoices):
    """What became of a likely pair. A merged one is open and unseen: one of the two is hidden."""

    OPEN = "open"
    NOT_SAME = "not_same"


class Pairs(models.QuerySet["Pair"]):
    """The words in which likely pairs are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """The pairs of which this actor may see both records, and both stand."""
        contacts = Contact.objects.visible_to(actor).values("pk")
        accounts = Account.objects.visible_to(actor).values("pk")
        return self.filter(
            Q(kind=Kind.CONTACT, left__in=contacts, right__in=contacts)
            | Q(kind=Kind.ACCOUNT, left__in=accounts, right__in=accounts)
        )

    def open(self) -> Self:
        """Nobody has said that they are not the same."""
        return self.filter(answer=PairAnswer.OPEN)


class Pair(models.Model):
    """Two records of the stock that may be one, as matching judges them; `left` is the older one."""

    kind = models.CharField(max_length=7, choices=Kind)
    left = models.BigIntegerField()
    right = models.BigIntegerField()
    score = models.FloatField(help_text="a probability")
    verdict = models.CharField(max_length=7, help_text="exact or similar")
    why = models.JSONField(help_text="what agrees, as field and level, and vetoes")
    answer = models.CharField(max_length=8, choices=PairAnswer, default=PairAnswer.OPEN)
    seen_at = models.DateTimeField(help_text="when it was last found")
    version = models.IntegerField(default=1)

    objects = Pairs.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["kind", "answer", "verdict", "-score", "id"], name="pair_best_first"),
        )
        constraints = (
            models.UniqueConstraint(fields=["kind", "left", "right"], name="pair_once"),
            models.CheckConstraint(condition=Q(left__lt=models.F("right")), name="pair_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.left} and {self.right}"
