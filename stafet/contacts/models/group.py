"""Groups of contacts: segments that an installation names for itself, as a tree; somebody may be in several."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Q

from stafet.contacts.models.known import Contact
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.rights import Role


class ContactGroups(models.QuerySet["ContactGroup"]):
    """The words in which groups are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the company and of the actor's branches."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        return self.filter(Q(branch=None) | Q(branch__in=actor.branch_ids))


@pghistory.track()
class ContactGroup(models.Model):
    """A segment of contacts, of one branch or of the whole company; in use it is hidden, never deleted (R31)."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    branch = models.ForeignKey(
        Branch, models.PROTECT, null=True, blank=True, related_name="+", help_text="none: the whole company's"
    )
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="below")
    is_hidden = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    objects = ContactGroups.as_manager()

    class Meta:
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class GroupMember(models.Model):
    """A contact in a group."""

    group = models.ForeignKey(ContactGroup, models.PROTECT, related_name="members")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="memberships")
    at = models.DateTimeField()
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=["group", "contact"], name="once_in_a_group"),)

    def __str__(self) -> str:
        return f"{self.contact_id} in {self.group_id}"
