"""Who was erased, and how far that is; files of one person's data; how long what is kept."""

from typing import Self

from django.db import models

from stafet.contacts.models import Contact
from stafet.contacts.models.contract import ContractKind
from stafet.privacy.places import Whose
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.rights import Permission


class Why(models.TextChoices):
    """Why somebody is erased: they asked, their time was over, or a backup brought them back."""

    ASKED = "asked"
    PERIOD = "period"
    AGAIN = "again"


class Erased(models.TextChoices):
    """How far an erasure is. `kept`: done but for what must be kept until a day."""

    GOING = "going"
    KEPT = "kept"
    DONE = "done"


class Erasures(models.QuerySet["Erasure"]):
    """The words in which erasures are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Whoever may erase."""
        return self if actor.may(Permission.ERASE) else self.none()

    def going(self) -> Self:
        """Those that a worker has to go on with."""
        return self.filter(state=Erased.GOING)


class Erasure(models.Model):
    """One person, or one lead of nobody known, that is being erased or was: an entry of the erasure list.

    `needles` are the person's values, kept until it is through. `hashes` are keyed hashes of their e-mail addresses and
    numbers, `contacts` their keys, each with the instant at which it was made: by these a restored backup is erased
    again. `step` and `after` say how far it is; `kept` names contracts that are kept, `kept_until` the last day of
    them.
    """

    contact = models.BigIntegerField(null=True, db_index=True)
    lead = models.BigIntegerField(null=True)
    why = models.CharField(max_length=6, choices=Why, default=Why.ASKED)
    state = models.CharField(max_length=5, choices=Erased, default=Erased.GOING)
    step = models.SmallIntegerField(default=0)
    after = models.BigIntegerField(default=0)
    needles = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    hashes = models.JSONField(default=list)
    contacts = models.JSONField(default=list)
    kept = models.JSONField(default=list)
    kept_until = models.DateField(null=True)
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    by_kind = models.CharField(max_length=10)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    version = models.IntegerField(default=1)

    objects = Erasures.as_manager()

    class Meta:
        indexes = (
            models.Index("id", name="erasure_going", condition=models.Q(state=Erased.GOING)),
            models.Index("kept_until", name="erasure_kept", condition=models.Q(state=Erased.KEPT)),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["contact"], condition=models.Q(state=Erased.GOING), name="erased_once_at_a_time"
            ),
        )

    def __str__(self) -> str:
        return f"erasure {self.pk}"


class ErasureKey(models.Model):
    """A row that an erasure has to do with, found before the values are gone by which it is found."""

    pk = models.CompositePrimaryKey("erasure", "whose", "key")
    erasure = models.ForeignKey(Erasure, models.CASCADE, related_name="keys", db_index=False)
    whose = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Whose])
    key = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.whose} {self.key}"


class FileState(models.TextChoices):
    """How far a file is."""

    WAITING = "waiting"
    READY = "ready"


class PersonFiles(models.QuerySet["PersonFile"]):
    """The words in which files of one person's data are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Whoever may take a person's data out, of the contacts that they see."""
        if not actor.may(Permission.PERSON_FILE):
            return self.none()
        return self.filter(contact__in=Contact.objects.visible_to(actor).values("pk"))

    def waiting(self) -> Self:
        """Asked for, not made yet."""
        return self.filter(state=FileState.WAITING)


class PersonFile(models.Model):
    """Everything about one contact as a ZIP file, made in the background and kept for some days.

    `notes` are the internal notes that go with it, decided one by one (R51).
    """

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    state = models.CharField(max_length=7, choices=FileState, default=FileState.WAITING)
    notes = models.JSONField(default=list)
    content = models.BinaryField(default=bytes)
    size = models.IntegerField(default=0)
    asked_at = models.DateTimeField()
    ready_at = models.DateTimeField(null=True)
    by_kind = models.CharField(max_length=10)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    version = models.IntegerField(default=1)

    objects = PersonFiles.as_manager()

    class Meta:
        indexes = (
            models.Index("id", name="person_file_waiting", condition=models.Q(state=FileState.WAITING)),
        )

    def __str__(self) -> str:
        return f"file of contact {self.contact_id}"


class Kept(models.TextChoices):
    """What a period is set for. Contracts: how long after their end they stay though the person is erased."""

    LOST = "lost"
    WON = "won"
    RAW = "raw"
    NOT_LEADS = "not_leads"
    IMPORTS = "imports"
    LEASE = f"contract_{ContractKind.LEASE}"
    FINANCE = f"contract_{ContractKind.FINANCE}"
    INSURANCE = f"contract_{ContractKind.INSURANCE}"
    SERVICE = f"contract_{ContractKind.SERVICE}"


class Periods(models.QuerySet["Period"]):
    """The words in which periods are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Whoever sets them."""
        return self if actor.may(Permission.ERASE) else self.none()


class Period(models.Model):
    """For how many months something is kept, in one branch or in all that have none of their own; none: for ever."""

    kind = models.CharField(max_length=20, choices=Kept)
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    months = models.SmallIntegerField(null=True, blank=True)
    version = models.IntegerField(default=1)

    objects = Periods.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["kind", "branch"], nulls_distinct=False, name="one_period_each"),
        )

    def __str__(self) -> str:
        return f"{self.kind}: {self.months} months"
