"""What kinds of definitions, their columns and what can stand there are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

Word = str | Promise


@dataclass(frozen=True, slots=True)
class Called:
    """A kind: its title, what its page says it will do, what a new one is called, its icon."""

    title: Word
    sentence: Word
    new: Word
    icon: str = "tag"


KINDS: Final[Mapping[str, Called]] = {
    "lead_types": Called(
        gettext_lazy("Lead types"),
        gettext_lazy(
            "What kinds of enquiries there are. What a type presets goes to leads that come in from now on;"
            " those that are there keep what they have."
        ),
        gettext_lazy("New lead type"),
        "swatch",
    ),
    "categories": Called(
        gettext_lazy("Categories"),
        gettext_lazy(
            "Labels for leads, as a tree. A hidden one is no longer on offer; leads that have it keep it."
        ),
        gettext_lazy("New category"),
        "tag",
    ),
    "completion_reasons": Called(
        gettext_lazy("Completion reasons"),
        gettext_lazy(
            "Why leads are won or lost. In use they are hidden, never deleted; of each outcome one always remains."
        ),
        gettext_lazy("New reason"),
        "flag",
    ),
    "priorities": Called(
        gettext_lazy("Priority"),
        gettext_lazy(
            "Five levels, which can be called otherwise or switched off; the usual one is what leads get by themselves."
        ),
        gettext_lazy("New level"),
        "chevron-double-up",
    ),
    "importances": Called(
        gettext_lazy("Importance"),
        gettext_lazy(
            "Five levels, which can be called otherwise or switched off; the usual one is what leads get by themselves."
        ),
        gettext_lazy("New level"),
        "star",
    ),
    "fields": Called(
        gettext_lazy("Fields of leads"),
        gettext_lazy("What leads have besides. A hidden field shows only where it is filled in."),
        gettext_lazy("New field"),
        "list-bullet",
    ),
    "contact_fields": Called(
        gettext_lazy("Fields of contacts"),
        gettext_lazy("What contacts have besides. A hidden field shows only where it is filled in."),
        gettext_lazy("New field"),
        "identification",
    ),
    "account_fields": Called(
        gettext_lazy("Fields of accounts"),
        gettext_lazy("What organisations have besides. A hidden field shows only where it is filled in."),
        gettext_lazy("New field"),
        "building-office",
    ),
    "products": Called(
        gettext_lazy("Products"),
        gettext_lazy(
            "Goods, services and vehicles that leads are interested in. A hidden one is no longer on offer."
        ),
        gettext_lazy("New product"),
        "cube",
    ),
    "competitors": Called(
        gettext_lazy("Competitors"),
        gettext_lazy("Who else may win a lead. A hidden one is no longer on offer."),
        gettext_lazy("New competitor"),
        "scale",
    ),
    "task_types": Called(
        gettext_lazy("Kinds of tasks"),
        gettext_lazy(
            "What people plan, how it can end, and whether somebody hears of it when it is not done."
        ),
        gettext_lazy("New kind"),
        "clipboard-document-list",
    ),
    "task_reasons": Called(
        gettext_lazy("How tasks can end"),
        gettext_lazy("Why tasks are closed. In use they are hidden, never deleted."),
        gettext_lazy("New reason"),
        "check-circle",
    ),
}
COLUMNS: Final[Mapping[str, Word]] = {
    "names": gettext_lazy("Name"),
    "code": gettext_lazy("Code"),
    "is_hidden": gettext_lazy("Hidden"),
    "position": gettext_lazy("Place in the order"),
    "parent": gettext_lazy("Below"),
    "outcome": gettext_lazy("Outcome"),
    "kind": gettext_lazy("Kind"),
    "choices": gettext_lazy("Choices, one a line"),
    "types": gettext_lazy("On leads of these types"),
    "is_default": gettext_lazy("The usual one"),
    "default_pipeline": gettext_lazy("Leads begin in the pipeline"),
    "pipelines": gettext_lazy("Pipelines that they may be in"),
    "default_category": gettext_lazy("Category"),
    "default_priority": gettext_lazy("Priority"),
    "default_importance": gettext_lazy("Importance"),
    "default_probability": gettext_lazy("Probability in per cent"),
    "estimated_value": gettext_lazy("Estimated time"),
    "estimated_unit": gettext_lazy("Unit"),
    "mandatory": gettext_lazy("Needed before a lead is made by hand, and before it is won"),
    "customer_data": gettext_lazy("What is missing of a new customer's data when a lead is won"),
    "customer_mandatory": gettext_lazy("What a customer's record must have"),
    "after_decline": gettext_lazy("When a whole team has declined"),
    "is_appointment": gettext_lazy("An appointment: it has an end as well as a start"),
    "escalates_after": gettext_lazy("Escalates after (minutes)"),
    "reasons": gettext_lazy("How it can end"),
    "state": gettext_lazy("State"),
    "counts_as": gettext_lazy("Counts in reports as"),
    "probability": gettext_lazy("Probability in per cent"),
    "next_after_hours": gettext_lazy("Next date after (hours)"),
    "make": gettext_lazy("Make"),
    "model": gettext_lazy("Model"),
    "vin": gettext_lazy("VIN"),
    "registration": gettext_lazy("First registration"),
    "mileage_km": gettext_lazy("Mileage (km)"),
    "stock": gettext_lazy("Stock number"),
}
HELP: Final[Mapping[str, Word]] = {
    "types": gettext_lazy("None ticked: on all leads."),
    "pipelines": gettext_lazy("None ticked: in all of them."),
    "reasons": gettext_lazy("None ticked: in every way there is."),
    "escalates_after": gettext_lazy("From when it was due. Empty: it turns red, and nobody else is told."),
    "state": gettext_lazy("It stays: leads that stand on a status would change theirs."),
    "next_after_hours": gettext_lazy("How long after it came here the customer should hear again."),
}
EMPTY: Final = gettext_lazy("none")
OPTIONS: Final[Mapping[str, Word]] = {
    "won": gettext_lazy("won"),
    "lost": gettext_lazy("lost"),
    "new": gettext_lazy("new"),
    "in_progress": gettext_lazy("in progress"),
    "text": gettext_lazy("Text"),
    "number": gettext_lazy("Number"),
    "date": gettext_lazy("Date"),
    "yes_no": gettext_lazy("Yes or no"),
    "choice": gettext_lazy("Choice"),
    "goods": gettext_lazy("Goods"),
    "service": gettext_lazy("Service"),
    "vehicle": gettext_lazy("Vehicle"),
    "minutes": gettext_lazy("minutes"),
    "hours": gettext_lazy("hours"),
    "days": gettext_lazy("days"),
    "weeks": gettext_lazy("weeks"),
    "months": gettext_lazy("months"),
    "years": gettext_lazy("years"),
    "always": gettext_lazy("must be filled in: it is not won without"),
    "asked": gettext_lazy("is asked for, and may be left out"),
    "never": gettext_lazy("is not asked for"),
    "dispatcher": gettext_lazy("the lead goes to the dispatcher"),
    "vat_id": gettext_lazy("VAT id"),
    "email": gettext_lazy("E-mail"),
    "phone": gettext_lazy("Phone"),
    "street": gettext_lazy("Street"),
    "postcode": gettext_lazy("Postcode"),
    "city": gettext_lazy("City"),
    "country": gettext_lazy("Country"),
    "contact_email": gettext_lazy("E-mail"),
    "contact_phone": gettext_lazy("Phone"),
    "contact": gettext_lazy("first contact"),
    "appointment": gettext_lazy("appointment"),
    "test_drive": gettext_lazy("test drive"),
    "offer": gettext_lazy("offer"),
    "order": gettext_lazy("order"),
}
OUTCOMES_AFTER_DECLINE: Final[Mapping[str, Word]] = {
    "lost": gettext_lazy("the lead is closed as lost, with the reason Declined"),
}


def column_word(name: str) -> Word:
    """What a column is called."""
    return COLUMNS.get(name, name)


def option_word(value: str, *, column: str = "") -> Word:
    """What a value that can be picked is called."""
    if column == "after_decline" and value in OUTCOMES_AFTER_DECLINE:
        return OUTCOMES_AFTER_DECLINE[value]
    return OPTIONS.get(value, value) if value else EMPTY
