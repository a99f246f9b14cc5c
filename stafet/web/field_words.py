"""What the fields of a lead are called: our own by these words, an installation's by its labels."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext, gettext_noop

from stafet.staff.definitions import FieldKind, OwnField
from stafet.web import wording
from stafet.web.definition_words import column_word

FIELD_WORDS = {
    "subject": gettext_noop("Subject"),
    "message": gettext_noop("Message"),
    "type": gettext_noop("Type"),
    "category": gettext_noop("Category"),
    "source": gettext_noop("Source"),
    "status": gettext_noop("Status"),
    "status_before": gettext_noop("Status before"),
    "state": gettext_noop("State"),
    "pipeline": gettext_noop("Pipeline"),
    "priority": gettext_noop("Priority"),
    "importance": gettext_noop("Importance"),
    "probability": gettext_noop("Probability"),
    "project": gettext_noop("Project"),
    "target_amount": gettext_noop("Amount"),
    "amount": gettext_noop("Amount"),
    "currency": gettext_noop("Currency"),
    "estimated": gettext_noop("Estimated time"),
    "estimated_value": gettext_noop("Estimated time"),
    "estimated_unit": gettext_noop("Unit"),
    "expected_completion_at": gettext_noop("Expected completion"),
    "due_at": gettext_noop("Due"),
    "due_note": gettext_noop("Next step"),
    "created_at": gettext_noop("Start"),
    "received_at": gettext_noop("Came in"),
    "completed_at": gettext_noop("Completed"),
    "completion_reason": gettext_noop("Reason"),
    "handover": gettext_noop("Handover"),
    "branch": gettext_noop("Branch"),
    "team": gettext_noop("Team"),
    "owner": gettext_noop("Owner"),
    "offered_to": gettext_noop("Offered to"),
    "members": gettext_noop("Lead team"),
    "member_ids": gettext_noop("Lead team"),
    "declined_by_ids": gettext_noop("Declined by"),
    "escalated_stage": gettext_noop("Escalation"),
    "clock": gettext_noop("Response clock"),
    "clock_due_at": gettext_noop("Response clock ends"),
    "reacted_at": gettext_noop("First answer"),
    "person": gettext_noop("Person"),
    "company": gettext_noop("Company"),
    "contact": gettext_noop("Contact"),
    "account": gettext_noop("Account"),
    "case": gettext_noop("Case"),
    "suggestion": gettext_noop("Suggested contact"),
    "first_name": gettext_noop("First name"),
    "last_name": gettext_noop("Last name"),
    "title": gettext_noop("Title"),
    "language": gettext_noop("Language"),
    "birthday": gettext_noop("Birthday"),
    "preferred_owner": gettext_noop("Preferred salesperson"),
    "emails": gettext_noop("E-mail"),
    "phones": gettext_noop("Phone"),
    "addresses": gettext_noop("Addresses"),
    "valid_from": gettext_noop("From"),
    "valid_to": gettext_noop("Until"),
    "raw": gettext_noop("As it was written"),
    "kind": gettext_noop("Kind"),
    "position": gettext_noop("Order"),
    "street": gettext_noop("Street and number"),
    "postcode": gettext_noop("Postcode"),
    "city": gettext_noop("Town"),
    "country": gettext_noop("Country"),
    "reference": gettext_noop("Contract number"),
    "begins_on": gettext_noop("Begins"),
    "ends_on": gettext_noop("Ends"),
    "ended_on": gettext_noop("Last day"),
    "note": gettext_noop("Note"),
    "branch_ids": gettext_noop("Known in"),
    "customer_since": gettext_noop("Customer since"),
    "won_lead": gettext_noop("Through lead"),
    "merged_into": gettext_noop("Merged into"),
    "contact_email": gettext_noop("E-mail"),
    "contact_phone": gettext_noop("Phone"),
    "external_id": gettext_noop("Number elsewhere"),
    "fields": gettext_noop("Further fields"),
    "products": gettext_noop("Products"),
    "competitors": gettext_noop("Rivals"),
}


def field_word(name: str) -> str:
    """The word for one of our fields, as it is called in events or in the row."""
    plain = name.removesuffix("_id")
    word = FIELD_WORDS.get(name) or FIELD_WORDS.get(plain)
    return gettext(word) if word else str(column_word(plain))


def changed_words(
    before: Mapping[str, Any], after: Mapping[str, Any], labels: Mapping[str, str]
) -> Iterator[str]:
    """The words for what an edit changed; of own fields each by its label."""
    for name in _in_order(after, FIELD_WORDS):
        value = after[name]
        if name != "fields" or not isinstance(value, dict):
            yield field_word(name)
            continue
        was = before.get(name) or {}
        changed = {code for code in {*was, *value} if was.get(code) != value.get(code)}
        yield from (labels.get(code, code) for code in _in_order(changed, labels))


def own_lines(fields: Mapping[str, Any], known: Mapping[str, OwnField]) -> list[tuple[str, str]]:
    """Label and value of each own field, as the language writes them."""
    return [
        (known[code].name, _said(fields[code], known[code])) if code in known else (code, str(fields[code]))
        for code in _in_order(fields, known)
    ]


def _in_order(codes: Iterable[str], known: Iterable[str]) -> list[str]:
    """As the installation arranged its fields; the database does not keep an order in JSON."""
    rest, arranged = set(codes), list(known)
    return [code for code in arranged if code in rest] + sorted(rest - set(arranged))


def _said(value: Any, field: OwnField) -> str:
    if field.kind == FieldKind.YES_NO:
        return gettext("yes") if value else gettext("no")
    if field.kind == FieldKind.DATE:
        return wording.day_of(str(value))
    if field.kind == FieldKind.NUMBER:
        return wording.number(str(value))
    return str(value)
