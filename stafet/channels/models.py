"""Mailboxes and how far they are read, the health of every source, mail that is passed on, and probes."""

from datetime import datetime
from typing import Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from stafet.catalog.models import Source
from stafet.staff.actor import Actor
from stafet.staff.rights import Role


class Security(models.TextChoices):
    """How the connection to a mail server is encrypted."""

    TLS = "tls", "from the first byte on"
    STARTTLS = "starttls", "after a word in clear"
    NONE = "none", "not at all"


class LogIn(models.TextChoices):
    """How one proves to a mail server who one is."""

    PASSWORD = "password"  # noqa: S105 - a kind of log-in
    OAUTH2 = "oauth2"


def inbox() -> list[str]:
    """The folder that every mailbox has (RFC 3501 §5.1)."""
    return ["INBOX"]


class Mailboxes(models.QuerySet["Mailbox"]):
    """The words in which mailboxes are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Channels are an administrator's business."""
        return self if actor.is_trusted or actor.role is Role.ADMINISTRATOR else self.none()

    def to_watch(self) -> Self:
        """Those that are read: switched on, as their source is. Mail of the others stays where it is."""
        return self.filter(is_on=True, source__is_on=True, source__is_hidden=False)


@pghistory.track(exclude=["secret"])
class Mailbox(models.Model):
    """A mailbox whose mail is a source's, unless it is written to the address of another one.

    `secret` is sealed: the password, or with OAuth2 the client's secret and the refresh token. Read mail is moved to
    `moves_to`, or stays and is marked as read. Mail from before `reads_from` that lay there when it was first looked
    into is left alone. `check_every` is in seconds; a server that tells by itself is listened to as well.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    host = models.CharField(max_length=253)
    port = models.IntegerField(default=993)
    security = models.CharField(max_length=8, choices=Security, default=Security.TLS)
    user = models.CharField(max_length=254)
    log_in = models.CharField(max_length=8, choices=LogIn, default=LogIn.PASSWORD)
    secret = models.TextField(blank=True)
    token_url = models.URLField(max_length=300, blank=True)
    client_id = models.CharField(max_length=300, blank=True)
    folders = ArrayField(models.CharField(max_length=200), default=inbox)
    moves_to = models.CharField(max_length=200, blank=True)
    reads_from = models.DateTimeField(null=True, blank=True)
    check_every = models.IntegerField(default=60)
    is_on = models.BooleanField(default=True)
    version = models.IntegerField(default=1)

    objects = Mailboxes.as_manager()

    class Meta:
        ordering = ("source", "id")
        verbose_name_plural = "mailboxes"
        constraints = (models.UniqueConstraint(fields=["host", "port", "user"], name="one_mailbox_each"),)

    def __str__(self) -> str:
        return f"{self.user} at {self.host}"


class ReadFolder(models.Model):
    """How far a folder of a mailbox is read: everything up to `last_uid` is handed in, or stands among the stuck.

    `validity` is the server's UIDVALIDITY (RFC 3501 §2.3.1.1): under another one all numbers mean something else.
    What lay there at first, up to `dated_to`, counts only if it is young enough for the mailbox.
    `is_fragile` after a connection broke while messages came: then they are fetched one by one, each noted before.
    """

    mailbox = models.ForeignKey(Mailbox, models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    validity = models.BigIntegerField()
    last_uid = models.BigIntegerField(default=0)
    dated_to = models.BigIntegerField(default=0)
    is_fragile = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["mailbox", "name"], name="one_row_per_folder"),)

    def __str__(self) -> str:
        return f"{self.name} to {self.last_uid}"


class StuckSet(models.QuerySet["StuckMessage"]):
    """The words in which stuck messages are asked for."""

    def shown(self) -> Self:
        """Those that a person should know of."""
        return self.exclude(why="")


class StuckMessage(models.Model):
    """A message that could not be taken in as a whole and still lies in its folder; the mailbox goes on without it.

    `why` with `facts` is a sentence; empty while it is being fetched. Tried again at `again_at`, if at all.
    """

    folder = models.ForeignKey(ReadFolder, models.CASCADE, related_name="stuck")
    uid = models.BigIntegerField()
    since = models.DateTimeField()
    why = models.CharField(max_length=300, blank=True)
    facts = models.JSONField(default=dict)
    tries = models.SmallIntegerField(default=0)
    again_at = models.DateTimeField(null=True)

    objects = StuckSet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["folder", "uid"], name="stuck_once"),)

    def __str__(self) -> str:
        return f"{self.uid} in {self.folder_id}"


class Part(models.TextChoices):
    """What of a source can do well or badly."""

    MAILBOX = "mailbox"
    ARRIVAL = "arrival", "what is sent to us: listener, form, program, hook"
    FORWARDING = "forwarding"
    PROBE = "probe"


class HealthSet(models.QuerySet["Health"]):
    """The words in which health is asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here may know whether leads come in."""
        return self


class Health(models.Model):
    """How a part of a source is doing: when it last went well, when it last did not, and why not.

    `why` with `facts` is the sentence of the last failure; `failures` counts those in a row, the first of which was at
    `ill_since`. Of these an alarm was raised at `alarmed_at`.
    """

    source = models.ForeignKey(Source, models.CASCADE, related_name="+")
    part = models.CharField(max_length=12, choices=Part)
    good_at = models.DateTimeField(null=True)
    bad_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=300, blank=True)
    facts = models.JSONField(default=dict)
    failures = models.IntegerField(default=0)
    ill_since = models.DateTimeField(null=True)
    alarmed_at = models.DateTimeField(null=True)

    objects = HealthSet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["source", "part"], name="one_health_per_part"),)

    def __str__(self) -> str:
        return f"{self.part} of {self.source_id}"

    @property
    def is_ill(self) -> bool:
        """Whether the last try failed."""
        return self.failures > 0


class Forwards(models.QuerySet["Forward"]):
    """The words in which mail to be passed on is asked for."""

    def ready(self, at: datetime) -> Self:
        """Neither sent nor given up, and due."""
        unclaimed = Q(claimed_until=None) | Q(claimed_until__lt=at)
        return self.filter(unclaimed, sent_at=None, given_up_at=None, not_before__lte=at)


class Forward(models.Model):
    """A mail that is passed on as it came, once; `capture` is its key among captures, which live upstairs."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="+")
    capture = models.BigIntegerField(unique=True)
    target = models.CharField(max_length=254)
    made_at = models.DateTimeField()
    not_before = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)
    attempts = models.SmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=300, blank=True)
    facts = models.JSONField(default=dict)

    objects = Forwards.as_manager()

    class Meta:
        indexes = (
            models.Index(
                fields=["not_before"], name="forward_ready", condition=Q(sent_at=None, given_up_at=None)
            ),
            models.Index(fields=["source", "-id"], name="forward_of_source"),
        )

    def __str__(self) -> str:
        return f"{self.capture} to {self.target}"


class ProbePlan(models.Model):
    """How often a source is tried with a mail of our own, and how long that may take; both in minutes."""

    source = models.OneToOneField(Source, models.CASCADE, related_name="+")
    every = models.IntegerField(default=60)
    within = models.IntegerField(default=15)
    next_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"probe of {self.source_id}"


class Probe(models.Model):
    """A mail that was sent to a source by ourselves; it arrives within its time, or an alarm is raised once."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="+")
    token = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField()
    late_at = models.DateTimeField()
    arrived_at = models.DateTimeField(null=True)
    alarmed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(
                fields=["late_at"], name="probe_awaited", condition=Q(arrived_at=None, alarmed_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"probe of {self.source_id} at {self.sent_at}"
