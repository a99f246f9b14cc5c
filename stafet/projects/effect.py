"""What a set-up will do, counted before it does it (R58)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from stafet.contacts.models import Contact, ContactGroup, GroupMember
from stafet.leads.models import Lead
from stafet.projects.models import Member, Project
from stafet.staff.models import Branch


@dataclass(frozen=True, slots=True)
class Effect:
    """How many contacts of newly mapped groups would come in now, are in already, or are of other branches.

    `groups` has each group newly mapped, with how many contacts are in it.
    """

    coming: int
    in_already: int
    elsewhere: int
    groups: tuple[tuple[ContactGroup, int], ...]


def effect_of(groups: Sequence[ContactGroup], *, branch: Branch, project: Project | None = None) -> Effect:
    """What mapping these groups means for who is in them now; those mapped before are left out."""
    before = set(project.groups.values_list("pk", flat=True)) if project else set()
    new = [group for group in groups if group.pk not in before]
    sizes = tuple((group, _standing(GroupMember.objects.filter(group=group)).count()) for group in new)
    everybody = Contact.objects.filter(
        Exists(GroupMember.objects.filter(contact=OuterRef("pk"), group__in=new)), merged_into=None
    )
    here = everybody.filter(branch_ids__contains=[branch.pk])
    in_already = _in(here, project).count() if project else 0
    known = here.count()
    return Effect(known - in_already, in_already, everybody.count() - known, sizes)


def _standing(rows: QuerySet[GroupMember]) -> QuerySet[GroupMember]:
    return rows.filter(contact__merged_into=None)


def _in(contacts: QuerySet[Contact], project: Project) -> QuerySet[Contact]:
    """By who came in, and by whom the leads belong to since contacts were merged: as they are taken in."""
    own = Member.objects.filter(contact=OuterRef("pk"), project=project)
    merged = Lead.objects.filter(contact=OuterRef("pk"), project=project.pk)
    return contacts.filter(Exists(own) | Exists(merged))
