"""One lead in full: its head, what may be done with it, its story and its facts."""

from datetime import timedelta
from typing import Any

from babel.numbers import format_currency
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from stafet.catalog.models import CompletionReason, Field, Level, State, WinAsks
from stafet.contacts.models import Account, Contact
from stafet.followups.filters import open_tasks_of
from stafet.foundation import clock
from stafet.foundation.denials import Unseen
from stafet.foundation.working_time import Hours
from stafet.leads.allowed import allowed
from stafet.leads.customer import customer_of, missing_of
from stafet.leads.dates import left_and_over
from stafet.leads.models import Lead
from stafet.mail.about import about_lead
from stafet.matching.suggested import suggested
from stafet.projects.models import Project
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.opening_hours import hours_of
from stafet.web import wording
from stafet.web.field_words import own_lines
from stafet.web.forms.due import QuickDate, quick_dates
from stafet.web.forms.lead import ClosureForm
from stafet.web.response_words import said_clock
from stafet.web.screens.composing import composing
from stafet.web.screens.planning import planning
from stafet.web.screens.project_sieve import work_list
from stafet.web.screens.row import due_of
from stafet.web.screens.task_row import task_row
from stafet.web.screens.timeline import timeline_of

_WITH = (
    "source", "status", "status_before", "team", "owner", "offered_to", "branch", "type", "category",
    "completion_reason", "contact", "account", "case",
)  # fmt: skip
_DAY = 86_400  # seconds


def visible_lead(number: int, actor: Actor) -> Lead:
    """The lead with this number, if this actor may see it."""
    lead: Lead | None = Lead.objects.visible_to(actor).select_related(*_WITH).filter(number=number).first()
    if lead is None:
        raise Unseen("There is no lead %(number)s, or it is not for you.", number=number)
    return lead


def headline(lead: Lead, actor: Actor) -> dict[str, Any]:
    """What a dialog about a lead needs."""
    return {
        "number": lead.number,
        "url": reverse("web:lead", args=[lead.number]),
        "name": lead.who,
        "subject": lead.subject,
        "about": f"{lead.who} · {lead.subject}",
        "owner": lead.owner.name if lead.owner else "",
        "allowed": set(allowed(lead, actor)),
        "status_before": lead.status_before.name if lead.status_before else "",
    }


def lead_screen(lead: Lead, actor: Actor) -> dict[str, Any]:
    """Everything that the lead's page shows."""
    reasons = {one.code: one.name for one in CompletionReason.objects.all()}
    own = {field.code: field for field in Field.objects.all()}
    return {
        "lead": {
            **headline(lead, actor),
            **_head(lead),
            **_customer(lead),
            **_facts(lead),
            "perhaps": _perhaps(lead, actor),
            "fields": own_lines(lead.fields, own),
            "entries": timeline_of(
                lead, reasons=reasons, labels={code: field.name for code, field in own.items()}
            ),
            "captures": _captures(lead),
            "planned": [task_row(task) for task in open_tasks_of(lead)],
            "due_note": lead.due_note,
        },
        "due_choices": dates_for(lead),
        **planning(lead, actor),
        **composing(about_lead(lead), actor),
    }


def hours_for(lead: Lead) -> Hours:
    """The opening hours that count for this lead (R42)."""
    return hours_of(branch=lead.branch_id, team=lead.team_id)


def dates_for(lead: Lead) -> list[QuickDate]:
    """The quick choices of the lead's next date; its status may propose one (R30)."""
    return quick_dates(hours_for(lead), lead.due_at, lead.status.next_after_hours)


def customer_data_of(lead: Lead) -> list[Any]:
    """The fields that winning asks for: what is still missing of the customer's data (R34)."""
    is_needed = lead.type.customer_data == WinAsks.ALWAYS
    return ClosureForm().asking(missing_of(lead), is_needed=is_needed)


def _head(lead: Lead) -> dict[str, Any]:
    return {
        "source": lead.source.name,
        "branch": lead.branch.name,
        "came_in": wording.said_moment(lead.received_at),
        "due": due_of(lead),
        "phone": lead.contact_phone,
        "email": lead.contact_email,
        "state": lead.state,
        "handover": lead.handover,
        "offered_to": (lead.offered_to or lead.team or ""),
        "completed": wording.full_moment(lead.completed_at) if lead.completed_at else "",
        "reason": lead.completion_reason.name if lead.completion_reason else "",
        "is_open": lead.completed_at is None,
        "is_escalated": lead.escalated_stage > 0,
        "clock": said_clock(lead),
    }


def _customer(lead: Lead) -> dict[str, Any]:
    person, contact = lead.person, lead.contact
    known = customer_of(lead)
    since = known.customer_since if known else None
    came_from_here = known is not None and known.won_lead == lead.number
    place = " ".join(part for part in (person.get("postcode", ""), person.get("city", "")) if part)
    return {
        "person_name": lead.who,
        "contact": {"url": reverse("web:contact", args=[contact.pk])} if contact else None,
        "customer": str(known or ""),
        "customer_since": wording.full_date(since)
        if since and came_from_here and lead.state == State.WON
        else "",
        "customer_note": _standing(known),
        "account_name": _account_name(lead),
        "address": ", ".join(part for part in (person.get("street", ""), place) if part),
        "case": f"{lead.case_id}" if lead.case_id else "",
    }


def _perhaps(lead: Lead, actor: Actor) -> list[dict[str, str]]:
    """Who it may be, as long as nobody has said so: of a person first, then of a company."""
    if lead.contact_id is not None:
        return []
    people = suggested(lead, Contact, by=actor)
    companies = [] if people else suggested(lead, Account, by=actor)
    lines = [("web:contact", one.record.pk, one.record.name, one.verdict) for one in people]
    lines += [("web:account", one.record.pk, one.record.name, one.verdict) for one in companies]
    return [
        {
            "label": gettext("Known already") if verdict == "exact" else gettext("Perhaps known"),
            "name": name,
            "url": reverse(page, args=[pk]),
        }
        for page, pk, name, verdict in lines
    ]


def _standing(known: Account | Contact | None) -> str:
    """Since when they are a customer; until then a prospect."""
    if known is None:
        return ""
    since = known.customer_since
    return gettext("customer since %(year)d") % {"year": since.year} if since else gettext("prospect")


def _account_name(lead: Lead) -> str:
    if lead.account is None:
        return str(lead.company.get("name", ""))
    return gettext("Private customers") if lead.account.is_private else lead.account.name


def _facts(lead: Lead) -> dict[str, Any]:
    levels = {(one.scale, one.rank): one.name for one in Level.objects.all()}
    members = (
        User.objects.filter(pk__in=lead.member_ids).values_list("name", flat=True) if lead.member_ids else ()
    )
    wishes = lead.interests.select_related("product")
    return {
        "status": lead.status.name,
        "team": lead.team.name if lead.team else "",
        "members": list(members),
        "project": _project(lead),
        "type": lead.type.name,
        "category": lead.category.name if lead.category else "",
        "priority": levels.get(("priority", lead.priority), ""),
        "importance": levels.get(("importance", lead.importance), ""),
        "probability": lead.probability,
        "amount": money_words(lead),
        **_expectation(lead),
        "products": [
            {
                "kind": gettext("Trade-in") if wish.kind == "trade_in" else gettext("Product"),
                "name": wish.label or str(wish.product),
                "note": wish.note or ", ".join(str(value) for value in wish.facts.values() if value)[:120],
            }
            for wish in wishes
        ],
        "competitors": [rivalry.competitor.name for rivalry in lead.rivalries.select_related("competitor")],
    }


def _project(lead: Lead) -> dict[str, str] | None:
    """The project that it is a lead of, and where it is worked on."""
    found = Project.objects.filter(pk=lead.project).first() if lead.project else None
    return {"name": found.name, "url": work_list(found)} if found else None


def money_words(lead: Lead) -> str:
    """The target amount as the language writes it, empty if there is none."""
    if lead.amount is None:
        return ""
    return str(format_currency(lead.amount, lead.currency, locale=wording.locale()))


def expected_words(lead: Lead) -> str:
    """The day by which it should be done, empty if none is expected."""
    expected = lead.expected_completion_at
    return wording.full_date(timezone.localtime(expected)) if expected else ""


def _expectation(lead: Lead) -> dict[str, str]:
    left, over = left_and_over(lead.expected_completion_at, lead.completed_at, clock.now())
    if lead.expected_completion_at is None:
        return {"expected": ""}
    days = int((over or left or timedelta(0)).total_seconds() // _DAY)
    note = (
        ngettext("%(days)d day over", "%(days)d days over", days)
        if over
        else ngettext("%(days)d day left", "%(days)d days left", days)
    )
    return {
        "expected": expected_words(lead),
        "expected_note": note % {"days": days},
    }


def _captures(lead: Lead) -> list[dict[str, str]]:
    return [
        {
            "when": wording.said_moment(at),
            "title": subject or gettext("As it came in"),
            "url": reverse("web:capture", args=[pk]),
        }
        for pk, subject, at in lead.captures.order_by("id").values_list("pk", "subject", "received_at")[:20]
    ]
