"""What was merged into what, and all that is needed to give it back."""

from datetime import datetime
from typing import ClassVar, Final, Self, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL

from stafet.contacts.models import Account, Contact
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission


class Kind(models.TextChoices):
    """What can be merged."""

    CONTACT = "contact"
    ACCOUNT = "account"


M = TypeVar("M", bound=models.Model)


class OfTwo(models.QuerySet[M]):
    """Rows about two records of one kind, `kind` and the columns of `TWO`."""

    TWO: ClassVar[tuple[str, str]]

    def both_in(self, contacts: models.QuerySet[Contact], accounts: models.QuerySet[Account]) -> Self:
        """Those both records of which are among these."""
        of_contacts = Q(kind=Kind.CONTACT, **{f"{column}__in": contacts.values("pk") for column in self.TWO})
        of_accounts = Q(kind=Kind.ACCOUNT, **{f"{column}__in": accounts.values("pk") for column in self.TWO})
        return self.filter(of_contacts | of_accounts)


class Merges(OfTwo["Merge"]):
    """The words in which merges are asked for."""

    TWO = ("kept", "gone")

    def visible_to(self, actor: Actor) -> Self:
        """The merges of which this actor may know both records."""
        return self.both_in(Contact.objects.known_to(actor), Account.objects.known_to(actor))

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


class Pairs(OfTwo["Pair"]):
    """The words in which likely pairs are asked for."""

    TWO = ("left", "right")

    def visible_to(self, actor: Actor) -> Self:
        """The pairs of which this actor may see both records, and both stand."""
        return self.both_in(Contact.objects.visible_to(actor), Account.objects.visible_to(actor))

    def open(self) -> Self:
        """Nobody has said that they are not the same."""
        return self.filter(answer=PairAnswer.OPEN)


class Pair(models.Model):
    """Two records of the stock that may be one, as matching judges them; `left` is the older one."""

    kind = models.CharField(max_length=7, choices=Kind)
    left = models.BigIntegerField()
    right = models.BigIntegerField()
    score = models.FloatField(help_text="a probability")
    sureness = models.IntegerField(
        help_text="the score in millionths, a million more for an exact one: best first"
    )
    verdict = models.CharField(max_length=7, help_text="exact or similar")
    why = models.JSONField(help_text="what agrees, as field and level, and vetoes")
    answer = models.CharField(max_length=8, choices=PairAnswer, default=PairAnswer.OPEN)
    seen_at = models.DateTimeField(help_text="when it was last found")
    version = models.IntegerField(default=1)

    objects = Pairs.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["kind", "answer", "-sureness", "-id"], name="pair_surest_first"),
            models.Index(fields=["kind", "right"], name="pair_of_right"),
        )
        constraints = (
            models.UniqueConstraint(fields=["kind", "left", "right"], name="pair_once"),
            models.CheckConstraint(condition=Q(left__lt=models.F("right")), name="pair_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.left} and {self.right}"


# What the database's history counts up with every change of a contact or an account, however it was made.
_CHANGES: Final = RawSQL(
    """(
    SELECT concat_ws(':',
        pg_sequence_last_value(pg_get_serial_sequence('contacts_contactevent', 'pgh_id')::regclass),
        pg_sequence_last_value(pg_get_serial_sequence('contacts_accountevent', 'pgh_id')::regclass),
        (SELECT max(id) FROM matching_edition WHERE withdrawn_at IS NULL))
    )""",
    (),
    output_field=models.TextField(),
)


class PairSearches(models.QuerySet["PairSearch"]):
    """The words in which searches are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Whoever may merge may have them looked for."""
        return self if actor.may(Permission.CONTACT_MERGE) else self.none()

    def ready(self, at: datetime) -> Self:
        """Whose turn it is: under way, or something has changed since they began. Asks no table of records."""
        return self.filter(~Q(after=0) | ~Q(began_at=_CHANGES), again_at__lte=at)


def count_changes() -> str:
    """What the counters of changes say now."""
    return str(PairSearch.objects.values_list(_CHANGES, flat=True)[0])


class PairSearch(models.Model):
    """How far the round that looks for likely pairs of a kind has come.

    It walks through the records by key: `after` is the last one looked at, 0 when it is through. `began_at` is what the
    counters of changes said when it began: while they say so still, there is nothing to look for.
    """

    kind = models.CharField(max_length=7, choices=Kind, primary_key=True)
    after = models.BigIntegerField(default=0)
    began_at = models.CharField(max_length=80, blank=True)
    again_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    objects = PairSearches.as_manager()

    def __str__(self) -> str:
        return f"{self.kind} after {self.after}"


class Looked(models.Model):
    """A record that was compared with the stock, as it was then: until it changes it need not be again."""

    pk = models.CompositePrimaryKey("kind", "record")
    kind = models.CharField(max_length=7, choices=Kind)
    record = models.BigIntegerField()
    digest = models.BigIntegerField(help_text="of what is compared, and of the edition of the weights")

    def __str__(self) -> str:
        return f"{self.kind} {self.record}"
