"""By which server a branch's mail goes out, under which address, and whether that goes well."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Q

from stafet.staff.actor import Actor
from stafet.staff.models import Branch


class Security(models.TextChoices):
    """How the connection to a server is encrypted."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Accounts(models.QuerySet["SmtpAccount"]):
    """The words in which accounts are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here knows from which address the branches write; secrets are shown to nobody."""
        return self


@pghistory.track(
    exclude=["sealed_password", "sealed_dkim_key", "sent_at", "failed_at", "failure", "again_at"],
)
class SmtpAccount(models.Model):
    """A branch's way out; the one without a branch serves all that have none of their own.

    Answers come to `reply_address`, or where that is empty to `address`. With `has_tokens` each message has a reply
    address of its own, `name+r-TOKEN@…`: only for a mail server that delivers such addresses. Secrets are sealed.
    """

    branch = models.OneToOneField(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=100, blank=True, help_text="the sender's name; empty: the branch's")
    address = models.CharField(max_length=254)
    reply_address = models.CharField(max_length=254, blank=True)
    has_tokens = models.BooleanField(default=False)
    host = models.CharField(max_length=253)
    port = models.IntegerField(default=587)
    security = models.CharField(max_length=8, choices=Security, default=Security.STARTTLS)
    user = models.CharField(max_length=254, blank=True)
    sealed_password = models.TextField(blank=True)
    dkim_domain = models.CharField(max_length=253, blank=True)
    dkim_selector = models.CharField(max_length=63, blank=True)
    sealed_dkim_key = models.TextField(blank=True)
    is_on = models.BooleanField(default=True)
    sent_at = models.DateTimeField(null=True, blank=True, help_text="last success")
    failed_at = models.DateTimeField(null=True, blank=True, help_text="last failure")
    failure = models.CharField(max_length=300, blank=True)
    again_at = models.DateTimeField(null=True, blank=True, help_text="after a failure: not tried before")
    version = models.IntegerField(default=1)

    objects = Accounts.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["branch"], nulls_distinct=False, name="one_way_out_each"),
            models.CheckConstraint(condition=Q(port__range=(1, 65_535)), name="smtp_port_is_a_port"),
        )

    def __str__(self) -> str:
        return self.address
