"""Edit a lead: everything but what crosses states or hands the baton over (R22, R29)."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from stafet.catalog.models import Category, Competitor, LeadType, Scale, Status
from stafet.foundation.denials import Invalid, NotNow
from stafet.foundation.money import Money
from stafet.foundation.plain_text import clean_text, one_line
from stafet.leads.actions.follow_up import put_due
from stafet.leads.actions.open import add_interests, check_probability
from stafet.leads.definitions import all_levels, find, level
from stafet.leads.enquiry import Wish
from stafet.leads.estimate import estimate_of, expect_by
from stafet.leads.models import Lead, Rivalry
from stafet.leads.own_fields import fields_for
from stafet.leads.people import COMPANY, PERSON, kept, number_of
from stafet.leads.tell import tell
from stafet.leads.transition import set_status
from stafet.leads.write import save
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.models import User
from stafet.staff.own_values import with_changes

Setter = Callable[[Lead, Any], None]


@action("lead.edit")
def edit_lead(lead: Lead, *, changes: Mapping[str, Any], version: int | None = None, by: Actor) -> Lead:
    """Change some of a lead's fields, all or none.

    `changes` by field name (see `SETTERS`). Denies an old `version`, unknown fields, a status of
    another state, and the two forms of the estimate at once. What changes nothing writes nothing.
    """
    check_editable(changes, SETTERS)
    if {"estimated", "expected_completion_at"} <= set(changes):
        raise Invalid(
            "Estimated time and expected completion are one fact: change one of them.",
            fields={"estimated": "Leave one of the two out."},
        )
    lists = sorted(_LISTS.keys() & set(changes))
    seen, seen_lists = _facts(lead), [_LISTS[name](lead) for name in lists]
    for name, value in changes.items():
        SETTERS[name](lead, value)
    before, after = differing(seen, _facts(lead))
    for name, old in zip(lists, seen_lists, strict=True):
        if _LISTS[name](lead) != old:
            after[name] = "changed"
    if after:
        save(lead)
        tell(lead, "lead:edited", by=by, before=before, after=after)
    return lead


def _interests(lead: Lead) -> list[Any]:
    return list(lead.interests.order_by("id").values_list("product", "label", "kind", "facts", "note"))


def _rivals(lead: Lead) -> list[Any]:
    return sorted(lead.rivalries.values_list("competitor", flat=True))


# What hangs on a lead in rows of its own; the event only says that it changed.
_LISTS: Mapping[str, Callable[[Lead], list[Any]]] = {"products": _interests, "competitors": _rivals}


def _facts(lead: Lead) -> dict[str, Any]:
    return {
        "subject": lead.subject,
        "type": lead.type.code,
        "category": lead.category.code if lead.category else None,
        "priority": lead.priority,
        "importance": lead.importance,
        "probability": lead.probability,
        "target_amount": [str(lead.amount), lead.currency] if lead.amount is not None else None,
        "status": lead.status.code,
        "members": sorted(lead.member_ids),
        "estimated": {"value": lead.estimated_value, "unit": lead.estimated_unit}
        if lead.estimated_unit
        else None,
        "expected_completion_at": lead.expected_completion_at,
        "due_at": lead.due_at,
        "contact_email": lead.contact_email,
        "contact_phone": lead.contact_phone,
        "person": dict(lead.person),
        "company": dict(lead.company),
        "fields": dict(lead.fields),
        "message": lead.message,
    }


def _subject(lead: Lead, value: Any) -> None:
    lead.subject = one_line(value or "")
    if not lead.subject:
        raise Invalid("A lead needs a subject.", fields={"subject": "What is it about?"})


def _type(lead: Lead, value: Any) -> None:
    wanted = find(LeadType, value, field="type")
    pipelines = set(wanted.pipelines.values_list("pk", flat=True))
    if pipelines and lead.pipeline_id not in pipelines:
        raise NotNow("This type does not allow the lead's pipeline.")
    lead.type = wanted


def _category(lead: Lead, value: Any) -> None:
    lead.category = find(Category, value, field="category") if value else None


def _amount(lead: Lead, value: Any) -> None:
    money = value if isinstance(value, Money) or value is None else Money.parse(**value)
    lead.amount, lead.currency = (money.amount, money.currency) if money else (None, "")


def _status(lead: Lead, value: Any) -> None:
    set_status(lead, find(Status, value, field="status", pipeline_id=lead.pipeline_id))


def _members(lead: Lead, value: Any) -> None:
    wanted = sorted({int(key) for key in value or ()})
    if User.objects.filter(pk__in=wanted, is_active=True).count() != len(wanted):
        raise Invalid(
            "Somebody of the lead team is not known.", fields={"members": "Pick active colleagues."}
        )
    lead.member_ids = wanted


def _estimated(lead: Lead, value: Any) -> None:
    if value is None:
        expect_by(lead, None)
    else:
        estimate_of(lead, value=int(value["value"]), unit=value["unit"])


def _expected(lead: Lead, value: datetime | None) -> None:
    expect_by(lead, value)


def _due(lead: Lead, value: datetime | None) -> None:
    if lead.completed_at:
        raise NotNow("This lead is closed. Reopen it first.")
    if value != lead.due_at:  # one that stands may have passed meanwhile
        put_due(lead, value)


def _products(lead: Lead, value: Any) -> None:
    lead.interests.all().delete()
    add_interests(lead, tuple(wish if isinstance(wish, Wish) else Wish(**wish) for wish in value or ()))


def _competitors(lead: Lead, value: Any) -> None:
    wanted = [find(Competitor, named, field="competitors", allow_hidden=True) for named in value or ()]
    lead.rivalries.exclude(competitor__in=wanted).delete()
    for competitor in wanted:
        Rivalry.objects.get_or_create(lead=lead, competitor=competitor)


def _fields(lead: Lead, value: Any) -> None:
    lead.fields = with_changes(lead.fields, value or {}, fields_for(lead.type))


def _person(lead: Lead, value: Any) -> None:
    lead.person = kept(value or {}, PERSON, country=lead.branch.country)


def _company(lead: Lead, value: Any) -> None:
    lead.company = kept(value or {}, COMPANY, country=lead.branch.country)


def _contact_phone(lead: Lead, value: Any) -> None:
    lead.contact_phone = number_of(value or "", country=lead.branch.country)


def _set(name: str, value_of: Callable[[Any], Any]) -> Setter:
    return lambda lead, value: setattr(lead, name, value_of(value))


SETTERS: Mapping[str, Setter] = {
    "subject": _subject,
    "message": _set("message", lambda v: clean_text(v or "")),
    "type": _type,
    "category": _category,
    "priority": _set("priority", lambda v: level(Scale.PRIORITY, v, all_levels())),
    "importance": _set("importance", lambda v: level(Scale.IMPORTANCE, v, all_levels())),
    "probability": _set("probability", check_probability),
    "target_amount": _amount,
    "status": _status,
    "members": _members,
    "estimated": _estimated,
    "expected_completion_at": _expected,
    "due_at": _due,
    "contact_email": _set("contact_email", lambda v: one_line(v or "")),
    "contact_phone": _contact_phone,
    "person": _person,
    "company": _company,
    "products": _products,
    "competitors": _competitors,
    "fields": _fields,
}
