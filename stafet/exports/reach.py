"""Which rows somebody may take out: those that they see, as far as their right to export reaches."""

from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from stafet.contacts.models import Account, Contact
from stafet.followups.models import Task
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission, Reach

M = TypeVar("M", bound=Model)


def exportable(rows: QuerySet[M], by: Actor) -> QuerySet[M]:
    """Of `rows`, which `by` may see, those that may be taken out; none without the right."""
    reach = by.reach(Permission.EXPORT)
    if reach in {Reach.ALL, Reach.SEEN}:
        return rows
    if reach is Reach.BRANCH:
        return rows.filter(_of_branches(rows.model, sorted(by.branch_ids)))
    if reach is Reach.SUPERVISED:
        return rows.filter(_of_teams(rows.model, sorted(by.supervised_ids)))
    return rows.none()


def _of_branches(table: type[Any], branches: list[int]) -> Q:
    if table in {Contact, Account}:
        return Q(branch_ids__overlap=branches)
    return Q(branch_id__in=branches)


def _of_teams(table: type[Any], teams: list[int]) -> Q:
    """Of customers those about whom a lead of these teams is."""
    if table is Contact:
        return Q(pk__in=Lead.objects.filter(team_id__in=teams, contact__isnull=False).values("contact"))
    if table is Account:
        return Q(pk__in=Lead.objects.filter(team_id__in=teams, account__isnull=False).values("account"))
    return Q(lead_team_id__in=teams) | Q(team_id__in=teams) if table is Task else Q(team_id__in=teams)
