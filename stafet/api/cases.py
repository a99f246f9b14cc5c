"""Cases: listed and read. They arise by acceptance."""

from typing import Final

from django.http import HttpResponse
from ninja import Query, Router

from stafet.api.door import Asked, answer_json
from stafet.api.listing import NEWEST, answer_list
from stafet.api.schemas.lists import CaseListing
from stafet.api.schemas.parts import Id
from stafet.api.schemas.people import CasePage, CaseShown
from stafet.api.shown import people as shown
from stafet.leads.models import Case, Lead
from stafet.staff.seen import seen

router = Router(tags=["cases"])

_NAMED: Final = ("contact", "branch", "pipeline", "administrator")


@router.get("", response=CasePage, operation_id="list_cases")
def list_cases(request: Asked, asked: Query[CaseListing]) -> HttpResponse:
    """A page of the cases that the key may see, the newest first."""
    cases = Case.objects.visible_to(request.auth).select_related(*_NAMED)
    if asked.contact is not None:
        cases = cases.filter(contact=asked.contact)
    return answer_list(cases, asked, shown.case_listed, order=NEWEST)


@router.get("/{id}", response=CaseShown, operation_id="read_case")
def read_case(request: Asked, id: Id) -> HttpResponse:
    """One case with all its leads; of those that the key may not see only the number."""
    case = seen(Case.objects.visible_to(request.auth).select_related(*_NAMED), id)
    leads = Lead.objects.filter(case=case).order_by("number").only("number", "subject", "state", "handover")
    visible = set(Lead.objects.visible_to(request.auth).filter(case=case).values_list("pk", flat=True))
    return answer_json(shown.case_whole(case, leads, visible=visible), version=case.version)
