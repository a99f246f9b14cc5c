"""Accepting: which account, who is writing, what differs, which case; a step that decides itself is not shown (R19)."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from stafet.acceptance.choice import Choice
from stafet.acceptance.choices import Choices, choices_for, open_cases
from stafet.acceptance.known import of_first
from stafet.contacts.models import Account, Contact
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.web import wording
from stafet.web.forms.answer import AcceptanceForm
from stafet.web.match_words import told_why
from stafet.web.screens.case import case_chosen, case_question
from stafet.web.screens.differences import differences
from stafet.web.screens.employer import Employer, employer_of, seats
from stafet.web.screens.lead import headline
from stafet.web.screens.people import named, place_of
from stafet.web.screens.row import due_of

# Another contact or another account asks anew where the contact sits.
_ASKED_ANEW = ("contact", "account")


def acceptance_screen(lead: Lead, actor: Actor, *, chosen: Mapping[str, str]) -> dict[str, Any]:
    """What the overlay asks; `chosen` is what was picked meanwhile, by field."""
    head = headline(lead, actor)
    return {
        "lead": head,
        "decline_url": reverse("web:refusal", args=[lead.number]) if "decline" in head["allowed"] else "",
        "due": due_of(lead),
        **questions(lead, actor, chosen=chosen),
    }


def questions(lead: Lead, actor: Actor, *, chosen: Mapping[str, str]) -> dict[str, Any]:
    """What is open about a lead that somebody takes: account, person, where a known person sits, case."""
    choices = choices_for(lead, by=actor)
    who = chosen.get("contact", "")
    contact = _picked(choices, who)
    employer = Employer()
    if not (lead.contact or who == "hidden"):
        employer = employer_of(lead, choices.companies, choices.contact, chosen.get("account", ""))
    seat = "" if chosen.get("look") in _ASKED_ANEW else chosen.get("seat", "")
    sitting = seats(contact, employer, lead, seat) if contact else []
    people = _people(lead, choices, who, employer)
    is_found = bool(employer.name and not employer.picks) and (contact is None or bool(sitting))
    if sitting and seat == "new":
        contact = None
    cases = tuple(open_cases(contact, choices.pipelines, by=actor)) if contact else ()
    return {
        "employer": employer,
        "is_employer_found": is_found,
        "choices": people,
        "known": _known(choices.contact, choices) if choices.contact and not people else None,
        "elsewhere": _elsewhere(choices),
        "newcomer": {"name": lead.who, "reach": _reach(lead)},
        "seats": sitting,
        "differences": differences(lead, contact, chosen) if contact else [],
        **case_question(cases, choices.pipelines, actor, picked=dict(chosen.items())),
    }


def choice_of(lead: Lead, form: AcceptanceForm, actor: Actor) -> Choice:
    """What the form chose, as the verb takes it; only who was on offer can be picked."""
    choices = choices_for(lead, by=actor)
    who, said = form.cleaned_data["contact"], form.chosen()
    if who.isdecimal() and _picked(choices, who) is None:
        raise Invalid(
            "This contact is not one of the candidates.", fields={"contact": "Pick one of the list."}
        )
    is_new, case = said["is_new_contact"], case_chosen(form, actor)
    return Choice(
        **said,
        contact=None if is_new else _picked(choices, who),
        account=_account(form, choices),
        take={} if is_new else form.taken(),
        **({} if is_new and case.get("add_to") else case),
    )


def _picked(choices: Choices, who: str) -> Contact | None:
    """The contact that was picked, else the one taken without asking."""
    if who in {"new", "hidden"}:
        return None
    if not who:
        return choices.contact
    candidates = [*choices.people.similar, *([choices.contact] if choices.contact else [])]
    return next((one for one in candidates if str(one.pk) == who), None)


def _people(lead: Lead, choices: Choices, picked: str, employer: Employer) -> list[dict[str, Any]]:
    """Those who it may be, the account's first, then somebody new. Nobody is proposed: a person picks."""
    known = choices.people
    if choices.contact is not None or not (known.similar or known.hidden_exact):
        return []
    told = [
        {
            "value": "hidden",
            "name": gettext("Known in %(branch)s") % {"branch": known.hidden_exact.branch},
            "why": gettext("Certainly the same person. The branch is told."),
        }
    ] if known.hidden_exact else []  # fmt: skip
    people = [
        {
            "value": str(one.pk),
            "name": named(one),
            "place": _told_apart(one),
            "why": told_why(known.why[one.pk]),
        }
        for one in of_first(known.similar, employer.key)
    ]
    new = {"value": "new", "name": gettext("Somebody new"), "place": lead.who}
    return [one | {"is_preset": one["value"] == picked} for one in (*told, *people, new)]


def _told_apart(contact: Contact) -> str:
    """Where they work and when they were born: what tells two of one name apart."""
    born = wording.full_date(contact.birthday) if contact.birthday else ""
    told = gettext("born %(birthday)s") % {"birthday": born} if born else ""
    return " · ".join(filter(None, (place_of(contact), told)))


def _elsewhere(choices: Choices) -> dict[str, str]:
    """The branches in which somebody similar, or a similar company, is known that one may not see."""
    people, companies = choices.people, choices.companies
    known = {"people": () if choices.contact else people.hidden, "companies": companies.hidden}
    return {
        kind: ", ".join(sorted({one.branch for one in hidden if one.verdict != "exact"}))
        for kind, hidden in known.items()
    }


def _account(form: AcceptanceForm, choices: Choices) -> Account | None:
    which = form.cleaned_data["account"]
    account = next((one for one in choices.companies.similar if str(one.pk) == which), None)
    if which.isdecimal() and account is None:
        raise Invalid(
            "This account is not one of the candidates.", fields={"account": "Pick one of the list."}
        )
    return account


def _reach(lead: Lead) -> str:
    email, phone = lead.person.get("email", ""), lead.person.get("phone", "")
    return " · ".join(filter(None, (email, wording.phone(phone) if phone else "")))


def _known(contact: Contact, choices: Choices) -> dict[str, str]:
    return {
        "value": str(contact.pk),
        "name": named(contact),
        "place": place_of(contact),
        "why": told_why(choices.people.why.get(contact.pk, ())),
    }
