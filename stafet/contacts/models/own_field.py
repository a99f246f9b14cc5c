"""The fields that an installation adds to contacts and to accounts."""

import pghistory
from django.db import models

from stafet.staff.at_hand import kept_at_hand
from stafet.staff.definitions import OwnField


class FieldOf(models.TextChoices):
    """What a field belongs to."""

    CONTACT = "contact"
    ACCOUNT = "account"


@kept_at_hand
@pghistory.track()
class KnownField(OwnField):
    """A field of one's own on contacts or on accounts; their `fields` hold the values by code."""

    of = models.CharField(max_length=7, choices=FieldOf)

    class Meta(OwnField.Meta):
        abstract = False
        constraints = (models.UniqueConstraint(fields=["of", "code"], name="one_known_field_per_code"),)
