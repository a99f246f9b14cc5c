"""Put contacts into a project: by hand, or because they are in a mapped group."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from django.db.models import Exists, OuterRef, QuerySet

from stafet.contacts.actions.group import fill_group
from stafet.contacts.models import Contact
from stafet.foundation.denials import Invalid, NotNow
from stafet.leads.models import Lead
from stafet.projects.models import Arrival, Member, Project
from stafet.projects.newcomers import take_in
from stafet.staff.action import action
from stafet.staff.actor import Actor

SLICE: Final = 500  # contacts of one transaction


@dataclass(frozen=True, slots=True)
class Added:
    """The leads made, and how many contacts were in the project before."""

    leads: list[Lead]
    in_already: int


@action("project.manage")
def add_contacts(project: Project, *, contacts: Collection[int], by: Actor) -> Added:
    """Put up to 500 contacts, by their keys, into a project and so into its groups; who is in it stays as they are.

    Denies a project that is off, and somebody who is not visible or not known in the project's branch.
    """
    if not project.is_on:
        raise NotNow("This project is off. Switch it on first.")
    if len(set(contacts)) > SLICE:
        raise Invalid("That is too many at once: at most %(most)d.", most=SLICE)
    wanted = list(_known_here(Contact.objects.visible_to(by).filter(pk__in=contacts), project))
    if len(wanted) != len(set(contacts)):
        raise Invalid(
            "Only contacts of the project's branch come into it.", fields={"contacts": "Pick others."}
        )
    new = _without_those_in(wanted, project)
    leads = take_in(project, new, by=by)
    Arrival.objects.filter(project=project, contact__in=wanted).delete()
    for group in project.groups.filter(is_hidden=False):
        fill_group(new, group=group, by=by)
    return Added(leads, len(wanted) - len(new))


@action("project.manage")
def take_in_arrivals(project: Project, *, by: Actor) -> int:
    """Take in up to 500 contacts who wait since they are in a mapped group; says how many were looked at.

    Who was merged since they joined comes in as who stands for them. Who is not known in the project's branch is left
    out: a group of the company shows nobody to another branch.
    """
    waiting = list(Arrival.objects.filter(project=project).order_by("pk")[:SLICE])
    if not project.is_on:
        return 0
    keys = _standing([one.contact_id for one in waiting], by)
    known = list(_known_here(Contact.objects.filter(pk__in=keys, merged_into=None), project))
    take_in(project, _without_those_in(known, project), by=by)
    Arrival.objects.filter(pk__in=[one.pk for one in waiting]).delete()
    return len(waiting)


@action("project.manage")
def show_to_managers(project: Project, *, by: Actor) -> int:
    """Put the project's managers into the lead team of up to 500 open leads, and former ones out; says of how many."""
    gone = sorted(set(project.shown_to) - set(project.manager_ids))
    ours = Lead.objects.open().filter(project=project.pk)
    wrong = ours.exclude(member_ids__contains=project.manager_ids)
    if gone:
        wrong |= ours.filter(member_ids__overlap=gone)
    rows = list(wrong.order_by("number").select_for_update(no_key=True)[:SLICE])
    for lead in rows:
        lead.member_ids = sorted({*lead.member_ids, *project.manager_ids} - set(gone))
        lead.version += 1
    Lead.objects.bulk_update(rows, ["member_ids", "version"], batch_size=SLICE)
    if len(rows) < SLICE:
        project.shown_to = project.manager_ids
        project.save(update_fields=["shown_to"])
    return len(rows)


def _standing(keys: Collection[int], by: Actor) -> set[int]:
    """These contacts, with those who stand for the merged ones of them."""
    merged = Contact.objects.filter(pk__in=keys).exclude(merged_into=None).values_list("pk", flat=True)
    found = {Contact.objects.all().standing_for(key, by) for key in merged}
    return {*keys, *(key for key in found if key is not None)}


def _known_here(contacts: QuerySet[Contact], project: Project) -> QuerySet[Contact]:
    known = contacts.filter(branch_ids__contains=[project.branch_id]).select_related("account")
    return known.prefetch_related("emails", "phones").order_by("pk")


def _without_those_in(contacts: Collection[Contact], project: Project) -> list[Contact]:
    """By who came in, and by whom the leads belong to since contacts were merged."""
    own = Member.objects.filter(project=project, contact=OuterRef("pk"))
    merged = Lead.objects.filter(project=project.pk, contact=OuterRef("pk"))
    keys = [one.pk for one in contacts]
    among = Contact.objects.filter(Exists(own) | Exists(merged), pk__in=keys)
    there = set(among.values_list("pk", flat=True))
    return [one for one in contacts if one.pk not in there]
