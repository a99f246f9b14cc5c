"""By what a contact is reached: addresses and numbers, each with its kind and the days from and to which it holds."""

from typing import Final

import pghistory
from django.db import models

from stafet.contacts.models.known import Contact

KINDS: Final = ("work", "home", "mobile", "other")


class Reach(models.Model):
    """What e-mail addresses, numbers and postal addresses share.

    `position` is the order in which they are used: the first one that holds is the preferred one. One that has
    ended is kept: whoever writes from it is still known by it, but nothing is filled in with it.
    """

    kind = models.CharField(max_length=10, default="other", choices=[(k, k) for k in KINDS])
    valid_from = models.DateField(null=True, blank=True, help_text="the first day; empty: since ever")
    valid_to = models.DateField(null=True, blank=True, help_text="the last day; empty: for ever")
    position = models.SmallIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ("position", "id")


@pghistory.track()
class Email(Reach):
    """An address of a contact: as it was written, and in normal form."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="emails")
    raw = models.CharField(max_length=254)
    normal = models.CharField(max_length=254)

    class Meta(Reach.Meta):
        indexes = (models.Index("normal", name="email_normal"),)
        constraints = (models.UniqueConstraint(fields=["contact", "normal"], name="email_once"),)

    def __str__(self) -> str:
        return self.raw


@pghistory.track()
class Phone(Reach):
    """A number of a contact: as it was written, and as E.164 where it is one (else empty)."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="phones")
    raw = models.CharField(max_length=64)
    normal = models.CharField(max_length=20, blank=True)

    class Meta(Reach.Meta):
        indexes = (models.Index("normal", name="phone_normal"),)
        constraints = (models.UniqueConstraint(fields=["contact", "raw"], name="phone_once"),)

    def __str__(self) -> str:
        return self.raw


@pghistory.track()
class Address(Reach):
    """Where a contact lives or works."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="addresses")
    street = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True)
    kind = models.CharField(max_length=10, default="home", choices=[(k, k) for k in KINDS])

    class Meta(Reach.Meta):
        verbose_name_plural = "addresses"

    def __str__(self) -> str:
        return f"{self.street}, {self.postcode} {self.city}".strip(", ")
