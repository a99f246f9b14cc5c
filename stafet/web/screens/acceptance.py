"""Accepting: who is writing, what differs, which case; a step that decides itself is not shown (R19)."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from stafet.acceptance.choice import Choice
from stafet.acceptance.choices import Choices, choices_for, open_cases
from stafet.acceptance.known import Known
from stafet.contacts.models import Account, Contact
from stafet.foundation.denials import Invalid
from stafet.foundation.fold import fold
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.web.forms.answer import AcceptanceForm
from stafet.web.match_words import told_why
from stafet.web.screens.case import case_chosen, case_question
from stafet.web.screens.lead import headline
from stafet.web.screens.people import named, place_of
from stafet.web.screens.row import due_of

_COMPARED = ("first_name", "last_name", "email", "phone")


def acceptance_screen(lead: Lead, actor: Actor, *, chosen: Mapping[str, str]) -> dict[str, Any]:
    """What the overlay asks; `chosen` is what was picked meanwhile, by field: the contact above all."""
    picked = chosen.get("contact", "")
    choices = choices_for(lead, by=actor)
    is_open = choices.contact is None and bool(choices.people.similar or choices.people.hidden_exact)
    people = _people(lead, choices.people, picked) if is_open else []
    preset = next((one["value"] for one in people if one["is_preset"]), picked)
    contact = _picked(choices, preset)
    cases = choices.cases
    if contact != choices.contact:
        cases = tuple(open_cases(contact, choices.pipelines, by=actor)) if contact else ()
    head = headline(lead, actor)
    return {
        "lead": head,
        "decline_url": reverse("web:refusal", args=[lead.number]) if "decline" in head["allowed"] else "",
        "due": due_of(lead),
        "choices": people,
        "known": _known(choices.contact, choices) if choices.contact and not is_open else None,
        "elsewhere": sorted({one.branch for one in choices.people.hidden if one.verdict != "exact"}),
        "companies": [] if contact else _companies(lead, choices.companies, chosen.get("account", "")),
        "newcomer": " · ".join(value for key in ("email", "phone") if (value := lead.person.get(key))),
        "differences": _differences(lead, contact) if contact else [],
        "accept_url": reverse("web:acceptance", args=[lead.number]),
        **case_question(cases, choices.pipelines, actor, picked=dict(chosen.items())),
    }


def choice_of(lead: Lead, form: AcceptanceForm, actor: Actor) -> Choice:
    """What the form chose, as the verb takes it; only who was on offer can be picked."""
    choices = choices_for(lead, by=actor)
    who = form.cleaned_data["contact"]
    contact = None if who in {"new", "hidden"} else _picked(choices, who)
    if who.isdecimal() and contact is None:
        raise Invalid(
            "This contact is not one of the candidates.", fields={"contact": "Pick one of the list."}
        )
    return Choice(
        contact=contact,
        is_hidden_contact=who == "hidden",
        is_new_contact=who == "new",
        **_company_of(form, choices),
        take=form.taken(),
        **case_chosen(form, actor),
    )


def _picked(choices: Choices, who: str) -> Contact | None:
    if not who.isdecimal():
        return choices.contact
    candidates = [*choices.people.similar, *([choices.contact] if choices.contact else [])]
    return next((one for one in candidates if one.pk == int(who)), None)


def _people(lead: Lead, known: Known[Contact], picked: str) -> list[dict[str, Any]]:
    """Those who it may be, best first, then somebody new. Nobody is proposed: a person picks."""
    hidden = known.hidden_exact
    told = [
        {
            "value": "hidden",
            "name": gettext("Known in %(branch)s") % {"branch": hidden.branch},
            "place": "",
            "why": gettext("Certainly the same person. The branch is told."),
            "is_preset": picked == "hidden",
        }
    ] if hidden else []  # fmt: skip
    people = [
        {
            "value": str(one.pk),
            "name": named(one),
            "place": place_of(one),
            "why": told_why(known.why[one.pk]),
            "is_preset": picked == str(one.pk),
        }
        for one in known.similar
    ]
    new = {"value": "new", "name": gettext("Somebody new"), "place": lead.who, "is_preset": picked == "new"}
    return [*told, *people, new]


def _companies(lead: Lead, known: Known[Account], picked: str) -> list[dict[str, Any]]:
    """The accounts that a new contact may belong to, where that does not decide itself (R10)."""
    if known.exact is not None or not known.similar:
        return []
    found = [
        {
            "value": str(one.pk),
            "name": one.name,
            "place": " ".join(filter(None, (one.postcode, one.city))),
            "why": told_why(known.why[one.pk]),
            "is_preset": picked == str(one.pk),
        }
        for one in known.similar
    ]
    name = lead.company.get("name", "")
    return [
        *found,
        {"value": "new", "name": gettext("A new account"), "place": name, "is_preset": picked == "new"},
        {
            "value": "private",
            "name": gettext("A private customer"),
            "place": "",
            "is_preset": picked == "private",
        },
    ]


def _company_of(form: AcceptanceForm, choices: Choices) -> dict[str, Any]:
    which = form.cleaned_data["account"]
    account = next((one for one in choices.companies.similar if str(one.pk) == which), None)
    if which.isdecimal() and account is None:
        raise Invalid(
            "This account is not one of the candidates.", fields={"account": "Pick one of the list."}
        )
    return {"account": account, "is_new_account": which == "new", "is_private": which == "private"}


def _known(contact: Contact, choices: Choices) -> dict[str, str]:
    return {
        "value": str(contact.pk),
        "name": named(contact),
        "place": place_of(contact),
        "why": told_why(choices.people.why.get(contact.pk, ())),
    }


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
