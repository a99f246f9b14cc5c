"""A project, who is in it, and who is to come into it."""

from typing import Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import override

from stafet.catalog.models import LeadType, Pipeline, Product, Source
from stafet.contacts.models import Contact, ContactGroup
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.definitions import label_of
from stafet.staff.models import Branch
from stafet.staff.rights import Role


class Way(models.TextChoices):
    """How a project gives its leads to its staff."""

    BY_HAND = "by_hand"
    ROUND_ROBIN = "round_robin"


class Projects(models.QuerySet["Project"]):
    """The words in which projects are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of one's branches, and those that one manages or works in; which of their leads, the leads say."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        mine = [actor.user_id or 0]
        return self.filter(
            Q(branch_id__in=sorted(actor.branch_ids))
            | Q(manager_ids__contains=mine)
            | Q(staff_ids__contains=mine)
        )

    def at_work(self) -> Self:
        """Those into which somebody is to come, or whose leads do not know all their managers yet."""
        waits = Exists(Arrival.objects.filter(project=OuterRef("pk")))
        return self.filter(Q(waits) | ~Q(shown_to=F("manager_ids"))).order_by("pk")


@pghistory.track(exclude=["turns", "shown_to"])
class Project(models.Model):
    """Contacts collected as leads, with products, a pipeline and people of its own (R57).

    `manager_ids` and `staff_ids` are users; `shown_to` the managers that its open leads have in their lead team.
    `turns` is whose turn it is, by user. A lead is due `due_days` after it came in; without a number it is not due.
    """

    names = models.JSONField(default=dict)
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="+")
    type = models.ForeignKey(LeadType, models.PROTECT, related_name="+")
    pipeline = models.ForeignKey(Pipeline, models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    products = models.ManyToManyField(Product, related_name="+", blank=True)
    groups = models.ManyToManyField(ContactGroup, related_name="+", blank=True)
    manager_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    staff_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    shown_to = ArrayField(models.BigIntegerField(), default=list, blank=True)
    way = models.CharField(max_length=11, choices=Way, default=Way.BY_HAND)
    due_days = models.SmallIntegerField(null=True, blank=True)
    turns = models.JSONField(default=dict)
    is_on = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    objects = Projects.as_manager()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The label in the reader's language, else in English, else in any."""
        return label_of(self.names, str(self.pk))

    @property
    def name_there(self) -> str:
        """The same in the language of its branch."""
        with override(self.branch.language):
            return self.name


@pghistory.track()
class Member(models.Model):
    """A contact in a project, and the lead that it is there: once, whoever adds it and however many at once."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="members", db_index=False)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    lead = models.OneToOneField(Lead, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    by_name = models.CharField(max_length=150)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["project", "contact"], name="once_in_a_project"),)

    def __str__(self) -> str:
        return f"{self.contact_id} in {self.project_id}"


class Arrival(models.Model):
    """A contact that is to come into a project, since it is in a mapped group; a trigger writes it (R58)."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="+", db_index=False)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["project", "contact"], name="once_on_the_way"),)

    def __str__(self) -> str:
        return f"{self.contact_id} to {self.project_id}"
