"""In which order rows are locked: the case first, then its leads by number; so no two verbs wait for each other."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Q

from stafet.foundation.denials import Overtaken
from stafet.leads.models import Case, Handover, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.action import is_held


def hold_with_case(lead: Lead, _given: Mapping[str, Any]) -> None:
    """Lock the lead's case and all leads that change hands with it, until the transaction ends (R26).

    For `action(…, holds=…)`: a verb that writes the case's administrator, or takes its owner from there.
    Denies a lead that has come into another case meanwhile.
    """
    if is_held(lead):
        return
    case_id = Lead.objects.values_list("case", flat=True).get(pk=lead.pk)
    same = Q(pk=lead.pk)
    if case_id is not None:
        hold_case(case_id)
        same |= Q(case=case_id, state__in=OPEN_STATES, handover=Handover.ACCEPTED)
    held = dict(Lead.objects.filter(same).order_by("number").select_for_update().values_list("pk", "case"))
    if held.get(lead.pk) != case_id:
        raise Overtaken("Somebody has changed this lead meanwhile. Look at it again, then save.")


def hold_many(numbers: Collection[int]) -> list[Lead]:
    """Lock these leads and all that change hands with them, after their cases, until the transaction ends.

    Gives the accepted, open ones as they are now, by number. One that came into another case in this very moment is
    not among them.
    """
    cases = set(Lead.objects.filter(pk__in=numbers).exclude(case=None).values_list("case", flat=True))
    for _ in (
        Case.objects.filter(pk__in=cases).order_by("pk").select_for_update(no_key=True).values_list("pk")
    ):
        pass
    same = Q(pk__in=numbers) | Q(case__in=cases)
    rows = Lead.objects.filter(same, state__in=OPEN_STATES, handover=Handover.ACCEPTED).order_by("number")
    held = rows.select_for_update(of=("self",)).select_related("owner", "team", "branch", "contact__account")
    return [lead for lead in held if lead.case_id is None or lead.case_id in cases]


def hold_case(case_id: int) -> None:
    """Lock one case until the transaction ends; its leads may still be written by who locked them before."""
    Case.objects.select_for_update(no_key=True).get(pk=case_id)
