"""What is open when a lead is accepted: which contact, which case, which pipeline. Reads only."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from stafet.catalog.models import LeadType, Pipeline
from stafet.contacts.models import Account, Contact
from stafet.foundation.fold import fold
from stafet.foundation.mail_address import read_address
from stafet.foundation.names import equal_names
from stafet.leads.models import Case, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.actor import Actor


@dataclass(frozen=True, slots=True)
class Choices:
    """The ways that an acceptance can go.

    `contact` is the one taken without asking, `alike` those that a person may pick instead;
    `cases` are its open ones that the lead may join, newest first; `pipelines` those the type allows.
    """

    contact: Contact | None
    alike: tuple[Contact, ...]
    cases: tuple[Case, ...]
    pipelines: tuple[Pipeline, ...]


def choices_for(lead: Lead, *, contact: Contact | None = None, by: Actor) -> Choices:
    """What this actor can choose from; `contact` is the one picked already."""
    known = contact or lead.contact or known_person(lead, by=by)
    pipelines = allowed_pipelines(lead)
    return Choices(
        contact=known,
        alike=tuple(alike(lead, by=by)),
        cases=tuple(open_cases(known, pipelines, by=by)) if known else (),
        pipelines=pipelines,
    )


def known_person(lead: Lead, *, by: Actor) -> Contact | None:
    """The one visible contact with the lead's e-mail and an equal name, if there is exactly one."""
    name = _name(lead)
    found = [one for one in _same_email(lead, by=by) if name and equal_names(one.name, name)]
    return found[0] if len(found) == 1 else None


def alike(lead: Lead, *, by: Actor) -> list[Contact]:
    """Up to ten visible contacts that share the lead's e-mail, its number or its name, sorted."""
    found = {one.pk: one for one in _same_email(lead, by=by)}
    visible = Contact.objects.visible_to(by).select_related("account")
    if number := lead.person.get("phone"):
        found |= {one.pk: one for one in visible.filter(phones__normal=number)[:10]}
    if name := _name(lead):
        found |= {one.pk: one for one in visible.filter(search__contains=fold(name))[:10]}
    return sorted(found.values(), key=lambda one: (one.sort_key, one.pk))[:10]


def known_account(lead: Lead, *, by: Actor) -> Account | None:
    """The one visible account with the lead's company name that also shares a VAT id, postcode or address."""
    company = lead.company
    if not company.get("name"):
        return None
    name = fold(company["name"])
    shared = ("vat_id", "postcode", "phone", "email")
    found = [
        account
        for account in Account.objects.visible_to(by).filter(sort_key=name[:300], is_private=False)[:50]
        if any(company.get(key) and company[key] == getattr(account, key) for key in shared)
    ]
    return found[0] if len(found) == 1 else None


def open_cases(contact: Contact, pipelines: tuple[Pipeline, ...], *, by: Actor) -> list[Case]:
    """The contact's visible cases with an open lead, newest first, in a pipeline that the type allows (R23)."""
    cases = Case.objects.visible_to(by).filter(contact=contact, pipeline__in=pipelines)
    cases = cases.filter(leads__state__in=OPEN_STATES, leads__handover="accepted").distinct()
    return list(cases.select_related("administrator", "pipeline").order_by("-id")[:20])


def allowed_pipelines(lead: Lead) -> tuple[Pipeline, ...]:
    """The pipelines in which this lead's case may be."""
    return pipelines_of(lead.type)


def pipelines_of(lead_type: LeadType) -> tuple[Pipeline, ...]:
    """The visible pipelines of a type, its default one first; none linked means all."""
    linked = LeadType.pipelines.through.objects.filter(leadtype=lead_type, pipeline=OuterRef("pk"))
    visible = list(Pipeline.objects.filter(is_hidden=False).annotate(is_linked=Exists(linked)))
    pipelines = [one for one in visible if one.is_linked] or visible
    return tuple(sorted(pipelines, key=lambda one: (one.pk != lead_type.default_pipeline_id, one.position)))


def _same_email(lead: Lead, *, by: Actor) -> list[Contact]:
    address = read_address(lead.person.get("email", ""))
    if address is None:
        return []
    visible = Contact.objects.visible_to(by).select_related("account")
    return list(visible.filter(emails__normal=address.key).order_by("id"))


def _name(lead: Lead) -> str:
    return f"{lead.person.get('first_name', '')} {lead.person.get('last_name', '')}".strip()
