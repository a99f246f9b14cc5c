"""Words about personal data: what is counted, what is kept how long."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, ngettext

from stafet.privacy.models import Kept

COUNTED: Final[dict[str, Promise]] = {
    "card": gettext_lazy("Card: names, addresses, numbers"),
    "leads": gettext_lazy("Leads"),
    "messages": gettext_lazy("Messages"),
    "files": gettext_lazy("Files"),
    "notes": gettext_lazy("Notes and calls"),
    "tasks": gettext_lazy("Tasks"),
    "captures": gettext_lazy("What came in, as it came"),
    "consents": gettext_lazy("Consent and its proofs"),
    "contracts": gettext_lazy("Contracts"),
    "history": gettext_lazy("Lines of the history"),
    "merges": gettext_lazy("Merges that can be undone"),
}
KEPT: Final[dict[Kept, tuple[Promise, Promise]]] = {
    Kept.LOST: (
        gettext_lazy("Lost leads"),
        gettext_lazy("The person is taken out; the lead stays and is counted. Never one with an open task."),
    ),
    Kept.WON: (
        gettext_lazy("Won leads"),
        gettext_lazy("As with lost leads; never one of somebody whose contract runs."),
    ),
    Kept.RAW: (
        gettext_lazy("What came in, as it came"),
        gettext_lazy("Raw mails and forms that became leads. The leads and their messages stay."),
    ),
    Kept.NOT_LEADS: (
        gettext_lazy("What was no lead"),
        gettext_lazy("Bounces, automatic answers, newsletters: that they came, and when, stays."),
    ),
    Kept.IMPORTS: (
        gettext_lazy("Files that were imported"),
        gettext_lazy("Their lines are emptied, and the import can no longer be undone."),
    ),
    Kept.LEASE: (gettext_lazy("Leases"), gettext_lazy("After their end, though the person is erased.")),
    Kept.FINANCE: (gettext_lazy("Financing"), gettext_lazy("After their end, though the person is erased.")),
    Kept.INSURANCE: (
        gettext_lazy("Insurance"),
        gettext_lazy("After their end, though the person is erased."),
    ),
    Kept.SERVICE: (
        gettext_lazy("Service contracts"),
        gettext_lazy("After their end, though the person is erased."),
    ),
}


def said_months(months: int | None) -> str:
    """For how long something is kept."""
    if months is None:
        return gettext("For ever")
    if months % 12 == 0:
        years = months // 12
        return ngettext("%(number)d year", "%(number)d years", years) % {"number": years}
    return ngettext("%(number)d month", "%(number)d months", months) % {"number": months}
