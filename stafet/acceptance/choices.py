"""What is open when a lead is accepted: which contact, which case, which pipeline. Reads only."""

from dataclasses import dataclass

from stafet.acceptance.known import Known, known_account, known_contact
from stafet.catalog.models import LeadType, Pipeline
from stafet.contacts.models import Account, Contact
from stafet.leads.models import Case, Lead
from stafet.leads.sight import OPEN_STATES
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand


@dataclass(frozen=True, slots=True)
class Choices:
    """The ways that an acceptance can go.

    `contact` is the one taken without asking; `people` and `companies` what matching says of the lead's person and
    company; `pipelines` are those the type allows. A lead that was linked before has no company to decide.
    """

    contact: Contact | None
    people: Known[Contact]
    companies: Known[Account]
    pipelines: tuple[Pipeline, ...]


def choices_for(lead: Lead, *, by: Actor) -> Choices:
    """What this actor can choose from."""
    people = known_contact(lead, by=by)
    taken = lead.contact or people.exact
    return Choices(
        contact=taken,
        people=people,
        companies=Known() if lead.contact else known_account(lead, contact=taken, by=by),
        pipelines=allowed_pipelines(lead),
    )


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
    links = at_hand(LeadType.pipelines.through).every
    linked = {link.pipeline_id for link in links if link.leadtype_id == lead_type.pk}
    visible = [one for one in at_hand(Pipeline).every if not one.is_hidden]
    pipelines = [one for one in visible if one.pk in linked] or visible
    return tuple(sorted(pipelines, key=lambda one: (one.pk != lead_type.default_pipeline_id, one.position)))
