"""Accepting: who is writing, what differs, which case; a step that decides itself is not shown (R19)."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from stafet.acceptance.actions.accept import Choice
from stafet.acceptance.choices import Choices, choices_for
from stafet.contacts.models import Contact
from stafet.foundation.denials import Invalid
from stafet.foundation.fold import fold
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.web import wording
from stafet.web.forms.answer import AcceptanceForm
from stafet.web.screens.case import case_chosen, case_question
from stafet.web.screens.lead import headline
from stafet.web.screens.people import named, place_of
from stafet.web.screens.row import due_of

_COMPARED = ("first_name", "last_name", "email", "phone")


def acceptance_screen(lead: Lead, actor: Actor, *, chosen: Mapping[str, str]) -> dict[str, Any]:
    """What the overlay asks; `chosen` is what was picked meanwhile, by field: the contact above all."""
    picked = chosen.get("contact", "")
    choices = choices_for(lead, by=actor)
    is_open = choices.contact is None and bool(choices.alike)
    people = _people(lead, choices, picked) if is_open else []
    preset = next((one["value"] for one in people if one["is_preset"]), picked)
    contact = _picked(choices, preset)
    cases = choices.cases
    if contact != choices.contact:
        cases = choices_for(lead, contact=contact, by=actor).cases if contact else ()
    head = headline(lead, actor)
    return {
        "lead": head,
        "decline_url": reverse("web:refusal", args=[lead.number]) if "decline" in head["allowed"] else "",
        "due": due_of(lead),
        "choices": people,
        "known": _known(lead, choices.contact) if choices.contact and not is_open else None,
        "newcomer": " · ".join(value for key in ("email", "phone") if (value := lead.person.get(key))),
        "differences": _differences(lead, contact) if contact else [],
        "accept_url": reverse("web:acceptance", args=[lead.number]),
        **case_question(cases, choices.pipelines, actor, picked=dict(chosen.items())),
    }


def choice_of(lead: Lead, form: AcceptanceForm, actor: Actor) -> Choice:
    """What the form chose, as the verb takes it; only who was on offer can be picked."""
    choices = choices_for(lead, by=actor)
    who = form.cleaned_data["contact"]
    contact = None if who == "new" else _picked(choices, who)
    if who.isdecimal() and contact is None:
        raise Invalid(
            "This contact is not one of the candidates.", fields={"contact": "Pick one of the list."}
        )
    return Choice(
        contact=contact,
        is_new_contact=who == "new",
        take=form.taken(),
        **case_chosen(form, actor),
    )


def _picked(choices: Choices, who: str) -> Contact | None:
    if not who.isdecimal():
        return choices.contact
    candidates = [*choices.alike, *([choices.contact] if choices.contact else [])]
    return next((one for one in candidates if one.pk == int(who)), None)


def _people(lead: Lead, choices: Choices, picked: str) -> list[dict[str, Any]]:
    nobody_sure = not any(_same(lead, one, field) for one in choices.alike for field in ("email", "phone"))
    is_new = picked == "new" or (nobody_sure and not picked)
    people: list[dict[str, Any]] = [
        {
            "value": str(one.pk),
            "name": named(one),
            "place": place_of(one),
            "why": _why(lead, one),
            "is_preset": picked == str(one.pk),
        }
        for one in choices.alike
    ]
    return [
        *people,
        {"value": "new", "name": gettext("Somebody new"), "place": lead.who, "is_preset": is_new},
    ]


def _known(lead: Lead, contact: Contact) -> dict[str, str]:
    return {
        "value": str(contact.pk),
        "name": named(contact),
        "place": place_of(contact),
        "why": _why(lead, contact),
    }


def _why(lead: Lead, contact: Contact) -> str:
    """Which fields agreed, in words."""
    agreed = [word for field, word in _words().items() if _same(lead, contact, field)]
    if not agreed:
        return gettext("Similar name")
    return gettext("Same %(fields)s") % {"fields": wording.listed(agreed)}


def _words() -> dict[str, str]:
    return {"email": gettext("e-mail"), "phone": gettext("phone"), "last_name": gettext("name")}


def _same(lead: Lead, contact: Contact, field: str) -> bool:
    came_in = fold(str(lead.person.get(field, "")))
    return bool(came_in) and came_in in {fold(value) for value in _values(contact, field)}


def _values(contact: Contact, field: str) -> list[str]:
    if field == "email":
        return [value for email in contact.emails.all() for value in (email.raw, email.normal)]
    if field == "phone":
        return [value for phone in contact.phones.all() for value in (phone.raw, phone.normal)]
    return [str(getattr(contact, field))]


def _differences(lead: Lead, contact: Contact) -> list[dict[str, str]]:
    labels = {
        "first_name": gettext("First name"),
        "last_name": gettext("Last name"),
        "email": gettext("E-mail"),
        "phone": gettext("Phone"),
    }
    return [
        {
            "field": field,
            "label": labels[field],
            "lead": str(lead.person[field]),
            "contact": (_values(contact, field) or ["–"])[0] or "–",
        }
        for field in _COMPARED
        if lead.person.get(field) and not _same(lead, contact, field)
    ]
