"""The lead, the case that accepted leads of one contact belong to, and what was noted on them."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q

from stafet.catalog.models import (
    Category,
    Competitor,
    CompletionReason,
    LeadType,
    Pipeline,
    Product,
    Source,
    State,
    Status,
)
from stafet.contacts.models import Account, Contact
from stafet.foundation.span import Unit
from stafet.leads.response import Clock
from stafet.leads.sight import Cases, Leads
from stafet.leads.whose import SeenBy
from stafet.staff.hour_by_hour import HourOf
from stafet.staff.models import Branch, Team, User


class Handover(models.TextChoices):
    """Where the baton is; `declined` and `expired` are the last answer, nobody holds it."""

    UNASSIGNED = "unassigned"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"


@pghistory.track()
class Case(models.Model):
    """What accepted leads of one contact belong to; open while one of them is (R23)."""

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="cases")
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="+")
    pipeline = models.ForeignKey(Pipeline, models.PROTECT, related_name="+")
    administrator = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    objects = Cases.as_manager()

    def __str__(self) -> str:
        return f"Case {self.pk}"


@pghistory.track(exclude=["search", "look_at"])
class Lead(models.Model):
    """One enquiry: who, what they want, where it came from, how far it is.

    What the question "who may see it" needs stands on this row: owner, team, branch, handover,
    lead team, escalated stage. `state` is that of `status`; only `transition.py` writes either.
    """

    number = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=250)
    message = models.TextField(blank=True)
    type = models.ForeignKey(LeadType, models.PROTECT, related_name="+")
    category = models.ForeignKey(Category, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    priority = models.SmallIntegerField()
    importance = models.SmallIntegerField()
    probability = models.SmallIntegerField(null=True, blank=True)
    amount = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)

    pipeline = models.ForeignKey(Pipeline, models.PROTECT, related_name="+")
    status = models.ForeignKey(Status, models.PROTECT, related_name="+")
    status_before = models.ForeignKey(Status, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=12, choices=State)
    handover = models.CharField(max_length=10, choices=Handover)
    completion_reason = models.ForeignKey(
        CompletionReason, models.PROTECT, null=True, blank=True, related_name="+"
    )

    branch = models.ForeignKey(Branch, models.PROTECT, related_name="+", db_index=False)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    owner = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    offered_to = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    member_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    declined_by_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    escalated_stage = models.SmallIntegerField(default=0)
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="leads")

    project = models.BigIntegerField(
        null=True, blank=True, help_text="the project it is a lead of; a number, for that room stands above"
    )

    person = models.JSONField(default=dict, help_text="who came in, as they came in")
    company = models.JSONField(default=dict)
    who = models.CharField(max_length=250, help_text="the name that lists show")
    contact = models.ForeignKey(
        Contact, models.PROTECT, null=True, blank=True, related_name="leads", db_index=False
    )
    account = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="leads")
    suggestion = models.JSONField(default=dict, blank=True, help_text="who it may be, as matched on arrival")
    contact_email = models.CharField(max_length=254, blank=True)
    contact_phone = models.CharField(max_length=64, blank=True)
    external_id = models.CharField(max_length=100, blank=True)
    message_key = models.CharField(max_length=300, unique=True, null=True, blank=True)
    fields = models.JSONField(default=dict, blank=True)

    created_at = models.DateTimeField()
    received_at = models.DateTimeField()
    estimated_value = models.IntegerField(null=True, blank=True)
    estimated_unit = models.CharField(max_length=8, choices=[(u, u) for u in Unit], blank=True)
    expected_completion_at = models.DateTimeField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    remind_at = models.DateTimeField(null=True, blank=True)
    due_note = models.CharField(max_length=200, blank=True)
    escalate_at = models.DateTimeField(null=True, blank=True, help_text="stage 2 of the follow-up")

    clock = models.CharField(
        max_length=10, choices=[(c, c) for c in Clock], blank=True, help_text="the response clock that runs"
    )
    clock_from = models.DateTimeField(null=True, blank=True)
    clock_remind_at = models.DateTimeField(null=True, blank=True)
    clock_due_at = models.DateTimeField(null=True, blank=True)
    clock_escalate_at = models.DateTimeField(null=True, blank=True)
    reacted_at = models.DateTimeField(null=True, blank=True, help_text="the first real reaction")
    look_at = models.DateTimeField(null=True, blank=True, help_text="when a round must look at the clocks")

    search = models.TextField(default="", blank=True)
    version = models.IntegerField(default=1)

    objects = Leads.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["-created_at", "-number"], name="lead_newest"),
            # These serve as the indexes of their keys as well.
            models.Index(fields=["team", "-created_at", "-number"], name="lead_of_team"),
            models.Index(fields=["branch", "-created_at", "-number"], name="lead_of_branch"),
            models.Index(fields=["owner", "-created_at", "-number"], name="lead_of_owner"),
            models.Index(fields=["contact", "-number"], name="lead_of_contact"),
            models.Index(
                fields=["project", "-created_at", "-number"],
                name="lead_of_project",
                condition=Q(project__isnull=False),
            ),
            models.Index(fields=["due_at", "number"], name="lead_by_due"),
            models.Index(fields=["priority", "number"], name="lead_by_priority"),
            models.Index(fields=["importance", "number"], name="lead_by_importance"),
            models.Index(fields=["probability", "number"], name="lead_by_probability"),
            models.Index(
                fields=["due_at"],
                name="lead_due",
                condition=Q(due_at__isnull=False, state__in=["new", "in_progress"]),
            ),
            models.Index(
                fields=["owner"], name="lead_open_of_owner", condition=Q(state__in=["new", "in_progress"])
            ),
            models.Index(fields=["look_at"], name="lead_to_look_at", condition=Q(look_at__isnull=False)),
            models.Index(
                fields=["branch", "team"],
                name="lead_escalated",
                condition=Q(escalated_stage__gt=0, state__in=["new", "in_progress"]),
            ),
            models.Index(
                fields=["handover", "-created_at"],
                name="lead_open_handover",
                condition=Q(state__in=["new", "in_progress"]),
            ),
            GinIndex(fields=["member_ids"], name="lead_members"),
            GinIndex(
                OpClass("search", "gin_trgm_ops"),
                HourOf("created_at"),
                SeenBy(),
                name="lead_search",
                fastupdate=False,
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(probability__isnull=True) | Q(probability__gte=0, probability__lte=100),
                name="probability_in_percent",
            ),
            models.CheckConstraint(
                condition=Q(handover="accepted", owner__isnull=False)
                | (~Q(handover="accepted") & Q(owner__isnull=True)),
                name="accepted_has_an_owner",
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=["won", "lost"], completion_reason__isnull=False, completed_at__isnull=False
                )
                | Q(state__in=["new", "in_progress"], completion_reason=None, completed_at=None),
                name="closed_has_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.who}"


class EndedClock(models.Model):
    """An arming that ended, by a verb, after stages of it were reached and before a round recorded them."""

    lead = models.ForeignKey(Lead, models.CASCADE, related_name="+")
    clock = models.CharField(max_length=10, choices=[(c, c) for c in Clock])
    remind_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField()
    escalate_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.clock} of {self.lead_id}"


class Interest(models.Model):
    """A product that a lead is interested in, known to us or only described, with its own note."""

    lead = models.ForeignKey(Lead, models.CASCADE, related_name="interests")
    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="+")
    label = models.CharField(max_length=250, blank=True)
    kind = models.CharField(max_length=10, default="wanted", help_text="wanted or trade_in")
    facts = models.JSONField(default=dict)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.label or str(self.product)


class Rivalry(models.Model):
    """A competitor that can reach the same lead with the same objective."""

    lead = models.ForeignKey(Lead, models.CASCADE, related_name="rivalries")
    competitor = models.ForeignKey(Competitor, models.PROTECT, related_name="+")
    note = models.TextField(blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["lead", "competitor"], name="competitor_once"),)

    def __str__(self) -> str:
        return str(self.competitor)


@pghistory.track()
class Note(models.Model):
    """What somebody wrote down for colleagues. Never overwritten: a correction is a note of its own (R52)."""

    lead = models.ForeignKey(Lead, models.CASCADE, null=True, related_name="notes")
    contact = models.ForeignKey(Contact, models.CASCADE, null=True, related_name="notes")
    text = models.TextField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrections")

    def __str__(self) -> str:
        return self.text[:60]


class Reached(models.TextChoices):
    """How a call went."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    VOICEMAIL = "voicemail"


@pghistory.track()
class Call(models.Model):
    """A call to the customer and how it went (R50)."""

    lead = models.ForeignKey(Lead, models.CASCADE, null=True, related_name="calls")
    contact = models.ForeignKey(Contact, models.CASCADE, null=True, related_name="calls")
    outcome = models.CharField(max_length=12, choices=Reached)
    text = models.TextField(blank=True)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.outcome
