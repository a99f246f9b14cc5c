"""What waits to be told, notices, messages on their way, what people have chosen, and their devices."""

from datetime import datetime
from typing import Self
from uuid import uuid4
from zoneinfo import ZoneInfo

import pghistory
from django.db import models
from django.db.models import Q

from stafet.notify.hours import DAY, Quiet
from stafet.notify.kinds import Channel, Kind
from stafet.notify.plan import USUAL_DIGEST, Choice
from stafet.staff.actor import Actor
from stafet.staff.models import Event, User


class Untold(models.Model):
    """An event that somebody may want to hear of, until it is told: put here by a trigger, whoever recorded it."""

    event = models.OneToOneField(
        Event, models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="+"
    )
    tries = models.SmallIntegerField(default=0)
    again_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index("again_at", name="untold_later", condition=Q(again_at__isnull=False)),)

    def __str__(self) -> str:
        return f"event {self.pk}"


class Notices(models.QuerySet["Notice"]):
    """The words in which notices are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own, as far as one wants them in the desk. A key that is no user's has none."""
        return self.filter(user_id=actor.user_id, in_desk=True)

    def unread(self) -> Self:
        """Neither read nor settled."""
        return self.filter(read_at=None)


class Notice(models.Model):
    """One user was told of one event. What it is about is looked up when it is shown, for whoever may still see it."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+", db_index=False)
    event = models.ForeignKey(Event, models.DO_NOTHING, db_constraint=False, related_name="+", db_index=False)
    kind = models.CharField(max_length=20, choices=[(str(kind), str(kind)) for kind in Kind])
    lead_number = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    in_desk = models.BooleanField(default=True)
    read_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True, help_text="the offer that it tells of was answered")
    digest = models.ForeignKey("Delivery", models.SET_NULL, null=True, related_name="gathered")

    objects = Notices.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["event", "user"], name="told_once"),)
        indexes = (
            models.Index(fields=["user", "-id"], name="notice_of_user"),
            models.Index(
                fields=["user", "id"], name="notice_unread", condition=Q(read_at__isnull=True, in_desk=True)
            ),
            models.Index(
                "lead_number",
                name="notice_of_open_offer",
                condition=Q(settled_at__isnull=True, kind__in=["offered_to_me", "offered_to_team"]),
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} to {self.user_id}"

    @property
    def owner_id(self) -> int:
        """Whose it is."""
        return self.user_id


class Deliveries(models.QuerySet["Delivery"]):
    """The words in which messages are asked for."""

    def waiting(self) -> Self:
        """Neither sent nor given up."""
        return self.filter(sent_at=None, given_up_at=None)

    def ready(self, channel: Channel, at: datetime) -> Self:
        """Those to be sent now, that nobody is at."""
        is_free = Q(claimed_until=None) | Q(claimed_until__lte=at)
        return self.waiting().filter(is_free, channel=channel, not_before__lte=at)


class Delivery(models.Model):
    """One message to one person: of one notice, or a digest of several, on one channel, to one device.

    `claimed_until`: somebody is sending it; if that process ends without a word, another takes it up then.
    """

    uid = models.UUIDField(default=uuid4, help_text="the same however often it is sent")
    user = models.ForeignKey(User, models.CASCADE, related_name="+", db_index=False)
    channel = models.CharField(max_length=5, choices=[(str(channel), str(channel)) for channel in Channel])
    notice = models.ForeignKey(Notice, models.CASCADE, null=True, related_name="deliveries")
    device = models.ForeignKey("Device", models.CASCADE, null=True, related_name="+")
    made_at = models.DateTimeField()
    not_before = models.DateTimeField()
    attempts = models.SmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=200, blank=True)

    objects = Deliveries.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["notice", "channel", "device"],
                condition=Q(notice__isnull=False),
                nulls_distinct=False,
                name="sent_once",
            ),
            models.UniqueConstraint(
                fields=["user", "not_before"],
                condition=Q(notice__isnull=True, sent_at__isnull=True, given_up_at__isnull=True, attempts=0),
                name="one_digest_at_a_time",
            ),
        )
        indexes = (
            models.Index(
                "channel",
                "not_before",
                "id",
                name="delivery_waiting",
                condition=Q(sent_at__isnull=True, given_up_at__isnull=True),
            ),
            models.Index("made_at", name="delivery_by_age"),
        )

    def __str__(self) -> str:
        return f"{self.channel} to {self.user_id}"


class Choices(models.QuerySet["NoticeChoice"]):
    """The words in which choices are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own."""
        return self.filter(user_id=actor.user_id)


@pghistory.track()
class NoticeChoice(models.Model):
    """How somebody wants to be told; without a row the usual holds.

    `ways` holds by kind and channel what differs from the usual. Minutes are since midnight on the wall of the
    person's branch.
    """

    user = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="+")
    ways = models.JSONField(default=dict, blank=True)
    quiet_start = models.SmallIntegerField(null=True, blank=True)
    quiet_end = models.SmallIntegerField(null=True, blank=True)
    lets_escalations_through = models.BooleanField(default=False)
    digest_at = models.SmallIntegerField(default=USUAL_DIGEST)
    version = models.IntegerField(default=1)

    objects = Choices.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(quiet_start__isnull=True, quiet_end__isnull=True)
                | Q(quiet_start__range=(0, DAY - 1), quiet_end__range=(0, DAY - 1)),
                name="quiet_hours_have_both_ends",
            ),
            models.CheckConstraint(
                condition=Q(digest_at__range=(0, DAY - 1)), name="digest_at_a_minute_of_the_day"
            ),
        )

    def __str__(self) -> str:
        return f"choice of {self.user_id}"

    @property
    def owner_id(self) -> int:
        """Whose it is."""
        return self.user_id

    def choice(self, zone: ZoneInfo) -> Choice:
        """As a value, by the clock of this zone."""
        quiet = None
        if self.quiet_start is not None and self.quiet_end is not None:
            quiet = Quiet(self.quiet_start, self.quiet_end)
        return Choice(zone, self.ways, quiet, self.lets_escalations_through, self.digest_at)


class Devices(models.QuerySet["Device"]):
    """The words in which devices are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own."""
        return self.filter(user_id=actor.user_id)


class Device(models.Model):
    """A browser or an installed app that takes Web Push: the address its vendor gave it, and its keys (RFC 8291)."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    endpoint = models.CharField(max_length=1_000, unique=True)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    name = models.CharField(max_length=100, blank=True)
    made_at = models.DateTimeField()

    objects = Devices.as_manager()

    def __str__(self) -> str:
        return self.name or f"device {self.pk}"

    @property
    def owner_id(self) -> int:
        """Whose it is."""
        return self.user_id


class PushKey(models.Model):
    """The one key pair by which push services know this Stafet (RFC 8292); the private one is sealed."""

    sealed = models.TextField()
    public = models.CharField(max_length=100)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.public
