"""Leads: listed, counted, made, read, edited."""

from contextlib import nullcontext
from http import HTTPStatus
from typing import Annotated, Any, Final

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from stafet.acceptance.actions.open_by_hand import open_by_hand
from stafet.api.chosen import choice_of
from stafet.api.door import Asked, answer_json
from stafet.api.listing import check_questions
from stafet.api.lookups import branch_named, team_named, user_named
from stafet.api.repeats import repeatable
from stafet.api.schemas.leads import (
    CompanyGiven,
    CountShown,
    KnownContactGiven,
    LeadChanges,
    LeadGiven,
    LeadPage,
    LeadShown,
    NewContactGiven,
)
from stafet.api.schemas.parts import Id
from stafet.api.shown import leads as shown
from stafet.api.versions import seen_version, versioned
from stafet.catalog.models import Source
from stafet.followups.filters import open_tasks_of
from stafet.foundation.money import Money
from stafet.intake.models import Capture
from stafet.leads.actions.edit import edit_lead
from stafet.leads.definitions import find
from stafet.leads.enquiry import Enquiry, Wish
from stafet.leads.filters import narrowed
from stafet.leads.models import Lead
from stafet.leads.search import leads_count, leads_page, order_named
from stafet.staff.actor import Actor
from stafet.staff.seen import seen

router = Router(tags=["leads"])

MOST: Final = 200
_LONGEST: Final = 2_000


class LeadFilters(BaseModel):
    """The questions of a list. Several values with commas mean any of them; definitions by id or code."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field("", description="A fragment of number, name, company, e-mail, phone or subject.")
    state: str = Field("", description="new, in_progress, won, lost, open")
    handover: str = Field("", description="unassigned, offered, accepted, declined, expired")
    status: str = ""
    type: str = ""
    source: str = ""
    branch: str = ""
    team: str = ""
    owner: str = Field("", description="A user's id or e-mail address, me, or none.")
    project: str = ""
    contact: str = ""
    case: str = ""
    due: str = Field("", description="overdue, soon, fine, none, or an instant: due by then.")


class LeadListing(LeadFilters):
    """A list's questions, its order and its page."""

    order: str = Field(
        "-created_at", description="created_at, due_at, priority, importance, probability; - reverses."
    )
    limit: Annotated[int, Field(ge=1, le=MOST)] = 50
    cursor: Annotated[str, Field(max_length=_LONGEST)] = ""


@router.get("", response=LeadPage, operation_id="list_leads")
def list_leads(request: Asked, asked: Query[LeadListing]) -> HttpResponse:
    """A page of the leads that the key may see; `next` is the cursor of the page after. Never a full count."""
    check_questions(request, LeadListing)
    page = leads_page(
        _asked_for(request.auth, asked).defer("message", "search"),
        typed=asked.q,
        order=order_named(asked.order),
        cursor=asked.cursor,
        limit=asked.limit,
        by=request.auth,
    )
    return answer_json({"items": shown.listed(page.rows, by=request.auth), "next": page.next})


@router.get("/count", response=CountShown, operation_id="count_leads")
def count_leads(request: Asked, asked: Query[LeadFilters]) -> HttpResponse:
    """How many leads answer the questions: exact up to 1,000, beyond that `exact` is false."""
    check_questions(request, LeadFilters)
    count, is_exact = leads_count(_asked_for(request.auth, asked), typed=asked.q, by=request.auth)
    return answer_json({"count": count, "exact": is_exact})


@router.post("", response={201: LeadShown}, operation_id="make_lead")
@repeatable
def make_lead(request: Asked, given: LeadGiven) -> HttpResponse:
    """Make a lead by hand. It is its maker's at once; or offered to the owner or team named.

    Where somebody like its contact is known, or its contact has open cases, and nothing was chosen, the
    choices are listed (422).
    Made by a program's key without an owner it goes where the source's leads go.
    """
    by = request.auth
    source = find(Source, given.source, field="source")
    choice = choice_of(given, by)
    names = {"members", "estimated", "expected_completion_at"} & given.model_fields_set
    with transaction.atomic() if names else nullcontext():
        lead = open_by_hand(
            source,
            enquiry=_enquiry(given, by),
            contact=choice.contact,
            choice=choice,
            owner=user_named(given.owner, by=by),
            team=team_named(given.team, by=by),
            by=by,
        )
        if names:
            edit_lead(lead, changes=given.model_dump(include=names), by=by)
    is_bare = not (given.products or given.competitors)
    return show(lead, by=by, status=HTTPStatus.CREATED, is_bare=is_bare)


@router.get("/{number}", response=LeadShown, operation_id="read_lead")
def read_lead(request: Asked, number: Id) -> HttpResponse:
    """One lead with everything; its ETag is the version that PATCH asks for."""
    return show(lead_seen(request.auth, number), by=request.auth)


@router.patch("/{number}", response=LeadShown, operation_id="edit_lead")
@versioned
def change_lead(request: Asked, number: Id, given: LeadChanges) -> HttpResponse:
    """Change some fields, all or none. What crosses states or hands the baton over is a verb of its own."""
    lead = lead_seen(request.auth, number)
    version = seen_version(request, lead.version)
    changes = given.model_dump(exclude_unset=True)
    if money := changes.get("target_amount"):
        changes["target_amount"] = Money.parse(**money)
    return show(edit_lead(lead, changes=changes, version=version, by=request.auth), by=request.auth)


def lead_seen(by: Actor, number: int) -> Lead:
    """The lead of this number if the asker may see it."""
    return seen(Lead.objects.visible_to(by), number)


def show(lead: Lead, *, by: Actor, status: HTTPStatus = HTTPStatus.OK, is_bare: bool = False) -> HttpResponse:
    """The lead with everything, its version as ETag; of one that `is_bare` nothing stands in other tables."""
    captures = Capture.objects.filter(leads=lead).order_by("id").values_list("pk", flat=True)
    whole = shown.whole(
        lead,
        interests=() if is_bare else lead.interests.select_related("product"),
        rivalries=() if is_bare else lead.rivalries.select_related("competitor").order_by("id"),
        captures=() if is_bare else captures,
        tasks=() if is_bare else open_tasks_of(lead),
        by=by,
    )
    location = f"/api/v1/leads/{lead.number}" if status == HTTPStatus.CREATED else None
    return answer_json(whole, status=status, version=lead.version, location=location)


def _asked_for(by: Actor, asked: LeadFilters) -> QuerySet[Lead]:
    questions = asked.model_dump(exclude={"q", "order", "limit", "cursor"})
    return narrowed(Lead.objects.visible_to(by), questions, by=by)


def _enquiry(given: LeadGiven, by: Actor) -> Enquiry:
    person, company = _people(given.contact)
    money = given.target_amount
    return Enquiry(
        subject=given.subject,
        message=given.message,
        person=person,
        company=company,
        type=given.type,
        category=given.category,
        priority=given.priority,
        importance=given.importance,
        probability=given.probability,
        amount=Money.parse(money.amount, money.currency) if money else None,  # type: ignore[arg-type]
        wishes=tuple(Wish(**wish.model_dump()) for wish in given.products),
        competitors=tuple(given.competitors),
        fields=given.fields,
        branch=branch_named(given.branch),
        team=team_named(given.team, by=by),
        received_at=given.received_at,
        due_at=given.due_at,
        external_id=given.external_id,
        contact_email=given.contact_email,
        contact_phone=given.contact_phone,
        is_by_hand=True,
    )


def _people(contact: KnownContactGiven | NewContactGiven | None) -> tuple[dict[str, Any], dict[str, Any]]:
    if not isinstance(contact, NewContactGiven):
        return {}, {}
    person = contact.model_dump(exclude={"company", "new", "hidden", "account"}, exclude_none=True)
    if isinstance(contact.company, CompanyGiven):
        return person, contact.company.model_dump(exclude_none=True)
    return person, {"name": contact.company} if contact.company else {}
