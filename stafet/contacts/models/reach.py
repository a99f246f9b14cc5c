"""By what contacts and accounts are reached: addresses and numbers, each with its kind and the days on which it holds."""

from typing import ClassVar, Final

import pghistory
from django.db import models

from stafet.contacts.models.known import Account, Contact

KINDS: Final = ("work", "home", "mobile", "other")


class Reach(models.Model):
    """What e-mail addresses, numbers and postal addresses share.

    `position` is the order in which they are used: the first one that holds is the preferred one. One that has
    ended is kept: whoever writes from it is still known by it, but nothing is filled in with it. `OWNER` names the
    column of whose it is.
    """

    OWNER: ClassVar[str]
    kind = models.CharField(max_length=10, default="other", choices=[(k, k) for k in KINDS])
    valid_from = models.DateField(null=True, blank=True, help_text="the first day; empty: since ever")
    valid_to = models.DateField(null=True, blank=True, help_text="the last day; empty: for ever")
    position = models.SmallIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ("position", "id")


class WrittenEmail(Reach):
    """An e-mail address: as it was written, and in normal form."""

    raw = models.CharField(max_length=254)
    normal = models.CharField(max_length=254)

    class Meta(Reach.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.raw


class WrittenPhone(Reach):
    """A number: as it was written, and as E.164 where it is one (else empty)."""

    raw = models.CharField(max_length=64)
    normal = models.CharField(max_length=20, blank=True)

    class Meta(Reach.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.raw


class WrittenAddress(Reach):
    """A postal address."""

    street = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True)

    class Meta(Reach.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.street}, {self.postcode} {self.city}".strip(", ")


@pghistory.track()
class Email(WrittenEmail):
    """An e-mail address of a contact."""

    OWNER = "contact"
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="emails")

    class Meta(Reach.Meta):
        indexes = (models.Index("normal", name="email_normal"),)
        constraints = (models.UniqueConstraint(fields=["contact", "normal"], name="email_once"),)


@pghistory.track()
class Phone(WrittenPhone):
    """A number of a contact."""

    OWNER = "contact"
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="phones")

    class Meta(Reach.Meta):
        indexes = (models.Index("normal", name="phone_normal"),)
        constraints = (models.UniqueConstraint(fields=["contact", "raw"], name="phone_once"),)


@pghistory.track()
class Address(WrittenAddress):
    """Where a contact lives or works."""

    OWNER = "contact"
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="addresses")
    kind = models.CharField(max_length=10, default="home", choices=[(k, k) for k in KINDS])

    class Meta(Reach.Meta):
        verbose_name_plural = "addresses"


class OfAccount(models.Model):
    """What the rows of accounts share.

    The main e-mail address, number and postal address of an account are columns of its own. Rows are its further ones;
    the main one has a row beside it where there is more to say of it than the column can: a kind, days, the number
    as it was typed. `stafet.contacts.reached` puts both together.
    """

    OWNER = "account"
    kind = models.CharField(max_length=10, default="work", choices=[(k, k) for k in KINDS])

    class Meta:
        abstract = True


@pghistory.track()
class AccountEmail(OfAccount, WrittenEmail):
    """A further e-mail address of an account."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="email_rows")

    class Meta(Reach.Meta):
        constraints = (models.UniqueConstraint(fields=["account", "normal"], name="account_email_once"),)


@pghistory.track()
class AccountPhone(OfAccount, WrittenPhone):
    """A further number of an account."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="phone_rows")

    class Meta(Reach.Meta):
        constraints = (models.UniqueConstraint(fields=["account", "raw"], name="account_phone_once"),)


@pghistory.track()
class AccountAddress(OfAccount, WrittenAddress):
    """A further postal address of an account."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="address_rows")

    class Meta(Reach.Meta):
        verbose_name_plural = "account addresses"
