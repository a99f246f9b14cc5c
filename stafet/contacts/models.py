"""Accounts and contacts, each known in one or more branches (R13)."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

from stafet.contacts.sight import KnownHere
from stafet.staff.models import User

_KINDS = ("work", "home", "mobile", "other")


class Known(models.Model):
    """What accounts and contacts share: where they are known, how they are found and sorted.

    `search` holds every name, address and number in normal form; `sort_key` orders names as the
    installation's language does; `version` counts the writes, for ETag and If-Match.
    """

    external_id = models.CharField(max_length=100, blank=True)
    branch_ids = ArrayField(models.BigIntegerField(), default=list)
    customer_since = models.DateField(null=True, blank=True)
    won_lead = models.BigIntegerField(null=True, blank=True, help_text="the lead that made it a customer")
    fields = models.JSONField(default=dict, blank=True)
    search = models.TextField(default="", blank=True)
    sort_key = models.CharField(max_length=300, default="", blank=True)
    version = models.IntegerField(default=1)
    created_at = models.DateTimeField()
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="set: this one is hidden, and the other one stands for both (R12)",
    )

    class Meta:
        abstract = True


@pghistory.track(exclude=["search", "sort_key"])
class Account(Known):
    """An organisation that is or may become a customer; one of them holds all private persons (R10)."""

    name = models.CharField(max_length=250)
    is_private = models.BooleanField(default=False)
    vat_id = models.CharField(max_length=32, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=64, blank=True)
    street = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True)

    objects = KnownHere["Account"].as_manager()

    class Meta:
        indexes = (
            GinIndex(OpClass("search", "gin_trgm_ops"), name="account_search", fastupdate=False),
            GinIndex(fields=["branch_ids"], name="account_branches"),
            models.Index("sort_key", "id", name="account_order"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["is_private"], condition=models.Q(is_private=True), name="one_private_account"
            ),
        )

    def __str__(self) -> str:
        return self.name


@pghistory.track(exclude=["search", "sort_key"])
class Contact(Known):
    """A person, always in one account."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="contacts")
    first_name = models.CharField(max_length=150, blank=True)
    last_name = models.CharField(max_length=150, blank=True)
    title = models.CharField(max_length=50, blank=True)
    language = models.CharField(max_length=8, blank=True)
    birthday = models.DateField(null=True, blank=True)
    preferred_owner = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = KnownHere["Contact"].as_manager()

    class Meta:
        indexes = (
            GinIndex(OpClass("search", "gin_trgm_ops"), name="contact_search", fastupdate=False),
            GinIndex(fields=["branch_ids"], name="contact_branches"),
            models.Index("sort_key", "id", name="contact_order"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """First and last name, as one writes them."""
        return f"{self.first_name} {self.last_name}".strip()


@pghistory.track()
class Email(models.Model):
    """An address of a contact: as it was written, and in normal form."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="emails")
    raw = models.CharField(max_length=254)
    normal = models.CharField(max_length=254)
    kind = models.CharField(max_length=10, default="other", choices=[(k, k) for k in _KINDS])

    class Meta:
        ordering = ("id",)
        indexes = (models.Index("normal", name="email_normal"),)
        constraints = (models.UniqueConstraint(fields=["contact", "normal"], name="email_once"),)

    def __str__(self) -> str:
        return self.raw


@pghistory.track()
class Phone(models.Model):
    """A number of a contact: as it was written, and as E.164 where it is one (else empty)."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="phones")
    raw = models.CharField(max_length=64)
    normal = models.CharField(max_length=20, blank=True)
    kind = models.CharField(max_length=10, default="other", choices=[(k, k) for k in _KINDS])

    class Meta:
        ordering = ("id",)
        indexes = (models.Index("normal", name="phone_normal"),)
        constraints = (models.UniqueConstraint(fields=["contact", "raw"], name="phone_once"),)

    def __str__(self) -> str:
        return self.raw


@pghistory.track()
class Address(models.Model):
    """Where a contact lives or works."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="addresses")
    street = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True)
    kind = models.CharField(max_length=10, default="home", choices=[(k, k) for k in _KINDS])

    class Meta:
        ordering = ("id",)
        verbose_name_plural = "addresses"

    def __str__(self) -> str:
        return f"{self.street}, {self.postcode} {self.city}".strip(", ")


class Cleaned(models.Model):
    """A record as matching compares it (`stafet.particulars`), and the keys by which it is found.

    Derived from the record in the transaction that writes it. `edition` is that of the rules it was cleaned by:
    older ones are done again, unasked.
    """

    particulars = models.JSONField()
    keys = ArrayField(models.BigIntegerField())
    edition = models.SmallIntegerField()

    class Meta:
        abstract = True


class CleanedContact(Cleaned):
    """A contact as it is compared."""

    contact = models.OneToOneField(Contact, models.CASCADE, primary_key=True, related_name="cleaned")

    def __str__(self) -> str:
        return f"contact {self.contact_id}"


class CleanedAccount(Cleaned):
    """An account as it is compared; the private customers' one is not."""

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True, related_name="cleaned")

    def __str__(self) -> str:
        return f"account {self.account_id}"


class Key(models.Model):
    """One key of one record: whoever asks for the key finds the record. 64 bits of a hash stand for the text."""

    key = models.BigIntegerField()
    record_id = models.BigIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.key} of {self.record_id}"


class ContactKey(Key):
    """A key of a contact."""

    pk = models.CompositePrimaryKey("key", "record_id")


class AccountKey(Key):
    """A key of an account."""

    pk = models.CompositePrimaryKey("key", "record_id")


class FrequentKey(models.Model):
    """How many records share a key, where they are many: counted in rounds, for a round number is enough there.

    The key 0 is the number of all records of the kind.
    """

    pk = models.CompositePrimaryKey("kind", "key")
    kind = models.CharField(max_length=7, help_text="contact or account")
    key = models.BigIntegerField()
    holders = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.holders} × {self.kind} {self.key}"
