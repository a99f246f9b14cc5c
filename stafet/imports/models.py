"""What was imported, and which row became which record."""

from django.db import models

from stafet.staff.models import Branch


class Import(models.Model):
    """One file that was read in, and what became of its rows."""

    kind = models.CharField(max_length=7, help_text="contact or account")
    file_name = models.CharField(max_length=250)
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=150)
    created_at = models.DateTimeField()
    created = models.IntegerField(default=0)
    updated = models.IntegerField(default=0)
    matched = models.IntegerField(default=0)
    refused = models.IntegerField(default=0)

    def __str__(self) -> str:
        return self.file_name


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
