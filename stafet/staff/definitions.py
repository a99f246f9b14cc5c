"""What an installation names for itself: the columns that such tables share."""

from typing import ClassVar

from django.db import models
from django.utils.translation import get_language


class Definition(models.Model):
    """Something that an installation names for itself, in up to three languages.

    `code` stands for the meaning and never changes; `names` are labels by language.
    """

    code = models.CharField(max_length=30)
    names = models.JSONField(default=dict)
    position = models.SmallIntegerField(default=0)
    is_hidden = models.BooleanField(default=False)

    class Meta:
        abstract = True
        ordering: ClassVar = ("position", "id")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The label in the reader's language, else in English, else in any, else the code."""
        return label_of(self.names, self.code)


def label_of(names: dict[str, str], otherwise: str) -> str:
    """The label in the reader's language, else in English, else in any, else what stands for it."""
    language = (get_language() or "en")[:2]
    return names.get(language) or names.get("en") or next(iter(names.values()), otherwise)


class FieldKind(models.TextChoices):
    """What a field of one's own holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"


class OwnField(Definition):
    """A field that an installation adds to its records."""

    kind = models.CharField(max_length=6, choices=FieldKind, default=FieldKind.TEXT)
    choices = models.JSONField(default=list, help_text="for a choice: the values that can be taken")

    class Meta(Definition.Meta):
        abstract = True
