"""A lead by hand: its form, and what the form says as an enquiry (R5)."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse

from stafet.catalog.models import Source
from stafet.leads.enquiry import Enquiry
from stafet.staff.actor import Actor
from stafet.web.forms.due import quick_dates
from stafet.web.forms.lead import NewLeadForm
from stafet.web.screens.people import named, place_of, visible_contact

_PERSON = ("first_name", "last_name", "phone", "email")


def new_lead_screen(query: QueryDict, actor: Actor) -> dict[str, Any]:
    """The form, begun from a contact if the address names one."""
    picked = query.get("contact", "")
    contact = visible_contact(int(picked), actor) if picked.isdecimal() else None
    return {
        "form": NewLeadForm(branch_ids=actor.branch_ids),
        "contact": contact and {"id": contact.pk, "name": named(contact), "place": place_of(contact)},
        "due_choices": quick_dates(),
        "back_url": reverse("web:leads"),
    }


def enquiry_of(form: NewLeadForm, actor: Actor) -> tuple[Source, dict[str, Any]]:
    """The source, and the rest as the verb takes it."""
    given = form.cleaned_data
    enquiry = Enquiry(
        subject=given["subject"],
        message=given["note"],
        person={name: given[name] for name in _PERSON if given[name]},
        company={"name": given["company"]} if given["company"] else {},
        type=given["type"],
        due_at=form.next_at(),
        is_by_hand=True,
    )
    contact = visible_contact(given["contact"], actor) if given["contact"] else None
    return given["source"], {
        "enquiry": enquiry,
        "contact": contact,
        "owner": given["owner"],
        "team": given["team"],
    }
