"""Who may be meant: asked freely, and about a lead."""

from django.http import HttpResponse
from ninja import Router

from stafet.api.door import Asked, answer_json
from stafet.api.schemas.matches import MatchesShown, QuestionGiven
from stafet.api.schemas.parts import Id
from stafet.leads.models import Lead
from stafet.matching.answer import answer
from stafet.staff.seen import seen

router = Router(tags=["matches"])


@router.post("/matches", response=MatchesShown, operation_id="match")
def match(request: Asked, given: QuestionGiven) -> HttpResponse:
    """Who among all customers may be meant. Nothing is written; of whom the key may not see, only branch and verdict."""
    asked = given.model_dump(exclude_none=True)
    return answer_json(answer(asked["person"], asked["company"], by=request.auth))


@router.get("/leads/{number}/matches", response=MatchesShown, operation_id="match_lead")
def match_lead(request: Asked, number: Id) -> HttpResponse:
    """The same about the person and the company that came in with a lead."""
    lead = seen(Lead.objects.visible_to(request.auth), number)
    return answer_json(answer(lead.person, lead.company, by=request.auth))
