"""Messages to and from customers, and their files, each kept once."""

from datetime import datetime
from typing import Final, Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from stafet.contacts.models import Contact
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, User
from stafet.staff.rights import Role

_LONGEST_ADDRESS: Final = 254  # RFC 5321 §4.5.3.1.3, less the angle brackets
_LONGEST_ID: Final = 300  # longer ones are sent by nobody; those that are become their hash


class Direction(models.TextChoices):
    """Whether it came from the customer or goes to them."""

    IN = "in"
    OUT = "out"


class MessageState(models.TextChoices):
    """How far a message is.

    `failed` was refused by our own way out, `bounced` came back undelivered, `recalled` was taken back while it waited.
    """

    RECEIVED = "received"
    QUEUED = "queued"
    SENT = "sent"
    BOUNCED = "bounced"
    FAILED = "failed"
    RECALLED = "recalled"


class MessageKind(models.TextChoices):
    """Who wrote it: only what a person wrote is a reaction (R3, R43)."""

    PERSON = "person"
    AUTOMATIC = "automatic"
    BULK = "bulk"
    BOUNCE = "bounce"
    RECEIPT = "receipt"


class Messages(models.QuerySet["Message"]):
    """The words in which messages are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those on leads that this actor may see; without a lead, those of contacts that they know."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        on_leads = Q(lead__in=Lead.objects.visible_to(actor))
        of_contacts = Q(lead=None, contact__in=Contact.objects.visible_to(actor))
        return self.filter(on_leads | of_contacts)

    def queued(self) -> Self:
        """On their way out, neither handed over nor given up."""
        return self.filter(state=MessageState.QUEUED)

    def ready(self, at: datetime) -> Self:
        """Those to be sent now, that nobody is at."""
        is_free = Q(claimed_until=None) | Q(claimed_until__lte=at)
        return self.queued().filter(is_free, not_before__lte=at)

    def reactions(self) -> Self:
        """Those that count as the seller's reaction: written by a person, and not known to have gone astray (R43)."""
        went = Q(state__in=[MessageState.QUEUED, MessageState.SENT])
        return self.filter(went, direction=Direction.OUT, kind=MessageKind.PERSON)


@pghistory.track(
    exclude=["html", "attempts", "not_before", "claimed_until", "tried_at"],
)
class Message(models.Model):
    """One message to or from a customer, on a lead, or on a contact without one.

    `message_id`, `in_reply_to` and `references` are without angle brackets (RFC 5322 §3.6.4). `token` stands in the
    reply address of what we send and tells to which message somebody answers. `capture` is the key of the capture that
    it came in by; this room knows no intake. `claimed_until`: somebody is sending it; if that process ends without a
    word, another takes it up then, under the same Message-ID.
    """

    lead = models.ForeignKey(Lead, models.CASCADE, null=True, related_name="+", db_index=False)
    contact = models.ForeignKey(Contact, models.CASCADE, null=True, related_name="+", db_index=False)
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, related_name="+", db_index=False)
    direction = models.CharField(max_length=3, choices=Direction)
    kind = models.CharField(max_length=10, choices=MessageKind, default=MessageKind.PERSON)
    state = models.CharField(max_length=8, choices=MessageState)
    at = models.DateTimeField(help_text="when it was written, or received")
    from_name = models.CharField(max_length=150, blank=True)
    from_address = models.CharField(max_length=_LONGEST_ADDRESS)
    to = ArrayField(models.CharField(max_length=_LONGEST_ADDRESS), default=list)
    cc = ArrayField(models.CharField(max_length=_LONGEST_ADDRESS), default=list, blank=True)
    purpose = models.CharField(max_length=20, blank=True, help_text="of one of many: what was consented to")
    subject = models.CharField(max_length=250, blank=True)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True, help_text="as it came or goes; never shown without being sanitised")
    language = models.CharField(max_length=8, blank=True)
    message_id = models.CharField(max_length=_LONGEST_ID, null=True)
    in_reply_to = models.CharField(max_length=_LONGEST_ID, blank=True)
    references = ArrayField(models.CharField(max_length=_LONGEST_ID), default=list, blank=True)
    token = models.CharField(max_length=32, unique=True, null=True)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    by_name = models.CharField(max_length=150, blank=True)
    capture = models.BigIntegerField(null=True, help_text="the key of the capture that it came in by")
    why = models.CharField(max_length=300, blank=True, help_text="why it bounced, failed, or still waits")
    sent_at = models.DateTimeField(null=True)
    bounced_at = models.DateTimeField(null=True)
    attempts = models.SmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)
    tried_at = models.DateTimeField(null=True, help_text="when it was last about to be handed over")

    objects = Messages.as_manager()

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(fields=["message_id", "direction"], name="one_message_per_id"),
            models.CheckConstraint(
                condition=Q(direction="in", state="received") | (Q(direction="out") & ~Q(state="received")),
                name="message_state_fits_its_direction",
            ),
            models.CheckConstraint(
                condition=Q(direction="in")
                | Q(message_id__isnull=False, not_before__isnull=False, branch__isnull=False),
                name="what_goes_out_is_known_by_an_id",
            ),
        )
        indexes = (
            models.Index("lead", "id", name="message_of_lead", condition=Q(lead__isnull=False)),
            models.Index("contact", "id", name="message_of_contact", condition=Q(contact__isnull=False)),
            models.Index("capture", name="message_of_capture", condition=Q(capture__isnull=False)),
            models.Index("branch", "not_before", "id", name="message_waiting", condition=Q(state="queued")),
        )

    def __str__(self) -> str:
        return self.subject or f"message {self.pk}"

    @property
    def owner_id(self) -> int | None:
        """Who carries the lead that it stands on; with team and branch, what rights are asked by."""
        return self.lead.owner_id if self.lead else None

    @property
    def team_id(self) -> int | None:
        """See `owner_id`."""
        return self.lead.team_id if self.lead else None


class StoredFile(models.Model):
    """The bytes of a file, kept once however often it is sent. `media_type` is told by the bytes, not by the sender."""

    sha256 = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()
    size = models.IntegerField(help_text="bytes")
    media_type = models.CharField(max_length=100)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.media_type} {self.sha256[:12]}"


class MessageFile(models.Model):
    """A file that came or goes with a message. `content_id` is the name by which its HTML shows it."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    content_id = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class AnsweredSender(models.Model):
    """Whom the autoresponder has answered, and when last: nobody twice within a week (RFC 3834 §2)."""

    address = models.CharField(max_length=_LONGEST_ADDRESS, primary_key=True)
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index("at", name="answered_by_age"),)

    def __str__(self) -> str:
        return self.address
