"""A lead by hand: its form, and what the form says as an enquiry (R5)."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.http import QueryDict
from django.urls import reverse

from stafet.acceptance.choice import Choice
from stafet.acceptance.choices import open_cases, pipelines_of
from stafet.catalog.models import LeadType, Source
from stafet.foundation.working_time import Hours
from stafet.leads.definitions import usual_type
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Lead
from stafet.leads.people import COMPANY, PERSON, kept
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.opening_hours import hours_of
from stafet.web.door import Asked
from stafet.web.forms.answer import CaseForm
from stafet.web.forms.due import quick_dates
from stafet.web.forms.lead import NewLeadForm, sources_by_hand
from stafet.web.screens.acceptance import questions
from stafet.web.screens.case import case_chosen, case_question
from stafet.web.screens.people import named, place_of, visible_account, visible_contact

# Of the questions; differences are not asked of what somebody has just typed, the case is asked for beside.
_ASKED = ("employer", "is_employer_found", "choices", "known", "elsewhere", "newcomer", "seats")
_PERSON = ("first_name", "last_name", "phone", "email")


def new_lead_screen(query: QueryDict, actor: Actor, *, typed: QueryDict | None = None) -> dict[str, Any]:
    """The form, begun from a contact if the address names one, or as it was `typed` so far."""
    said = typed or query
    lead_type = type_meant(said, actor)
    form = NewLeadForm(branch_ids=actor.branch_ids, lead_type=lead_type)
    if typed is not None:
        form.showing(typed)
    picked = said.get("contact", "")
    contact = visible_contact(int(picked), actor) if picked.isdecimal() else None
    pipelines = pipelines_of(lead_type) if contact else ()
    cases = tuple(open_cases(contact, pipelines, by=actor)) if contact else ()
    due = said.get("due", "")
    picked_case = {name: said.get(name, "") for name in CaseForm.base_fields}
    return {
        "form": form,
        "contact": contact and {"id": contact.pk, "name": named(contact), "place": place_of(contact)},
        "due_choices": [
            replace(one, is_preset=one.key == due) if due else one for one in quick_dates(_hours_of(actor))
        ],
        "back_url": reverse("web:leads"),
        **(case_question(cases, pipelines, actor, picked=picked_case) if cases else {}),
        **(who_asked(said, actor) if typed and _is_asked(typed) else {}),
    }


def _hours_of(actor: Actor) -> Hours:
    """Those of whoever writes it down: nobody else holds it yet."""
    home = actor.home_branch_id
    return hours_of(branch=home, team=actor.home_team_id) if home else Hours(ZoneInfo(actor.time_zone))


def _is_asked(typed: QueryDict) -> bool:
    """Whether the questions about the person stand on the form already."""
    return bool(
        typed.get("look") in {"contact", "account", "seat"} or typed.get("account") or typed.get("seat")
    )


def who_asked(typed: QueryDict, actor: Actor) -> dict[str, Any]:
    """What is open about the person and the company that were typed: the same questions as of a lead that came in."""
    home = Branch.objects.filter(pk=actor.home_branch_id or 0).first()
    branch = home or sources_by_hand(actor.branch_ids)[0].branch
    person = {name: typed.get(name, "") for name in _PERSON}
    lead = Lead(
        subject=typed.get("subject", ""),
        type=type_meant(typed, actor),
        branch=branch,
        person=kept(person, PERSON, country=branch.country),
        company=kept({"name": typed.get("company", "")}, COMPANY, country=branch.country),
    )
    asked = questions(lead, actor, chosen=typed)
    return {"is_typed": True} | {name: asked[name] for name in _ASKED}


def type_meant(typed: QueryDict, actor: Actor) -> LeadType:
    """The type that was picked, else the one that the source brings."""
    picked, source = typed.get("type", ""), typed.get("source", "")
    found = LeadType.objects.filter(pk=int(picked[:18])).first() if picked.isdecimal() else None
    if found is not None:
        return found
    sources = sources_by_hand(actor.branch_ids).select_related("type")
    chosen = sources.filter(pk=int(source[:18])) if source.isdecimal() else sources
    return usual_type(chosen.first())


def sent_form(request: Asked) -> NewLeadForm:
    """What was sent; denies what does not fit."""
    lead_type = type_meant(request.POST, request.actor)
    return NewLeadForm.of(request, branch_ids=request.actor.branch_ids, lead_type=lead_type)


def enquiry_of(form: NewLeadForm, actor: Actor) -> tuple[Source, dict[str, Any]]:
    """The source, and the rest as the verb takes it."""
    given = form.cleaned_data
    enquiry = Enquiry(
        subject=given["subject"],
        message=given["note"],
        person={name: given[name] for name in _PERSON if given[name]},
        company={"name": given["company"]} if given["company"] else {},
        type=given["type"],
        due_at=form.next_at(_hours_of(actor)),
        fields=form.own_changes(),
        is_by_hand=True,
    )
    picked, which = given["contact"], given["account"]
    contact = visible_contact(int(picked), actor) if picked.isdecimal() else None
    account = visible_account(int(which), actor) if which.isdecimal() else None
    return given["source"], {
        "enquiry": enquiry,
        "contact": contact,
        "choice": Choice(account=account, **form.chosen(), **case_chosen(form, actor)),
        "owner": given["owner"],
        "team": given["team"],
    }
