"""What was imported, which row became which record, and what its undoing gives back."""

from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models

from stafet.catalog.models import Source
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, User
from stafet.staff.rights import Permission, Reach


class Stage(models.TextChoices):
    """How far an import is; those that end in -ing are worked at by themselves."""

    MAPPING = "mapping"
    CHECKING = "checking"
    CHECKED = "checked"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    UNDOING = "undoing"
    UNDONE = "undone"


AT_WORK = (Stage.CHECKING, Stage.RUNNING, Stage.UNDOING)


class Outcome(models.TextChoices):
    """What becomes of a row."""

    CREATED = "created"
    UPDATED = "updated"
    MATCHED = "matched"
    REFUSED = "refused"


class Imports(models.QuerySet["Import"]):
    """The words in which imports are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the branches for which this actor may import."""
        reach = actor.reach(Permission.IMPORT)
        if reach is Reach.ALL:
            return self
        return self.filter(branch_id__in=sorted(actor.branch_ids)) if reach is Reach.BRANCH else self.none()

    def at_work(self, _at: datetime | None = None) -> Self:
        """Those that a worker has to go on with."""
        return self.filter(stage__in=AT_WORK)


class Import(models.Model):
    """One file that was read in, and what became of its rows.

    `mapping` says which column (by its place, as text) is which field; `wishes` how the rows are taken (`Wishes`).
    `done` is the number of the last row that the present stage is through with.
    """

    kind = models.CharField(max_length=7, help_text="contact, account, lead or task")
    file_name = models.CharField(max_length=250)
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    created_at = models.DateTimeField()
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.DONE)
    columns = ArrayField(models.CharField(max_length=200), default=list)
    mapping = models.JSONField(default=dict)
    wishes = models.JSONField(default=dict)
    total = models.IntegerField(default=0)
    done = models.IntegerField(default=0)
    created = models.IntegerField(default=0)
    updated = models.IntegerField(default=0)
    matched = models.IntegerField(default=0)
    refused = models.IntegerField(default=0)
    similar = models.IntegerField(default=0, help_text="made new although somebody much like it is known")
    left = models.IntegerField(default=0, help_text="what an undoing had to leave")
    ended_at = models.DateTimeField(null=True)
    undone_by_name = models.CharField(max_length=150, blank=True)
    version = models.IntegerField(default=1)

    objects = Imports.as_manager()

    def __str__(self) -> str:
        return self.file_name


class FileRow(models.Model):
    """A row as it stood in the file, and what is (or was) to become of it."""

    pk = models.CompositePrimaryKey("made_by", "number")
    made_by = models.ForeignKey(
        Import, models.CASCADE, db_constraint=False, db_index=False, related_name="file_rows"
    )
    number = models.IntegerField(help_text="from 1, in the file's order")
    line = models.IntegerField()
    cells = models.JSONField()
    outcome = models.CharField(max_length=7, choices=Outcome, blank=True)
    reason = models.JSONField(default=dict, help_text="a sentence with its places, why it was refused")
    record_id = models.BigIntegerField(null=True)
    similar_id = models.BigIntegerField(null=True, help_text="who it may be as well")

    class Meta:
        indexes = (
            models.Index(
                "made_by", "number", name="row_refused", condition=models.Q(outcome=Outcome.REFUSED)
            ),
            models.Index(
                "made_by", "number", name="row_similar", condition=models.Q(similar_id__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return f"line {self.line}"


class Touched(models.Model):
    """A record that an import made or changed: what undoing it takes away or gives back.

    `before` are a changed record's rows as they were; `version` is the record's afterwards. `left` says why an undoing
    left it alone.
    """

    pk = models.CompositePrimaryKey("made_by", "kind", "record_id")
    made_by = models.ForeignKey(
        Import, models.CASCADE, db_constraint=False, db_index=False, related_name="touched"
    )
    kind = models.CharField(max_length=7)
    record_id = models.BigIntegerField()
    number = models.IntegerField(help_text="of the row")
    is_new = models.BooleanField(default=True)
    before = models.JSONField(default=dict)
    version = models.IntegerField(default=1)
    left = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = (models.Index("made_by", "number", name="touched_by_row"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"


class ImportedRow(models.Model):
    """The row that a record was last written from: the same row again changes nothing.

    `digest` is 64 bits of a hash of all its columns.
    """

    pk = models.CompositePrimaryKey("kind", "record_id")
    kind = models.CharField(max_length=7)
    record_id = models.BigIntegerField()
    digest = models.BigIntegerField()
    # No constraint: a million rows would each look up the same import.
    made_by = models.ForeignKey(
        Import, models.CASCADE, db_constraint=False, db_index=False, related_name="rows"
    )

    class Meta:
        indexes = (models.Index("digest", name="imported_digest"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"
