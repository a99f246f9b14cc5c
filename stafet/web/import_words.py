"""Imports in words: what rows are, how far an import is, what became of a row, why a record was left."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stafet.imports.models import Outcome, Stage

Said = str | Promise
KINDS: Final[dict[str, Said]] = {
    "lead": _("Leads"),
    "contact": _("Contacts"),
    "account": _("Accounts"),
    "task": _("Tasks"),
}
STAGES: Final[dict[str, Said]] = {
    Stage.MAPPING: _("Columns are still to be told"),
    Stage.CHECKING: _("Being looked through"),
    Stage.CHECKED: _("Looked through, nothing is written"),
    Stage.RUNNING: _("Being taken in"),
    Stage.DONE: _("Taken in"),
    Stage.STOPPED: _("Stopped"),
    Stage.UNDOING: _("Being undone"),
    Stage.UNDONE: _("Undone"),
}
OUTCOMES: Final[dict[str, Said]] = {
    Outcome.CREATED: _("New"),
    Outcome.UPDATED: _("Changed"),
    Outcome.MATCHED: _("Known, unchanged"),
    Outcome.REFUSED: _("Refused"),
}
LEFT: Final[dict[str, Said]] = {
    "changed": _("changed since"),
    "in use": _("something else points at it"),
}
RECORDS: Final[dict[str, Said]] = {
    "lead": _("Lead"),
    "contact": _("Contact"),
    "account": _("Account"),
    "task": _("Task"),
    "case": _("Case"),
}
_FIELDS: Final[dict[str, Said]] = {
    "external_id": _("Number in the other system"),
    "first_name": _("First name"),
    "last_name": _("Last name"),
    "name": _("Whole name"),
    "company": _("Company"),
    "vat_id": _("VAT number"),
    "email": _("E-mail"),
    "phone": _("Phone"),
    "birthday": _("Birthday"),
    "street": _("Street"),
    "postcode": _("Postcode"),
    "city": _("City"),
    "country": _("Country"),
    "language": _("Language"),
    "subject": _("Subject"),
    "message": _("Message"),
    "source": _("Source"),
    "type": _("Type"),
    "category": _("Category"),
    "priority": _("Priority"),
    "probability": _("Probability"),
    "target_amount": _("Target amount"),
    "currency": _("Currency"),
    "product": _("Product"),
    "status": _("Status"),
    "due_at": _("Due"),
    "ends_at": _("End"),
    "owner": _("Owner"),
    "team": _("Team"),
    "branch": _("Branch"),
    "received_at": _("Received"),
    "completion_reason": _("Reason it was closed"),
    "completed_at": _("Closed on"),
    "lead": _("Lead number"),
}


def field_title(name: str) -> Said:
    """A field as people call it."""
    return _FIELDS.get(name, name)
