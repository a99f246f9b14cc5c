"""Captures: the raw bytes of everything that came in, kept before anything is thought (R1)."""

from typing import Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from stafet.catalog.models import Source
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.at_hand import kept_at_hand
from stafet.staff.rights import Role


class CaptureStatus(models.TextChoices):
    """How far a capture is."""

    WAITING = "waiting"
    DONE = "done"
    NEEDS_LOOK = "needs_look"
    NOT_A_LEAD = "not_a_lead"


MOST_LOST = 3  # starts; who ends processes at random hardly ever hits the same capture so often
JOINED = frozenset({"duplicate", "joined"})


class Captures(models.QuerySet["Capture"]):
    """The words in which captures are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the branches one works in or serves, and those that became a lead one sees."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        of_seen_leads = Q(leads__in=Lead.objects.visible_to(actor))
        if actor.role is Role.AGENT:
            of_team = Q(status=CaptureStatus.NEEDS_LOOK, source__team_id__in=sorted(actor.team_ids))
            return self.filter(of_team | of_seen_leads).distinct()
        of_branches = Q(source__branch_id__in=sorted(actor.branch_ids))
        return self.filter(of_branches | of_seen_leads).distinct()

    def waiting(self) -> Self:
        """Stored and acknowledged, not yet settled: the queue itself."""
        return self.filter(status=CaptureStatus.WAITING)


class PortalTemplates(models.QuerySet["PortalTemplate"]):
    """The words in which portals' templates are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here may know how portals write."""
        return self


class Capture(models.Model):
    """One thing that came in, unique per source and key (R2).

    `kind` is what a person calls it when it is no lead (auto-reply, bounce …), and where it opened
    none of its own: `duplicate` for a message that had come before, `joined` by a person. `reading`
    is what was understood, for the Inbox; `replays` counts how often it was read anew. Each start of settling it
    counts in `starts`, each that came back broken in `tries`: the others never came back.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    key = models.CharField(max_length=300)
    content_type = models.CharField(max_length=200)
    raw = models.BinaryField()
    received_at = models.DateTimeField()
    status = models.CharField(max_length=12, choices=CaptureStatus, default=CaptureStatus.WAITING)
    kind = models.CharField(max_length=20, blank=True)
    why = models.CharField(max_length=300, blank=True)
    format = models.CharField(max_length=20, blank=True)
    sender = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=250, blank=True)
    text = models.TextField(blank=True)
    reading = models.JSONField(default=dict)
    leads = models.ManyToManyField(Lead, related_name="captures")
    starts = models.SmallIntegerField(default=0)
    tries = models.SmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    message_key = models.CharField(max_length=300, blank=True, help_text="of a message that joined a lead")
    portal = models.CharField(max_length=40, blank=True, help_text="the code of the template it was read by")
    replays = models.SmallIntegerField(default=0)
    settled_at = models.DateTimeField(null=True)

    objects = Captures.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["id"], name="capture_waiting", condition=Q(status="waiting")),
            models.Index(fields=["status", "-id"], name="capture_by_status"),
            models.Index(fields=["portal", "-id"], name="capture_of_portal", condition=~Q(portal="")),
            models.Index(fields=["message_key"], name="capture_joined_by_key", condition=~Q(message_key="")),
        )
        constraints = (models.UniqueConstraint(fields=["source", "key"], name="capture_once"),)

    def __str__(self) -> str:
        return f"{self.pk} {self.subject}"

    @property
    def kills(self) -> bool:
        """Whether so many starts on it never came back that nobody should begin again by themselves."""
        return self.starts - self.tries > MOST_LOST

    @property
    def is_joined(self) -> bool:
        """Whether its leads were there before it."""
        return self.kind in JOINED


@kept_at_hand
@pghistory.track()
class PortalTemplate(models.Model):
    """How a portal writes, in one language: by this its mails are read (see readers/portal.py for the fields).

    `labels` and `selectors` are lists of [label or selector, field]; `sample` is a mail of the portal, against which
    the template is edited.
    """

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=100)
    language = models.CharField(max_length=8, blank=True)
    senders = ArrayField(models.CharField(max_length=254), default=list)
    labels = models.JSONField(default=list, blank=True)
    subjects = models.JSONField(default=list, blank=True)
    sentences = models.JSONField(default=list, blank=True)
    selectors = models.JSONField(default=list, blank=True)
    sample = models.TextField(blank=True)
    is_on = models.BooleanField(default=True)
    version = models.IntegerField(default=1)

    objects = PortalTemplates.as_manager()

    class Meta:
        ordering = ("name", "code")

    def __str__(self) -> str:
        return self.name
