"""What messages are written with: templates, the blocks around them, words of the autoresponder, documents."""

from typing import Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from stafet.catalog.models import Source
from stafet.mail.models.message import StoredFile
from stafet.staff.actor import Actor
from stafet.staff.at_hand import kept_at_hand
from stafet.staff.models import Branch
from stafet.staff.rights import Role


class Texts(models.QuerySet["Template"]):
    """The words in which templates are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here writes with them."""
        return self

    def of(self, branch: int) -> Self:
        """Those that a branch writes with: its own and the standard ones."""
        return self.filter(Q(branch=None) | Q(branch=branch), is_hidden=False)


@pghistory.track()
class Template(models.Model):
    """A text to begin a message with, in one language; without a branch it is the standard.

    What belongs together in several languages and branches has one `code`. Placeholders are written `{{lead.number}}`.
    """

    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    code = models.CharField(max_length=30)
    language = models.CharField(max_length=2)
    name = models.CharField(max_length=100)
    subject = models.CharField(max_length=250, blank=True)
    text = models.TextField(blank=True)
    document_ids = ArrayField(
        models.BigIntegerField(), default=list, blank=True, help_text="what goes along with it"
    )
    is_hidden = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    objects = Texts.as_manager()

    class Meta:
        ordering = ("name", "code", "language")
        constraints = (
            models.UniqueConstraint(
                fields=["branch", "code", "language"], nulls_distinct=False, name="template_once_a_language"
            ),
        )

    def __str__(self) -> str:
        return self.name


class BlockKind(models.TextChoices):
    """Where a block stands around the words of a message."""

    HEADER = "header"
    INTRO = "intro"
    COLLEAGUE = "colleague"  # the colleague's data, under an automatic answer
    FOOTER = "footer"


class Blocks(models.QuerySet["Block"]):
    """The words in which blocks are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here writes with them."""
        return self


@pghistory.track()
class Block(models.Model):
    """What stands around every message of a branch, in one language; without a branch it is the standard."""

    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=10, choices=BlockKind)
    language = models.CharField(max_length=2)
    text = models.TextField(blank=True)
    picture = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    version = models.IntegerField(default=1)

    objects = Blocks.as_manager()

    class Meta:
        ordering = ("branch", "kind", "language")
        constraints = (
            models.UniqueConstraint(
                fields=["branch", "kind", "language"], nulls_distinct=False, name="block_once_a_language"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.language}"


class Documents(models.QuerySet["Document"]):
    """The words in which documents are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the whole company, and of the branches one works in."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        return self.filter(Q(branch=None) | Q(branch__in=sorted(actor.branch_ids)))


@pghistory.track()
class Document(models.Model):
    """A file of the library, to go along with messages: a price list, a form."""

    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, help_text="as the customer sees it")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    is_hidden = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    objects = Documents.as_manager()

    class Meta:
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name


class Autoresponders(models.QuerySet["Autoresponder"]):
    """The words in which autoresponders are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here knows what the customer has been told."""
        return self


@kept_at_hand
@pghistory.track()
class Autoresponder(models.Model):
    """What a source answers by itself to whoever wrote (R6).

    `words` holds by language `{"open": {"subject", "text"}, "closed": {"subject", "text"}}`: in opening hours, and
    out of them, where `closed` may be left out.
    """

    source = models.OneToOneField(Source, models.PROTECT, related_name="+")
    is_on = models.BooleanField(default=False)
    words = models.JSONField(default=dict, blank=True)
    version = models.IntegerField(default=1)

    objects = Autoresponders.as_manager()

    def __str__(self) -> str:
        return f"autoresponder of {self.source_id}"

    @property
    def branch_id(self) -> int:
        """Whose source it is: what rights are asked by."""
        return self.source.branch_id
