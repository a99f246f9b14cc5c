"""Open a lead: the moment an enquiry becomes somebody's work to do."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from stafet.catalog.models import (
    Category,
    Competitor,
    LeadType,
    Pipeline,
    Product,
    Scale,
    Source,
    State,
    Status,
)
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.foundation.plain_text import clean_text, one_line
from stafet.leads.clocks import begin
from stafet.leads.dates import check_due
from stafet.leads.definitions import all_levels, find, level, statuses_of, usual_type
from stafet.leads.enquiry import Enquiry, Wish
from stafet.leads.estimate import estimate_of
from stafet.leads.models import Handover, Interest, Lead, Rivalry
from stafet.leads.own_fields import fields_for
from stafet.leads.people import COMPANY, PERSON, kept, number_of
from stafet.leads.tell import told
from stafet.leads.write import save
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record_all
from stafet.staff.models import Event
from stafet.staff.own_values import checked_values

_NOTHING: Final[tuple[object, ...]] = (None, "", [], {})  # zero per cent and "no" are something


@action("lead.open", locks=False)
def open_lead(
    source: Source, *, enquiry: Enquiry, suggest: Callable[[Lead], dict[str, Any]] | None = None, by: Actor
) -> Lead:
    """A new lead from this source, unassigned, at its pipeline's initial status.

    `suggest` says who it may be; the lead keeps that, for routing and for whoever reads it (R8).

    Denies an empty subject, unknown definitions, and by hand a missing mandatory field (R32).
    """
    lead = drafted(source, enquiry)
    if suggest is not None:
        lead.suggestion = suggest(lead)
    save(lead)
    tell_opened(lead, enquiry, status=lead.status, by=by)
    return lead


def drafted(source: Source, enquiry: Enquiry) -> Lead:
    """The lead as it would be opened, checked and not yet written; for a verb that writes more of it at once."""
    if not one_line(enquiry.subject):
        raise Invalid("A lead needs a subject.", fields={"subject": "What is it about?"})
    lead = _blank(source, enquiry)
    _estimate(lead)
    begin(lead, enquiry.clock_from or min(lead.received_at, lead.created_at))
    if enquiry.is_by_hand:
        require_mandatory(lead)
    return lead


def brought(source: Source, enquiry: Enquiry) -> Lead:
    """The lead as it was elsewhere, checked and not yet written: its Due may lie behind us, and no clock runs (R7a)."""
    if not one_line(enquiry.subject):
        raise Invalid("A lead needs a subject.", fields={"subject": "What is it about?"})
    lead = _blank(source, replace(enquiry, due_at=None))
    lead.due_at = enquiry.due_at
    _estimate(lead)
    return lead


def tell_opened(lead: Lead, enquiry: Enquiry, *, status: Status, by: Actor) -> None:
    """Put what the enquiry brings beside its lead, just written, and record that it was opened at `status`."""
    add_interests(lead, enquiry.wishes)
    for named in enquiry.competitors:
        competitor = find(Competitor, named, field="competitors")
        Rivalry.objects.get_or_create(lead=lead, competitor=competitor)
    record_all(_told(lead, enquiry, status, by))


def _told(lead: Lead, enquiry: Enquiry, status: Status, by: Actor) -> Iterator[Event]:
    if enquiry.captured:
        yield told(lead, "lead:captured", by=by, after=enquiry.captured)
    after = {"source": lead.source.code, "type": lead.type.code, "status": status.code}
    yield told(lead, "lead:opened", by=by, after=after)
    verdicts = {kind: found["verdict"] for kind, found in lead.suggestion.items()}
    if set(verdicts.values()) - {"none"}:
        yield told(lead, "lead:matched", by=by, after=verdicts)


def add_interests(lead: Lead, wishes: tuple[Wish, ...]) -> None:
    """Put products of interest on a lead, ours or only described."""
    for wish in wishes:
        product = None if wish.product in {None, ""} else find(Product, wish.product, field="products")
        Interest.objects.create(
            lead=lead,
            product=product,
            label=one_line(wish.label or (product.name if product else "")),
            kind="trade_in" if wish.kind == "trade_in" else "wanted",
            facts=dict(wish.facts),
            note=clean_text(wish.note),
        )


def require_mandatory(lead: Lead) -> None:
    """Deny where a field that the type demands is empty."""
    missing = [name for name in lead.type.mandatory if _value(lead, name) in _NOTHING]
    if missing:
        raise Invalid("Some fields are still needed.", fields=dict.fromkeys(missing, "This is needed."))


def _value(lead: Lead, name: str) -> object:
    if name in PERSON:
        return lead.person.get(name)
    own = lead.fields.get(name)
    return own if own is not None else getattr(lead, name, None)


def _blank(source: Source, enquiry: Enquiry) -> Lead:
    lead_type = _type_of(source, enquiry)
    now = clock.now()
    branch = enquiry.branch or source.branch
    person = kept(enquiry.person, PERSON, country=branch.country)
    named = enquiry.category or source.category or lead_type.default_category
    pipeline = lead_type.default_pipeline
    due_at = check_due(enquiry.due_at, now) if enquiry.due_at else None
    levels = all_levels()
    return Lead(
        subject=one_line(enquiry.subject),
        message=clean_text(enquiry.message),
        type=lead_type,
        category=find(Category, named, field="category") if named else None,
        source=source,
        priority=level(Scale.PRIORITY, enquiry.priority, levels, preset=lead_type.default_priority),
        importance=level(Scale.IMPORTANCE, enquiry.importance, levels, preset=lead_type.default_importance),
        probability=check_probability(
            lead_type.default_probability if enquiry.probability is None else enquiry.probability
        ),
        amount=enquiry.amount.amount if enquiry.amount else None,
        currency=enquiry.amount.currency if enquiry.amount else "",
        pipeline=pipeline,
        status=_initial(pipeline),
        state=State.NEW,
        handover=Handover.UNASSIGNED,
        branch=branch,
        team=enquiry.team,
        person=person,
        company=kept(enquiry.company, COMPANY, country=branch.country),
        contact_email=one_line(enquiry.contact_email or person.get("email", "")),
        contact_phone=number_of(enquiry.contact_phone or person.get("phone", ""), country=branch.country),
        external_id=one_line(enquiry.external_id, 100),
        message_key=enquiry.message_key,
        fields=checked_values(enquiry.fields, fields_for(lead_type)) if enquiry.fields else {},
        created_at=now,
        received_at=enquiry.received_at or now,
        due_at=due_at,
    )


def check_probability(percent: int | None) -> int | None:
    """0 to 100, both included (R36)."""
    if percent is not None and not 0 <= percent <= 100:
        raise Invalid("A probability lies between 0 and 100.", fields={"probability": "0 to 100."})
    return percent


def _type_of(source: Source, enquiry: Enquiry) -> LeadType:
    if enquiry.type is not None:
        return find(LeadType, enquiry.type, field="type")
    return usual_type(source)


def _initial(pipeline: Pipeline) -> Status:
    return next(one for one in statuses_of(pipeline.pk) if one.state == State.NEW)


def _estimate(lead: Lead) -> None:
    span = lead.type.estimated_value
    if span is not None:
        estimate_of(lead, value=span, unit=lead.type.estimated_unit)
