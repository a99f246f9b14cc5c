"""Accounts and contacts, each known in one or more branches (R13)."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

from stafet.contacts.sight import KnownHere
from stafet.staff.models import User


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
            # What few have, and what is asked for by days: the advanced search.
            models.Index("created_at", name="contact_made"),
            models.Index("birthday", name="contact_birthday", condition=models.Q(birthday__isnull=False)),
            models.Index(
                "customer_since", name="contact_customer", condition=models.Q(customer_since__isnull=False)
            ),
            GinIndex(OpClass("fields", "jsonb_path_ops"), name="contact_fields"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """First and last name, as one writes them."""
        return f"{self.first_name} {self.last_name}".strip()
