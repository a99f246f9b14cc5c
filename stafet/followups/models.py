"""The task: work for one person on a contact, with or without a lead (R55)."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q

from stafet.catalog.models import TaskReason, TaskType
from stafet.contacts.models import Contact
from stafet.followups.occasions import LONGEST_LEAD, Occasion
from stafet.followups.repeat import Unit
from stafet.followups.sight import DateRules, Tasks
from stafet.leads.models import Lead
from stafet.staff.models import Branch, Team, User

OPEN = Q(closed_at__isnull=True)
# What the database copies from the lead or the contact (`migrations/0002_seen_and_found.py`), whoever writes those.
COPIED = [
    "search", "contact_branch_ids", "lead_team_id", "lead_branch_id", "lead_owner_id", "lead_offered_to_id",
    "lead_member_ids", "lead_handover", "lead_escalated_stage",
]  # fmt: skip


@pghistory.track(exclude=[*COPIED, "tell_at", "told_stage"])
class Task(models.Model):
    """Something to be done at an instant; an appointment lasts until `ends_at`.

    On a lead it has the lead's contact, once that has one. `team` is the assignee's when it was given to them, `branch`
    the one whose clock and opening hours count. What repeats counts from `repeats_from`, the first time it was due.
    What stands below `search` are copies that the database keeps: by them it is found, and seen.
    """

    type = models.ForeignKey(TaskType, models.PROTECT, related_name="+")
    contact = models.ForeignKey(
        Contact, models.PROTECT, null=True, blank=True, related_name="tasks", db_index=False
    )
    lead = models.ForeignKey(
        Lead, models.CASCADE, null=True, blank=True, related_name="tasks", db_index=False
    )
    assignee = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="+", db_index=False)
    note = models.TextField(blank=True)
    due_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    repeat_every = models.SmallIntegerField(null=True, blank=True)
    repeat_unit = models.CharField(max_length=6, choices=[(u, u) for u in Unit], blank=True)
    repeats_from = models.DateTimeField(null=True, blank=True)
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField()
    made_by = models.CharField(max_length=150)
    closed_at = models.DateTimeField(null=True, blank=True)
    reason = models.ForeignKey(TaskReason, models.PROTECT, null=True, blank=True, related_name="+")
    tell_at = models.DateTimeField(null=True, blank=True, help_text="when somebody is to be told next")
    told_stage = models.SmallIntegerField(default=0, help_text="1: that it was due; 2: it escalated")
    rule = models.ForeignKey(
        "DateRule", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    rule_subject = models.BigIntegerField(null=True, blank=True, help_text="the contact, or the contract")
    rule_year = models.SmallIntegerField(null=True, blank=True, help_text="of the day that it is about")
    version = models.IntegerField(default=1)

    search = models.TextField(default="", blank=True)
    contact_branch_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    lead_team_id = models.BigIntegerField(null=True, blank=True)
    lead_branch_id = models.BigIntegerField(null=True, blank=True)
    lead_owner_id = models.BigIntegerField(null=True, blank=True)
    lead_offered_to_id = models.BigIntegerField(null=True, blank=True)
    lead_member_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    lead_handover = models.CharField(max_length=10, blank=True, default="")
    lead_escalated_stage = models.SmallIntegerField(default=0)

    objects = Tasks.as_manager()

    class Meta:
        indexes = (
            models.Index("due_at", "id", name="task_by_due"),
            models.Index("due_at", "id", name="task_open", condition=OPEN),
            models.Index("assignee", "due_at", "id", name="task_of_assignee", condition=OPEN),
            models.Index("team", "due_at", "id", name="task_of_team", condition=OPEN),
            models.Index("lead_team_id", "due_at", "id", name="task_of_lead_team", condition=OPEN),
            models.Index("lead_branch_id", "due_at", "id", name="task_of_lead_branch", condition=OPEN),
            models.Index("lead_owner_id", "due_at", "id", name="task_of_lead_owner", condition=OPEN),
            models.Index("lead", "due_at", name="task_of_lead"),
            models.Index("contact", "due_at", name="task_of_contact"),
            models.Index("tell_at", name="task_to_tell", condition=Q(tell_at__isnull=False)),
            models.Index(F("closed_at").desc(), F("id").desc(), name="task_closed", condition=~OPEN),
            GinIndex(OpClass("search", "gin_trgm_ops"), name="task_search", fastupdate=False),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(lead__isnull=False) | Q(contact__isnull=False), name="task_is_about_somebody"
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gte=F("due_at")), name="task_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, reason=None) | Q(closed_at__isnull=False, reason__isnull=False),
                name="closed_task_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(repeat_every=None, repeat_unit="", repeats_from=None)
                | Q(repeat_every__gte=1, repeats_from__isnull=False),
                name="task_repeats_from_a_day",
            ),
            models.UniqueConstraint(
                fields=["rule", "rule_subject", "rule_year"],
                condition=Q(rule__isnull=False),
                name="one_task_a_rule_and_year",
            ),
            models.UniqueConstraint(fields=["follows"], name="one_task_follows_another"),
        )

    def __str__(self) -> str:
        return f"{self.type} {self.pk}"

    @property
    def owner_id(self) -> int:
        """Whose it is, as rights ask."""
        return self.assignee_id


@pghistory.track(exclude=["again_at", "last_given"])
class DateRule(models.Model):
    """Makes tasks by itself: so many days before a birthday, or before a contract ends (R55).

    `at` are minutes since midnight on the wall of the branch. It goes to whom the contact prefers, else to who owned its
    last lead, else to the team, whose members take turns, or the user. Of one branch, or without one of the company.
    """

    occasion = models.CharField(max_length=9, choices=[(one, one) for one in Occasion])
    type = models.ForeignKey(TaskType, models.PROTECT, related_name="+")
    days_before = models.SmallIntegerField(default=0)
    at = models.SmallIntegerField(default=9 * 60)
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(blank=True)
    is_on = models.BooleanField(default=False)
    on_since = models.DateField(null=True, blank=True, help_text="days before this one are left alone")
    again_at = models.DateTimeField(null=True, blank=True, help_text="when to look for what it has to make")
    last_given = models.BigIntegerField(null=True, blank=True, help_text="whose turn of the team it was")
    version = models.IntegerField(default=1)

    objects = DateRules.as_manager()

    class Meta:
        ordering = ("occasion", "days_before", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(days_before__gte=0, days_before__lte=LONGEST_LEAD), name="rule_looks_ahead"
            ),
            models.CheckConstraint(condition=Q(at__gte=0, at__lt=24 * 60), name="rule_has_a_time_of_day"),
            models.CheckConstraint(
                condition=Q(team__isnull=False, user=None) | Q(team=None, user__isnull=False),
                name="rule_knows_whom_at_last",
            ),
        )

    def __str__(self) -> str:
        return f"{self.occasion} {self.days_before} days before"
