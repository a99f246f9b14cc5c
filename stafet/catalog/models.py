"""The definitions: nothing in use is ever deleted, only hidden (R31)."""

from __future__ import annotations

from typing import Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from stafet.foundation.span import Unit
from stafet.staff.actor import Actor
from stafet.staff.at_hand import kept_at_hand
from stafet.staff.definitions import Definition, OwnField
from stafet.staff.models import Branch, Team


class State(models.TextChoices):
    """How far a lead is; looked up from its status, never typed (R28)."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    WON = "won"
    LOST = "lost"


class Outcome(models.TextChoices):
    """How a lead ends."""

    WON = "won"
    LOST = "lost"


@kept_at_hand
@pghistory.track()
class Pipeline(Definition):
    """An ordered list of statuses, each of which stands for one state (R30)."""

    class Meta(Definition.Meta):
        constraints = (models.UniqueConstraint(fields=["code"], name="one_pipeline_per_code"),)


@kept_at_hand
@pghistory.track()
class Status(Definition):
    """A step of a pipeline."""

    pipeline = models.ForeignKey(Pipeline, models.PROTECT, related_name="statuses")
    state = models.CharField(max_length=12, choices=State)
    counts_as = models.CharField(max_length=30, blank=True, help_text="what it counts as in reports")
    probability = models.SmallIntegerField(null=True, blank=True)
    next_after_hours = models.IntegerField(null=True, blank=True, help_text="proposes the next date")
    next_statuses = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="+")

    class Meta(Definition.Meta):
        verbose_name_plural = "statuses"
        constraints = (
            models.UniqueConstraint(fields=["pipeline", "code"], name="one_status_per_code"),
            models.UniqueConstraint(
                fields=["pipeline"], condition=models.Q(state="new"), name="one_initial_status"
            ),
        )


@kept_at_hand
@pghistory.track()
class Category(Definition):
    """A free label; labels form a tree."""

    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="below")

    class Meta(Definition.Meta):
        verbose_name_plural = "categories"
        constraints = (models.UniqueConstraint(fields=["code"], name="one_category_per_code"),)


class Scale(models.TextChoices):
    """What a level measures."""

    PRIORITY = "priority"
    IMPORTANCE = "importance"


@kept_at_hand
@pghistory.track()
class Level(Definition):
    """A level of priority or importance: a fixed list, relabelled, some switched off, one default."""

    scale = models.CharField(max_length=10, choices=Scale)
    rank = models.SmallIntegerField(help_text="higher is more urgent")
    is_default = models.BooleanField(default=False)

    class Meta(Definition.Meta):
        constraints = (
            models.UniqueConstraint(fields=["scale", "rank"], name="one_level_per_rank"),
            models.UniqueConstraint(
                fields=["scale"], condition=models.Q(is_default=True), name="one_default_level"
            ),
        )


class AfterDecline(models.TextChoices):
    """What follows when a whole team has declined (R24)."""

    DISPATCHER = "dispatcher"
    LOST = "lost"


class WinAsks(models.TextChoices):
    """Whether winning asks for what is still missing of the new customer's data (R34)."""

    ALWAYS = "always", "a lead is not won without it"
    ASKED = "asked", "asked for, and may be left out"
    NEVER = "never"


def where_a_customer_is() -> list[str]:
    """What an installation begins with as a customer's mandatory data: where they are."""
    return ["street", "postcode", "city"]


@kept_at_hand
@pghistory.track()
class LeadType(Definition):
    """What kind of enquiry a lead is; its defaults hold at creation only (R32)."""

    pipelines = models.ManyToManyField(Pipeline, blank=True, related_name="+", help_text="none = all")
    default_pipeline = models.ForeignKey(Pipeline, models.PROTECT, related_name="+")
    default_category = models.ForeignKey(Category, models.PROTECT, null=True, blank=True, related_name="+")
    default_priority = models.SmallIntegerField(null=True, blank=True)
    default_importance = models.SmallIntegerField(null=True, blank=True)
    default_probability = models.SmallIntegerField(null=True, blank=True)
    estimated_value = models.IntegerField(null=True, blank=True)
    estimated_unit = models.CharField(max_length=8, choices=[(u, u) for u in Unit], blank=True)
    mandatory = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    customer_data = models.CharField(max_length=6, choices=WinAsks, default=WinAsks.ASKED)
    customer_mandatory = ArrayField(
        models.CharField(max_length=40),
        default=where_a_customer_is,
        blank=True,
        help_text="what a customer's record must have: vat_id email phone street postcode city country",
    )
    after_decline = models.CharField(max_length=10, choices=AfterDecline, default=AfterDecline.DISPATCHER)
    is_default = models.BooleanField(default=False)

    class Meta(Definition.Meta):
        constraints = (
            models.UniqueConstraint(fields=["code"], name="one_type_per_code"),
            models.UniqueConstraint(
                fields=["is_default"], condition=models.Q(is_default=True), name="one_default_type"
            ),
        )


class ResponseTimesSet(models.QuerySet["ResponseTimes"]):
    """The words in which response times are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here knows how soon a lead is to be answered."""
        return self


@kept_at_hand
@pghistory.track()
class ResponseTimes(models.Model):
    """How soon a lead of a type is answered in a branch, and who hears of it when it is not (R43, R44).

    All are minutes; None switches the clock or the stage off. Those until acceptance and until the first reaction
    are of opening time, the others of time on the wall. Without a branch they hold everywhere but where a branch has
    its own.
    """

    type = models.ForeignKey(LeadType, models.PROTECT, related_name="+")
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    accept_within = models.IntegerField(null=True, blank=True, help_text="from receipt to acceptance")
    react_within = models.IntegerField(
        null=True, blank=True, help_text="from acceptance to the first reaction"
    )
    remind_before = models.IntegerField(null=True, blank=True, help_text="before either time is up")
    escalate_after = models.IntegerField(null=True, blank=True, help_text="after either time is up")
    follow_up_remind_before = models.IntegerField(null=True, blank=True)
    follow_up_escalate_after = models.IntegerField(null=True, blank=True)
    version = models.IntegerField(default=1)

    objects = ResponseTimesSet.as_manager()

    class Meta:
        ordering = ("type", "branch")
        constraints = (
            models.UniqueConstraint(
                fields=["type", "branch"], nulls_distinct=False, name="one_set_of_times_each"
            ),
        )

    def __str__(self) -> str:
        return f"response times {self.pk}"


@kept_at_hand
@pghistory.track()
class CompletionReason(Definition):
    """Why a lead was closed. System reasons can be renamed and hidden, never deleted (R33)."""

    outcome = models.CharField(max_length=4, choices=Outcome)
    is_system = models.BooleanField(default=False)

    class Meta(Definition.Meta):
        constraints = (models.UniqueConstraint(fields=["code"], name="one_reason_per_code"),)


class Channel(models.TextChoices):
    """How a source reaches us."""

    MAIL = "mail"
    FORM = "form"
    API = "api"
    GOOGLE_ADS = "google_ads"
    META_LEADS = "meta_leads"
    CALLS = "calls"
    CSV = "csv"
    BY_HAND = "by_hand"


class Further(models.TextChoices):
    """What becomes of a further enquiry of somebody whose lead from the same source is still open (R7)."""

    JOIN = "join", "joins the open lead as a new message"
    NEW = "new", "becomes a lead of its own"


class SourceSet(models.QuerySet["Source"]):
    """The words in which sources are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here knows where leads come from; their keys are shown to administrators only."""
        return self


@kept_at_hand
@pghistory.track(exclude=["key"])
class Source(Definition):
    """Where leads come from. Its branch, type and team are where they go; `key` is its way in.

    `address` is an e-mail address of its own, in lower case: what is written to it is this source's, whichever way
    the mail comes. Mail is passed on untouched to `forward_to`.
    """

    key = models.CharField(max_length=64, unique=True)
    channel = models.CharField(max_length=10, choices=Channel)
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    type = models.ForeignKey(LeadType, models.PROTECT, null=True, blank=True, related_name="+")
    category = models.ForeignKey(Category, models.PROTECT, null=True, blank=True, related_name="+")
    thank_you_url = models.URLField(blank=True)
    origins = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    own_addresses = ArrayField(models.CharField(max_length=254), default=list, blank=True)
    address = models.CharField(max_length=254, blank=True)
    forward_to = models.CharField(max_length=254, blank=True)
    further = models.CharField(max_length=4, choices=Further, default=Further.JOIN)
    is_on = models.BooleanField(default=True)
    tracks_only = models.BooleanField(
        default=False, help_text="its leads are recorded, passed on and counted; no offer, no clock"
    )
    version = models.IntegerField(default=1)

    objects = SourceSet.as_manager()

    class Meta(Definition.Meta):
        constraints = (
            models.UniqueConstraint(fields=["code"], name="one_source_per_code"),
            models.UniqueConstraint(
                fields=["address"], condition=~models.Q(address=""), name="one_source_per_address"
            ),
        )


class ProductKind(models.TextChoices):
    """What a product is; a vehicle is a product with vehicle facts."""

    GOODS = "goods"
    SERVICE = "service"
    VEHICLE = "vehicle"


@pghistory.track()
class Product(Definition):
    """Goods or a service that a lead can be interested in."""

    kind = models.CharField(max_length=8, choices=ProductKind, default=ProductKind.GOODS)
    facts = models.JSONField(default=dict, help_text="a vehicle's make, model, vin, registration, mileage")

    class Meta(Definition.Meta):
        constraints = (models.UniqueConstraint(fields=["code"], name="one_product_per_code"),)


@pghistory.track()
class Competitor(Definition):
    """Who else may win the lead."""

    class Meta(Definition.Meta):
        constraints = (models.UniqueConstraint(fields=["code"], name="one_competitor_per_code"),)


@pghistory.track()
class Field(OwnField):
    """A field of one's own on leads of certain types; no type = every one."""

    types = models.ManyToManyField(LeadType, blank=True, related_name="fields")

    class Meta(Definition.Meta):
        constraints = (models.UniqueConstraint(fields=["code"], name="one_field_per_code"),)


@kept_at_hand
@pghistory.track()
class TaskReason(Definition):
    """How a task ended. System reasons can be renamed and hidden, never deleted."""

    is_system = models.BooleanField(default=False)

    class Meta(Definition.Meta):
        constraints = (models.UniqueConstraint(fields=["code"], name="one_task_reason_per_code"),)


@kept_at_hand
@pghistory.track()
class TaskType(Definition):
    """What kind of work a task is (R55); it escalates only where it says after how long (R48)."""

    is_appointment = models.BooleanField(default=False, help_text="has an end as well as a start")
    escalates_after = models.IntegerField(
        null=True, blank=True, help_text="minutes after it was due; empty: it does not escalate"
    )
    reasons = models.ManyToManyField(TaskReason, blank=True, related_name="+", help_text="none = all")
    is_default = models.BooleanField(default=False)

    class Meta(Definition.Meta):
        constraints = (
            models.UniqueConstraint(fields=["code"], name="one_task_type_per_code"),
            models.UniqueConstraint(
                fields=["is_default"], condition=models.Q(is_default=True), name="one_default_task_type"
            ),
            models.CheckConstraint(
                condition=models.Q(escalates_after=None) | models.Q(escalates_after__gte=0),
                name="task_escalates_after_it_was_due",
            ),
        )


@pghistory.track()
class TypePipeline(LeadType.pipelines.through):  # type: ignore[name-defined,misc]
    """That a type allows a pipeline, so that the history knows when it came and went."""

    class Meta:
        proxy = True


@pghistory.track()
class Onward(Status.next_statuses.through):  # type: ignore[name-defined,misc]
    """That a status leads to another one, so that the history knows when it came and went."""

    class Meta:
        proxy = True
