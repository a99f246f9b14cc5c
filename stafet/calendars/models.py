"""The secret addresses under which calendars are read."""

import pghistory
from django.db import models

from stafet.staff.models import User


@pghistory.track(exclude=["digest", "read_at"])
class CalendarAddress(models.Model):
    """Where somebody's calendar is read. Only the SHA-256 of the secret is kept; the secret is shown once."""

    user = models.OneToOneField(User, models.CASCADE, related_name="+")
    digest = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"calendar of {self.user_id}"
